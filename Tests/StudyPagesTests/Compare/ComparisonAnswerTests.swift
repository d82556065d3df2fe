import Basics
import Figures
import Pages
import Studies
import TestContent
import Testing

@testable import StudyPages

@Suite("What a comparison answers first") struct ComparisonAnswerTests {
  private func answer(_ merges: [[String]]) throws -> StudyAnswer {
    try MadeUpCountry.view(merges).answer
  }

  private func figure(_ topic: AnsweringIndicator, _ merges: [[String]]) throws -> StudyAnswer.Figure {
    let view = try MadeUpCountry.view(merges)
    let name = try #require(view.catalogue[topic.rawValue].map { view.name($0) })
    return try #require(view.answer.figures.first { $0.title == name || $0.measure == name })
  }

  @Test func theFourThatMatterMostComeInTheirOrder() throws {
    let view = try MadeUpCountry.view([["0001", "0002"]])
    let names = [AnsweringIndicator.people, .support, .commuting, .need].compactMap {
      view.catalogue[$0.rawValue].map { view.name($0) }
    }
    #expect(view.answer.figures.map(\.title) == names)
  }

  @Test func theSentenceTellsThePlaceAmongAll() throws {
    let sentence = try #require(try answer([["0001", "0002"]]).sentences.first)
    #expect(sentence.contains("1\u{202F}300"))
    // Behind Sund with its 5 000, whether alone or merged; one unit fewer afterwards.
    #expect(sentence.contains("nummer 2 av 15"))
    #expect(sentence.contains("nummer 2 av 14"))
  }

  @Test func everyAlternativeHasALineBesideTheUnitsAsTheyAre() throws {
    let people = try figure(.people, [["0001", "0002"], ["0001", "0003"]])
    #expect(people.lines.map(\.style) == [.alone, .merger(0), .merger(1)])
    #expect(people.lines[1].figure == "1\u{202F}300")
    let support = try figure(.support, [["0001", "0002"]])
    #expect(support.lines.map(\.figure) == ["3,75–10,00", "7,50"])
  }

  /// 350 of 700 work in their own unit; 600 would.
  @Test func commutingTakesThePartsTogether() throws {
    #expect(try figure(.commuting, [["0001", "0002"]]).lines.map(\.figure) == ["50,0", "85,7"])
  }

  @Test func whatOneOfThePartsLacksIsNoFigure() throws {
    let view = try MadeUpCountry.view([["0001", "0003"]])
    let lacking = [AnsweringIndicator.support, .need].compactMap {
      view.catalogue[$0.rawValue].map { view.name($0) }
    }
    #expect(view.answer.figures.count == 4)
    #expect(view.answer.figures.allSatisfy { !lacking.contains($0.title) })
  }

  @Test(arguments: [(["0001", "0003"], "Bare over sjø"), (["0001", "0004"], "Nei")])
  func thatUnitsDoNotHangTogetherByLandIsSaid(merge: [String], word: String) throws {
    #expect(try figure(.contiguity, [merge]).lines.map(\.figure) == [word])
  }

  @Test func whatChangesNoBorderIsNamedAndToldAsToday() throws {
    let page = try MadeUpCountry.text(
      MadeUpCountry.reply(
        "/study/today?country=no&date=2019-01-01&merge=0001,0002&split=0001:0.5&merge=0001,0003"))
    #expect(page.contains("answer-figures"))
    let view = try MadeUpCountry.view([["0001", "0002"]])
    #expect(view.answer.sentences.count == 1)
  }
}
