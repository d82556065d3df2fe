import Basics
import Formats
package import Spaces
package import Store
package import Surveys

/// The codes of a survey: each answers once. Only a digest of a code is kept, so that whoever has the database cannot answer.
package enum AnswerCodes {
  /// How many are made at once.
  package static let most = 5_000

  /// What is known of the codes of a group.
  package struct Count: Hashable, Sendable {
    package let made: Int
    package let used: Int
  }

  /// New codes for a group, which are told this once. The questionnaire is settled with the first of them.
  ///
  /// - Throws: `codes-too-many`; `codes-more-than-people` where there would be more than there are people.
  package static func make(
    _ count: Int, for group: Survey.Group, of survey: Identifier<Thing>, _ content: Survey,
    answering instrument: Instrument, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [String] {
    guard (1...most).contains(count) else {
      throw Diagnostic("codes-too-many", .badInput, at: .init(field: group.rawValue), ["most": String(most)])
    }
    let made = try self.count(group, of: survey, tx).made
    if let people = content.population(of: group), made + count > people {
      throw Diagnostic(
        "codes-more-than-people", .badInput, at: .init(field: group.rawValue),
        ["codes": String(made + count), "people": String(people)])
    }
    try SealHolders.requireTried(survey, content, tx)
    try settle(survey, instrument, tx)
    let codes = (0..<count).map { _ in HandedCode.new(occasion) }
    // In the order of the digests, so that their order says nothing of that in which they are handed out.
    let rows: [[SQLValue]] = codes.map(digest).sorted().map {
      [.text($0), survey.sqlValue, .text(group.rawValue), .integer(0)]
    }
    try tx.run("INSERT INTO survey_code (code_hash, survey, asked, is_used)", rows: rows)
    return codes
  }

  package static func count(
    _ group: Survey.Group, of survey: Identifier<Thing>, _ tx: any Transaction
  ) throws -> Count {
    let row = try tx.row(
      """
      SELECT COUNT(*) AS made, COALESCE(SUM(is_used), 0) AS used FROM survey_code
      WHERE survey = \(survey) AND asked = \(group.rawValue)
      """)
    return Count(made: try row?.integer("made") ?? 0, used: try row?.integer("used") ?? 0)
  }

  /// The survey and the group that a code is for.
  ///
  /// - Throws: `code-unknown`, `code-used`.
  package static func open(
    _ code: String, _ tx: any Transaction
  ) throws -> (survey: Identifier<Thing>, group: Survey.Group) {
    guard let row = try tx.row("SELECT * FROM survey_code WHERE code_hash = \(digest(code))") else {
      throw Diagnostic("code-unknown", .badInput, at: .init(field: "code"))
    }
    guard try row.integer("is_used") == 0 else {
      throw Diagnostic("code-used", .badInput, at: .init(field: "code"))
    }
    guard let group = Survey.Group(rawValue: try row.text("asked")) else {
      throw Diagnostic("code-unknown", .badInput, at: .init(field: "code"))
    }
    return (try row.identifier("survey"), group)
  }

  /// The code answers no more. Of two who use it at once, one is refused: `code-used`.
  package static func use(_ code: String, _ tx: any Transaction) throws {
    let changed = try tx.run(
      "UPDATE survey_code SET is_used = 1 WHERE code_hash = \(digest(code)) AND is_used = 0")
    guard changed == 1 else { throw Diagnostic("code-used", .badInput, at: .init(field: "code")) }
  }

  /// The questionnaire that is answered; nil before the first code.
  package struct Settled: Hashable, Sendable {
    package let instrument: String
    package let version: Int
    /// As it was asked; nil for a survey of before this was kept, whose questionnaire came with the program.
    package let asked: Instrument?
  }

  package static func settled(_ survey: Identifier<Thing>, _ tx: any Transaction) throws -> Settled? {
    try tx.row("SELECT * FROM survey_field WHERE survey = \(survey)").map { row in
      let asked = try row.optionalText("asked").flatMap { try? JSONValue(reading: $0) }
      return Settled(
        instrument: try row.text("instrument"), version: try row.integer("version"),
        asked: asked.flatMap(Instrument.init))
    }
  }

  /// - Throws: `instrument-version-used` where people were asked something else already.
  private static func settle(
    _ survey: Identifier<Thing>, _ instrument: Instrument, _ tx: any Transaction
  ) throws {
    if let field = try settled(survey, tx) {
      guard (field.instrument, field.version) == (instrument.id, instrument.version) else {
        throw Diagnostic(
          "survey-field-settled", .badInput,
          ["instrument": field.instrument, "version": String(field.version)])
      }
      return
    }
    try tx.run(
      """
      INSERT INTO survey_field (survey, instrument, version, asked)
      VALUES (\(survey), \(instrument.id), \(instrument.version), \(instrument.json.line))
      """)
  }

  /// Of those that are typed, the ones that answer still: whom a reminder is for. Others are unknown, or were used.
  package static func unused(
    _ codes: [String], of survey: Identifier<Thing>, _ tx: any Transaction
  ) throws -> [String] {
    let open = Set(
      try tx.rows("SELECT code_hash FROM survey_code WHERE survey = \(survey) AND is_used = 0").map {
        try $0.text("code_hash")
      })
    return codes.filter { open.contains(digest($0)) }
  }

  private static func digest(_ code: String) -> String { HandedCode.digest(code, for: "answer") }
}
