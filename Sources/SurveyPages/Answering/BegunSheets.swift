package import Basics
import Digests
import Formats
package import Spaces
package import Store

/// Answers that somebody began and means to go on with. They lie under a secret of their own, which is told once: without it nobody
/// can read them, and nothing says whose they are or with which code they will be sent.
package enum BegunSheets {
  /// How long they are kept where the survey has no end, in days.
  private static let keptDays = 30

  /// Keeps `answers` under `secret`, or under a new one where there is none. What is past its time, of whatever survey, goes.
  ///
  /// - Returns: the secret.
  package static func keep(
    _ answers: [String: String], under secret: String?, of survey: Identifier<Thing>, until end: Day?,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> String {
    let secret = secret.flatMap { $0.isEmpty ? nil : $0 } ?? HandedCode.new(occasion, letters: 16)
    try tx.run("DELETE FROM survey_draft WHERE until < \(occasion.today.iso)")
    let plain = JSONValue.object(
      answers.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .text($0.value)) }
    ).line
    let until = end ?? occasion.today.adding(days: keptDays) ?? occasion.today
    guard let sealed = seal(plain, secret, occasion) else {
      throw Diagnostic("survey-box-broken", .unavailable)
    }
    try tx.run(
      """
      INSERT INTO survey_draft (secret_hash, survey, until, sealed)
      VALUES (\(digest(secret)), \(survey), \(until.iso), \(sealed))
      ON CONFLICT (secret_hash) DO UPDATE SET sealed = excluded.sealed, until = excluded.until
      """)
    return secret
  }

  /// - Throws: `begun-unknown` for a secret under which nothing lies, or nothing of this survey.
  package static func find(
    _ secret: String, of survey: Identifier<Thing>, _ tx: any Transaction
  ) throws -> [String: String] {
    let row = try tx.row(
      "SELECT sealed FROM survey_draft WHERE secret_hash = \(digest(secret)) AND survey = \(survey)")
    guard let sealed = try row?.text("sealed"), let plain = open(sealed, secret),
      case .object(let members)? = try? JSONValue(reading: plain)
    else { throw Diagnostic("begun-unknown", .badInput, at: .init(field: "-resume")) }
    return Dictionary(members.compactMap { member in member.value.text.map { (member.key, $0) } }) {
      first, _ in first
    }
  }

  package static func erase(_ secret: String, _ tx: any Transaction) throws {
    try tx.run("DELETE FROM survey_draft WHERE secret_hash = \(digest(secret))")
  }

  private static func digest(_ secret: String) -> String {
    HandedCode.digest(secret, for: "begun")
  }
}
