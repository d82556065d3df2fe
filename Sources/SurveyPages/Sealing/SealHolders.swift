import Basics
import Formats
package import Seals
package import Spaces
package import Store

/// Those of the counting committee who can open the answers of a survey: two, each with a key of their own, so that one that is lost
/// loses nothing. Only the public halves are kept.
package enum SealHolders {
  package struct Holder: Hashable, Sendable {
    package let name: String
    package let open: [UInt8]
    /// Whether they have shown that they have the other half.
    package let isTried: Bool
  }

  package static func of(_ survey: Identifier<Thing>, _ tx: any Transaction) throws -> [Holder] {
    try tx.rows("SELECT * FROM survey_seal WHERE survey = \(survey) ORDER BY holder").map { row in
      Holder(
        name: try row.text("name"), open: Base64URL.bytes(try row.text("open_key")) ?? [],
        isTried: try row.integer("is_tried") == 1)
    }
  }

  /// New keys for two holders; those that there were count no more. Each is told this once.
  ///
  /// - Throws: `seal-late` once people have codes: what they send is sealed to the keys that there are.
  package static func make(
    _ names: [String], of survey: Identifier<Thing>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [(name: String, key: String)] {
    guard try AnswerCodes.settled(survey, tx) == nil else { throw Diagnostic("seal-late", .badInput) }
    try tx.run("DELETE FROM survey_seal WHERE survey = \(survey)")
    return try names.enumerated().map { number, name in
      guard let key = SealKey(secret: occasion.randomBytes(32)) else {
        throw Diagnostic("survey-box-broken", .unavailable)
      }
      try tx.run(
        """
        INSERT INTO survey_seal (survey, holder, name, open_key, is_tried)
        VALUES (\(survey), \(number + 1), \(name), \(Base64URL.text(key.open)), 0)
        """)
      return (name, text(key))
    }
  }

  /// The key that somebody shows, and whose it is.
  ///
  /// - Throws: `seal-key-unknown` for one that is nobody's of this survey.
  package static func find(
    _ typed: String, of survey: Identifier<Thing>, _ tx: any Transaction
  ) throws -> (name: String, key: SealKey) {
    guard let key = key(typed), let holder = try of(survey, tx).first(where: { $0.open == key.open }) else {
      throw Diagnostic("seal-key-unknown", .badInput, at: .init(field: "key"))
    }
    return (holder.name, key)
  }

  /// Notes that the holder of a key has it.
  package static func tried(
    _ key: SealKey, of survey: Identifier<Thing>, _ tx: any Transaction
  ) throws {
    try tx.run(
      """
      UPDATE survey_seal SET is_tried = 1
      WHERE survey = \(survey) AND open_key = \(Base64URL.text(key.open))
      """)
  }

  /// That nobody is asked before both holders have shown their keys: what is sealed to a key that is lost, nobody can read.
  ///
  /// - Throws: `seal-untried`, with who has not.
  static func requireTried(
    _ survey: Identifier<Thing>, _ content: Survey, _ tx: any Transaction
  ) throws {
    let holders = try of(survey, tx)
    guard content.sealing == .sealed || !holders.isEmpty else { return }
    guard holders.count == 2, holders.allSatisfy(\.isTried) else {
      let lacking = holders.filter { !$0.isTried }.map(\.name)
      throw Diagnostic(
        "seal-untried", .badInput, ["names": lacking.isEmpty ? "–" : lacking.joined(separator: ", ")])
    }
  }

  /// 16 groups of four hexadecimal digits.
  private static func text(_ key: SealKey) -> String {
    let digits = key.secret.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return stride(from: 0, to: 32, by: 2).map { digits[$0] + digits[$0 + 1] }.joined(separator: "-")
  }

  private static func key(_ typed: String) -> SealKey? {
    let digits = Array(HandedCode.plain(typed))
    guard digits.count == 64 else { return nil }
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
    return bytes.count == 32 ? SealKey(secret: bytes) : nil
  }
}
