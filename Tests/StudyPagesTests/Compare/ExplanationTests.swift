import Figures
import Pages
import TestContent
import Testing

@testable import StudyPages

@Suite struct ExplanationTests {
  private func explanation(_ indicator: String) throws -> Explanation {
    let view = try MadeUpCountry.view([["0001", "0002"]])
    let found = try #require(MadeUpCountry.catalogue[indicator])
    let figure = try #require(view.figure(view.mergers[0].column, indicator))
    return view.explanation(figure, of: found)
  }

  @Test func aSumNamesItsParts() throws {
    let explanation = try explanation("population")
    #expect(
      explanation.inputs == [.init(name: "Alfa", value: "1\u{202F}000"), .init(name: "Berg", value: "300")])
    #expect(explanation.result == "1\u{202F}300")
  }

  @Test func aRatioNamesWhatIsAboveAndWhatIsBelow() throws {
    let explanation = try explanation("support-ratio.80")
    #expect(explanation.formula == "navn på population.20-66, delt på: navn på population.80-plus.")
    #expect(explanation.inputs.map(\.value) == ["750", "100"])
    #expect(explanation.result == "7,50")
  }

  /// (0.9 × 1 000 + 1.1 × 300) / 1 300.
  @Test func aWeightedMeanShowsValueAndWeightOfEachPart() throws {
    let explanation = try explanation("need-index")
    #expect(explanation.inputs.map(\.name) == ["Alfa", "Berg"])
    #expect(explanation.inputs[1].value == "1,1000, vekt 300")
    #expect(explanation.result == "0,9462")
  }

  @Test func aListThatNobodyReadsIsLeftToTheTable() throws {
    let view = try MadeUpCountry.view([["0001", "0002", "0003", "0004", "0005"] + MadeUpCountry.small])
    let figure = try #require(view.figure(view.mergers[0].column, "population"))
    let indicator = try #require(MadeUpCountry.catalogue["population"])
    #expect(figure.trace.inputs.count == 15)
    #expect(view.explanation(figure, of: indicator).inputs.count == 15)
    let many = Figure(
      figure.observation, year: figure.year, sources: figure.sources,
      trace: Trace(.sum, figure.trace.inputs + figure.trace.inputs))
    #expect(view.explanation(many, of: indicator).inputs.isEmpty)
  }
}
