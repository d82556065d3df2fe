import AtlasFiles
import Basics
import Duties
import Foundation
import Plans
import Testing
import Wording

/// Why a date moved, as people read it.
@Suite struct MoveWordTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let texts = Result { try readTexts(root.appending(path: "Texts")) }

  private func schedule() throws -> Schedule {
    let activities = [("mandate", 5), ("survey", 10), ("choice", 0)].map {
      Activity(id: $0.0, name: $0.0.capitalized, duration: $0.1, calendar: "no")
    }
    return try Schedule(
      Plan(
        start: try #require(Day("2027-08-02")), activities: activities,
        links: [Link(from: "mandate", to: "survey", lag: 2), Link(from: "survey", to: "choice")],
        calendars: PlanCalendars([WorkCalendar(.no)], around: .newYear(2027))))
  }

  private func edited(_ id: String, duration: Int) -> PlanEdit {
    .change(Activity(id: id, name: id.capitalized, duration: duration, calendar: "no"))
  }

  @Test func eachStepIsASentence() throws {
    let replanned = try schedule().after([edited("mandate", duration: 7)])
    let phrase = try Self.texts.get().phrasebook(.en)
    let choice = try #require(replanned.moves.first { $0.activity.id == "choice" })
    #expect(
      choice.sentences(phrase) == [
        "“Choice” moves from 25 August 2027 to 27 August 2027.",
        "“Choice” cannot begin before “Survey” is done, and that is 26 August 2027 instead of 24 August 2027.",
        "“Survey” cannot begin before “Mandate” is done, and that is 10 August 2027 instead of 6 August 2027.",
        "2 working days lie between them.", "“Mandate” now takes 7 days; before it was 5.",
      ])
  }

  @Test func whatIsReleasedSaysWhatItWaitedFor() throws {
    let replanned = try schedule().after([edited("survey", duration: 1)])
    let phrase = try Self.texts.get().phrasebook(.en)
    let choice = try #require(replanned.moves.first { $0.activity.id == "choice" })
    #expect(
      choice.sentences(phrase)[1]
        == "“Choice” waited for “Survey” to be done, and that is now 11 August 2027 instead of 24 August 2027."
    )
  }

  /// Every sentence that can be made has its text in every language, with nothing left open in it.
  @Test(arguments: Language.allCases) func nothingIsLeftUnsaid(_ language: Language) throws {
    let phrase = try Self.texts.get().phrasebook(language)
    var said: Set<String> = []
    for number in 0..<300 {
      var random = RandomPlan(seed: UInt64(40_000_000 + number))
      let before = try Schedule(try random.plan(activities: 10, links: 16))
      guard let replanned = try? before.after(random.edits(of: before.plan)) else { continue }
      for move in replanned.moves {
        let sentences = move.sentences(phrase)
        #expect(sentences.count > 1 || move.causes.isEmpty)
        for sentence in sentences {
          #expect(!sentence.contains("plan.") && !sentence.contains("{"), "\(sentence)")
          said.insert(sentence)
        }
      }
    }
    #expect(said.count > 100)
  }
}
