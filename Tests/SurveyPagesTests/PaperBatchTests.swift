import Basics
import Surveys
import Testing

@testable import SurveyPages

@Suite struct PaperBatchTests {
  private static func batch(_ text: String) throws -> PaperBatch {
    try PaperBatch(Array(text.utf8), answering: SurveyPlace.instrument)
  }

  @Test func goodRowsAreTakenAndBadOnesHandedBackWithTheirLine() throws {
    let batch = try Self.batch("code;a\nabcd-efgh-jkmn;7\nabcd-efgh-jkmp;9999\nabcd-efgh-jkmq;\n")
    #expect(batch.sheets.map(\.line) == [2] && batch.sheets[0].answers.answers == ["a": "7"])
    #expect(
      batch.refused.map { "\($0.place.line ?? 0) \($0.code)" } == ["3 answer-unknown", "4 answer-empty"])
  }

  @Test func theSameRowsAreTheSameBatchInWhateverOrderTheyAreTyped() throws {
    let one = try Self.batch("code;a\nabcd-efgh-jkmn;7\nabcd-efgh-jkmp;8\n")
    let other = try Self.batch("a;code\n8;ABCD EFGH JKMP\n7;abcdefghjkmn\n")
    let third = try Self.batch("code;a\nabcd-efgh-jkmn;7\nabcd-efgh-jkmp;9\n")
    #expect(one.digest == other.digest && one.digest != third.digest)
  }

  @Test func columnsThatAreMissingOrUnknownAreTold() throws {
    let lacking = #expect(throws: Diagnostic.self) { try Self.batch("kode;a\nx;1\n") }
    #expect(lacking?.code == "paper-column-lacking")
    let unknown = #expect(throws: Diagnostic.self) { try Self.batch("code;b\nx;1\n") }
    #expect(unknown?.code == "paper-column-unknown" && unknown?.arguments == ["column": "b"])
  }
}
