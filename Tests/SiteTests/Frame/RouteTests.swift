import Pages
import StudyPages
import Testing

@testable import Site

@Suite("Addresses")
struct RouteTests {
  static let every: [Route] =
    ([
      .home, .compare, .compareFile("csv"), .compareFile("xlsx"), .compareFile("json"), .council, .grants,
      .income, .units, .unit(country: "no", code: "0301"), .indicators, .sources, .about, .api("units"),
    ] as [StudyRoute]).map(Route.study) + [.preferences, .description]

  @Test("A page is found under the address that links to it have", arguments: every)
  func roundTrip(_ route: Route) throws {
    let visit = try #require(Visit(target: route.page.address()))
    #expect(Route(visit.segments) == route)
  }

  @Test("What was written into a link comes back whole")
  func queryRoundTrip() throws {
    let query = Query([.init("q", "Å & <b>\"+%"), .init("units", "0301,1103")])
    let visit = try #require(Visit(target: StudyRoute.home.address(query)))
    #expect(visit.query == query)
  }

  @Test("A part of an address that looks like markup or a path stays one part")
  func hostileParts() throws {
    let route = Route.study(.unit(country: "no", code: "a/b?<c>"))
    let visit = try #require(Visit(target: route.page.address()))
    #expect(Route(visit.segments) == route)
  }

  @Test("An address that no page has is no route")
  func unknown() {
    #expect(Route(["nowhere"]) == nil)
    #expect(Route(["units", "no", "0301", "more"]) == nil)
  }
}
