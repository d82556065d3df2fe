import Basics
import Seals
import Spaces
import Store
import Surveys
import TestDatabases
import Testing

@testable import SurveyPages

@Suite struct SealedAnswersTests {
  private func refusal(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Diagnostic)?.code
    }
  }

  private func keys(_ place: SurveyPlace) throws -> [(name: String, key: String)] {
    try place.storage.write { tx in
      try SealHolders.make(["Kari", "Per"], of: place.survey, tx, SurveyPlace.occasion)
    }
  }

  private func tried(_ keys: [(name: String, key: String)], _ place: SurveyPlace) throws {
    for (name, typed) in keys {
      try place.storage.write { tx in
        let (found, key) = try SealHolders.find(typed.uppercased(), of: place.survey, tx)
        #expect(found == name)
        try SealHolders.tried(key, of: place.survey, tx)
      }
    }
  }

  private func deliver(_ code: String, _ answer: String, _ place: SurveyPlace) throws {
    try place.storage.write { tx in
      let (survey, group) = try AnswerCodes.open(code, tx)
      try AnswerCodes.use(code, tx)
      try SealedAnswers.put(
        try AnswerSheet(["a": answer], to: SurveyPlace.instrument), of: group, into: survey,
        to: SealHolders.of(survey, tx), SurveyPlace.instrument, tx, SurveyPlace.occasion
      ) { Int.random(in: 0..<$0) }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func nobodyIsAskedBeforeBothHoldersHaveShownTheirKeys(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      var place = try SurveyPlace(database)
      place.content.sealing = .sealed
      #expect(refusal { _ = try place.make(1) } == "seal-untried")
      let first = try keys(place)
      let second = try keys(place)
      #expect(refusal { try tried(first, place) } == "seal-key-unknown", "only the last keys count")
      try tried([second[0]], place)
      #expect(refusal { _ = try place.make(1) } == "seal-untried")
      try tried(second, place)
      _ = try place.make(1)
      #expect(refusal { _ = try keys(place) } == "seal-late")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func eitherKeyOpensAllOfThemAndTheCountIsTheSameAgain(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try SurveyPlace(database)
      let holders = try keys(place)
      try tried(holders, place)
      let codes = try place.make(230)
      for (index, code) in codes.enumerated() { try deliver(code, String(index), place) }
      let lines = try place.storage.read { tx in
        try tx.rows("SELECT sheets FROM survey_box").flatMap { try $0.text("sheets").split(separator: "\n") }
      }
      // Nothing lies open, and how long an answer is does not tell what it says.
      #expect(lines.count == 230 && Set(lines.map(\.count)).count == 1 && Set(lines).count == 230)
      #expect(try place.answers().isEmpty)
      var digests: Set<String> = []
      for (_, typed) in holders + holders {
        let opened = try place.storage.write { tx in
          let (_, key) = try SealHolders.find(typed, of: place.survey, tx)
          return try SealedAnswers.open(place.survey, with: key, tx)
        }
        #expect(opened.count == 230 && opened.broken == 0 && opened.isSame)
        digests.insert(opened.digest)
      }
      #expect(digests.count == 1)
      #expect(try place.answers().sorted() == codes.indices.map(String.init).sorted())
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whatWasChangedIsToldAndNotCounted(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try SurveyPlace(database)
      let holders = try keys(place)
      try tried(holders, place)
      for code in try place.make(3) { try deliver(code, "5", place) }
      let key = try #require(
        try place.storage.read { try SealHolders.find(holders[0].key, of: place.survey, $0) }
      ).key
      let before = try place.storage.write { try SealedAnswers.open(place.survey, with: key, $0) }
      // Somebody who has the database puts a line of their own in the place of one.
      try place.storage.write { tx in
        let row = try #require(
          try tx.row("SELECT sheets FROM survey_box WHERE asked = \("residents sealed")"))
        var lines = try row.text("sheets").split(separator: "\n").map(String.init)
        lines[0] = "aaaa.bbbb"
        let text = lines.joined(separator: "\n")
        try tx.run("UPDATE survey_box SET sheets = \(text) WHERE asked = \("residents sealed")")
      }
      let after = try place.storage.write { try SealedAnswers.open(place.survey, with: key, $0) }
      #expect(before.isSame && after.count == 2 && after.broken == 1 && !after.isSame)
      #expect(after.digest != before.digest)
    }
  }
}
