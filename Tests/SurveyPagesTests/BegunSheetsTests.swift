import Basics
import Spaces
import Store
import TestDatabases
import Testing

@testable import SurveyPages

@Suite struct BegunSheetsTests {
  @Test(arguments: TestDatabase.engines)
  func whatIsBegunLiesUnderItsSecretAloneAndGoesWhenItIsSent(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try SurveyPlace(database)
      let end = Day("2026-12-24")
      let secret = try place.storage.write { tx in
        try BegunSheets.keep(
          ["a": "7"], under: nil, of: place.survey, until: end, tx, SurveyPlace.occasion)
      }
      #expect(secret.count == 19)
      // Under the same secret what was begun is replaced.
      let again = try place.storage.write { tx in
        try BegunSheets.keep(
          ["a": "8"], under: secret.uppercased(), of: place.survey, until: end, tx, SurveyPlace.occasion)
      }
      #expect(again == secret.uppercased())
      let found = try place.storage.read { try BegunSheets.find(secret, of: place.survey, $0) }
      #expect(found == ["a": "8"])
      // With all of the database in hand nothing of it can be read, and nothing says whose it is.
      let rows = try place.storage.read { try $0.rows("SELECT * FROM survey_draft") }
      #expect(rows.count == 1)
      #expect(
        try rows.allSatisfy {
          try !$0.text("sealed").contains("8\"") && !$0.text("secret_hash").contains(secret)
        })
      let unknown = #expect(throws: Diagnostic.self) {
        try place.storage.read { try BegunSheets.find("abcd-abcd-abcd-abcd", of: place.survey, $0) }
      }
      #expect(unknown?.code == "begun-unknown")
      try place.storage.write { try BegunSheets.erase(secret, $0) }
      #expect(try place.storage.read { try $0.rows("SELECT * FROM survey_draft") }.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whatIsPastItsTimeGoes(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try SurveyPlace(database)
      for end in ["2026-11-20", "2026-11-22"] {
        _ = try place.storage.write { tx in
          try BegunSheets.keep(
            ["a": "1"], under: nil, of: place.survey, until: Day(end), tx, SurveyPlace.occasion)
        }
      }
      let left = try place.storage.read {
        try $0.rows("SELECT until FROM survey_draft").map { try $0.text("until") }
      }
      #expect(left == ["2026-11-22"])
    }
  }
}
