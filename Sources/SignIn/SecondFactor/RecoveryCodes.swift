package import Spaces
package import Store

/// Codes on paper for whoever lost the app: ten, each good once.
package enum RecoveryCodes {
  private static let count = 10
  /// Crockford's base 32: nothing in it looks like something else.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// How many are left.
  package static func left(of person: Identifier<Person>, _ tx: any Transaction) throws -> Int {
    try tx.row("SELECT COUNT(*) AS left FROM recovery_code WHERE person = \(person) AND used IS NULL")?
      .integer("left") ?? 0
  }

  /// Ten new codes instead of the old ones: 60 random bits each, like `8k2m-qx7d-4n9p`.
  static func replace(
    of person: Identifier<Person>, key: InstallationKey, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [String] {
    try remove(of: person, tx)
    return try (0..<count).map { _ in
      let letters = occasion.randomBytes(12).map { alphabet[Int($0 & 31)] }
      let code = String(decoding: letters, as: UTF8.self)
      try tx.run("INSERT INTO recovery_code (hash, person) VALUES (\(hash(code, person, key)), \(person))")
      return stride(from: 0, to: 12, by: 4).map { code.dropFirst($0).prefix(4) }.joined(separator: "-")
    }
  }

  /// Uses a code up; whether it was one.
  static func use(
    _ code: String, of person: Identifier<Person>, key: InstallationKey, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Bool {
    let letters = code.lowercased().filter { $0 != "-" && $0 != " " }
    guard letters.utf8.count == 12 else { return false }
    return try tx.run(
      """
      UPDATE recovery_code SET used = \(occasion.now)
      WHERE hash = \(hash(letters, person, key)) AND person = \(person) AND used IS NULL
      """) == 1
  }

  static func remove(of person: Identifier<Person>, _ tx: any Transaction) throws {
    try tx.run("DELETE FROM recovery_code WHERE person = \(person)")
  }

  private static func hash(_ letters: String, _ person: Identifier<Person>, _ key: InstallationKey) -> [UInt8]
  {
    key.tag(letters, for: "recovery code \(person.text)")
  }
}
