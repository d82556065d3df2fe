import Basics
import Spaces
import Store
import Surveys
import TestDatabases
import Testing

@testable import SurveyPages

@Suite struct AnswerCodesTests {
  private func refusal(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Diagnostic)?.code
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aCodeAnswersOnceHoweverItIsTyped(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try SurveyPlace(database)
      let codes = try place.make(2)
      #expect(Set(codes).count == 2 && codes.allSatisfy { $0.count == 14 })
      try place.deliver(codes[0].uppercased().replacing("-", with: " "), "1")
      #expect(refusal { try place.deliver(codes[0], "2") } == "code-used")
      #expect(refusal { try place.deliver("abcd-efgh-jkmn", "2") } == "code-unknown")
      #expect(try place.answers() == ["1"])
    }
  }

  /// 200 devices that are offline for a while: each delivers one to four times, some of it is lost on the way, and all of it
  /// comes in any order.
  @Test(arguments: TestDatabase.engines)
  func noneIsCountedTwiceAndNoneThatCameIsLost(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try SurveyPlace(database)
      let codes = try place.make(200)
      var deliveries: [(code: Int, isLost: Bool)] = []
      for device in codes.indices {
        let times = Int.random(in: 1...4)
        // The last try gets through; a device goes on until it is told so.
        deliveries += (0..<times).map { (device, $0 < times - 1 && Bool.random()) }
      }
      for delivery in deliveries.shuffled() where !delivery.isLost {
        _ = refusal { try place.deliver(codes[delivery.code], String(delivery.code)) }
      }
      #expect(try place.answers().sorted() == codes.indices.map(String.init).sorted())
    }
  }

  /// With all tables in hand: answers lie in boxes in the order of what they say, each with many others, and nothing in a row of
  /// a code is in a row of a box.
  @Test(arguments: TestDatabase.engines)
  func nothingLeadsFromACodeToItsAnswer(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try SurveyPlace(database)
      let codes = try place.make(350)
      for (index, code) in codes.enumerated() { try place.deliver(code, String(index)) }
      let (boxes, kept) = try place.storage.read { tx in
        (
          try tx.rows("SELECT * FROM survey_box ORDER BY number").map {
            (try $0.integer("count"), try $0.text("sheets"))
          },
          try tx.rows("SELECT * FROM survey_code").map {
            (try $0.text("code_hash"), try $0.integer("is_used"))
          }
        )
      }
      #expect(boxes.count > 1 && boxes.allSatisfy { $0.0 >= 100 } && boxes.map(\.0).reduce(0, +) == 350)
      for (_, sheets) in boxes {
        let lines = sheets.split(separator: "\n").map(String.init)
        #expect(lines == lines.sorted())
        #expect(!kept.contains { sheets.contains($0.0) } && !codes.contains { sheets.contains($0) })
      }
      // What is known of a code is the same for all of them.
      #expect(kept.allSatisfy { $0.1 == 1 } && Set(kept.map(\.0)).isDisjoint(with: codes))
      let tables = try place.storage.read { try $0.rows("SELECT * FROM survey_code").first }
      #expect(throws: (any Error).self) { try tables?.text("used_at") }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func moreCodesThanPeopleAreRefusedAndTheQuestionnaireIsSettled(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      var place = try SurveyPlace(database)
      place.content.councillors = 3
      _ = try place.make(2, for: .councillors)
      #expect(refusal { _ = try place.make(2, for: .councillors) } == "codes-more-than-people")
      #expect(refusal { _ = try place.make(0) } == "codes-too-many")
      #expect(refusal { _ = try place.make(AnswerCodes.most + 1) } == "codes-too-many")
      let next = Instrument(
        id: "x", version: 2, languages: ["en"], titles: [:], scales: SurveyPlace.instrument.scales,
        blocks: SurveyPlace.instrument.blocks)
      let fault = refusal {
        _ = try place.storage.write { tx in
          try AnswerCodes.make(
            1, for: .residents, of: place.survey, place.content, answering: next, tx, SurveyPlace.occasion)
        }
      }
      #expect(fault == "survey-field-settled")
      let count = try place.storage.read { try AnswerCodes.count(.councillors, of: place.survey, $0) }
      #expect(count == AnswerCodes.Count(made: 2, used: 0))
    }
  }
}
