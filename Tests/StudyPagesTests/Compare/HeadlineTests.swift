import Basics
import Figures
import Pages
import Studies
import TestContent
import Testing

@testable import StudyPages

@Suite struct HeadlineTests {
  @Test func theFourThatMatterMostComeInTheirOrder() throws {
    let view = try MadeUpCountry.view([["0001", "0002"]])
    #expect(view.headlines(of: view.mergers[0]).map(\.topic) == [.people, .support, .commuting, .contiguity])
  }

  @Test func peopleAreComparedWithTheLargestOfToday() throws {
    let view = try MadeUpCountry.view([["0001", "0002"]])
    let people = try #require(view.headlines(of: view.mergers[0]).first)
    #expect(people.figure == "+300")
    #expect(people.sentence.contains("1\u{202F}300"))
    // Behind Sund with its 5 000, whether alone or merged; one unit fewer afterwards.
    #expect(people.sentence.contains("nummer 2 av 15"))
    #expect(people.sentence.contains("nummer 2 av 14"))
  }

  @Test func aRatioIsSetAgainstTheRangeOfTheParts() throws {
    let view = try MadeUpCountry.view([["0001", "0002"]])
    let support = try #require(view.headlines(of: view.mergers[0]).first { $0.topic == .support })
    #expect(support.figure == "3,75–10,00 → 7,50")
    #expect(support.sentence.contains("3,75 (Berg) til 10,00 (Alfa)"))
  }

  /// 350 of 700 work in their own unit; 600 would.
  @Test func commutingIsTheDifferenceToThePartsTakenTogether() throws {
    let view = try MadeUpCountry.view([["0001", "0002"]])
    let commuting = try #require(view.headlines(of: view.mergers[0]).first { $0.topic == .commuting })
    #expect(commuting.figure == "+35,7")
    #expect(commuting.explanations.first?.result == "50,0")
    #expect(commuting.explanations.first?.inputs.map(\.value) == ["350", "700"])
  }

  @Test func whatOneOfThePartsLacksIsNoHeadline() throws {
    let view = try MadeUpCountry.view([["0001", "0003"]])
    let topics = view.headlines(of: view.mergers[0]).map(\.topic)
    #expect(!topics.contains(.support))
    #expect(!topics.contains(.need))
    #expect(topics == [.people, .commuting, .contiguity, .density])
  }

  @Test(arguments: [
    (["0001", "0002"], "Over land"), (["0001", "0003"], "Bare over sjø"), (["0001", "0004"], "Nei"),
  ])
  func contiguityIsSaidInWords(merge: [String], word: String) throws {
    let view = try MadeUpCountry.view([merge])
    let headline = try #require(view.headlines(of: view.mergers[0]).first { $0.topic == .contiguity })
    #expect(headline.figure == word)
  }

  @Test func everyHeadlineSaysHowItCameAbout() throws {
    let view = try MadeUpCountry.view([["0001", "0002"]])
    for headline in view.headlines(of: view.mergers[0]) {
      #expect(!headline.explanations.isEmpty)
      #expect(headline.explanations.allSatisfy { !$0.formula.isEmpty && !$0.formula.contains("measure.") })
    }
  }
}
