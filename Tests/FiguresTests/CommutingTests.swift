import Basics
import Testing
import Units

@testable import Figures

@Suite struct CommutingTests {
  private let flows = CommutingFlows(
    year: 2009, day: .newYear(2009), source: "src",
    flows: [
      ("A", "A", 50), ("A", "B", 30), ("A", "U", 20), ("B", "B", 60), ("B", "A", 40), ("U", "U", 5),
      ("U", "A", 5),
      ("S", "S", 8), ("S", "U", 4),
    ])
  private let register = FigureBookTests.register

  @Test func oldFlowsBetweenPartsAreInsideTheWhole() throws {
    let whole = try #require(flows.summary(of: ["A", "B"], on: .newYear(2009), register: register))
    #expect(whole.residents == 200)
    #expect(whole.within == 180)
    #expect(whole.workplaces == 185)
    #expect(whole.destinations == [.init(code: "U", employed: 20)])
  }

  @Test func laterUnitsAreToldFromTheirOrigins() throws {
    let now = try #require(flows.summary(of: ["M"], on: .newYear(2012), register: register))
    let then = try #require(flows.summary(of: ["A", "B"], on: .newYear(2009), register: register))
    #expect(now == then)
  }

  @Test func destinationsAreNamedAsOnTheDayAskedFor() throws {
    let summary = try #require(flows.summary(of: ["U"], on: .newYear(2012), register: register))
    #expect(summary.destinations == [.init(code: "M", employed: 5)])
  }

  @Test func partsOfASplitShareAndSayTheyAreEstimated() throws {
    let part = try #require(flows.summary(of: ["X"], on: .newYear(2016), register: register))
    #expect(part.residents == 3)
    #expect(part.within == 2)
    #expect(part.estimated)
  }
}
