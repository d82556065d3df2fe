import Testing

@testable import Pages

/// What a page sees is exactly what the visitor's address says, or the address is refused.
@Suite struct VisitTests {
  @Test func addressIsTakenApart() throws {
    let visit = try #require(
      Visit(
        target: "/unit/%C3%98yer/?date=2020-01-01&merge=3437,3438&merge=a+b%2Bc&empty#part",
        cookieHeaders: ["theme=dark; language=nn", "theme=light"], acceptLanguage: "sv"))
    #expect(visit.segments == ["unit", "Øyer"])
    #expect(visit.path == "/unit/Øyer")
    #expect(visit.query["date"] == "2020-01-01")
    #expect(visit.query.all("merge") == ["3437,3438", "a b+c"])
    #expect(visit.query["empty"] == "")
    #expect(visit.query["missing"] == nil)
    #expect(visit.cookies == ["theme": "dark", "language": "nn"])
    #expect(visit.acceptLanguage == "sv")
  }

  @Test(arguments: [
    "", "unit", "*", "http://elsewhere/", "/%", "/%4", "/%zz", "/%00", "/a%00b", "/%ff", "/%c3", "/..",
    "/../etc/passwd", "/%2e%2e/etc", "/public/%2E./x", "/./x", "/a%0d%0ab", "/%7f", "/?a=%", "/?a=%ff",
    "/?a=%00", "/?%c0%ae=1", "/%ed%a0%80",
  ])
  func addressThatCannotBeMeantIsRefused(_ target: String) {
    #expect(Visit(target: target) == nil)
  }

  @Test(arguments: ["Øyer & Gausdal", "a+b=c", "100 %", "3437,3438", "line\nbreak", "日本 🏔", "'\"<>#?/\\"])
  func queryRoundTrip(_ value: String) {
    let query = Query([.init("name", value), .init(value, "x")])
    #expect(Query(encoded: query.encoded) == query)
  }

  @Test func settingReplacesEveryOccurrence() {
    let query = Query([.init("a", "1"), .init("b", "2"), .init("a", "3")])
    #expect(query.setting("a", to: "4").encoded == "b=2&a=4")
    #expect(query.setting("a", to: nil).encoded == "b=2")
  }

  @Test func listsStayReadableInLinks() {
    #expect(Query([.init("merge", "3437,3438")]).encoded == "merge=3437,3438")
  }
}
