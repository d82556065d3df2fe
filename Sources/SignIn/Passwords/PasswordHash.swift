internal import Basics
internal import CCrypto
internal import Foundation
import Formats

/// What a derivation of a password costs: scrypt (RFC 7914).
package struct ScryptCost: Hashable, Sendable {
  /// The base-2 logarithm of N.
  package let logRounds: Int
  package let blockSize: Int
  package let parallelism: Int

  /// Nil for what scrypt cannot do, and for what would take more than 256 MB or 64 lanes: a hash that somebody wrote
  /// into the database must not stop the machine.
  package init?(logRounds: Int, blockSize: Int, parallelism: Int) {
    guard (1...21).contains(logRounds), (1...32).contains(blockSize), (1...64).contains(parallelism),
      128 * blockSize << logRounds <= 256 << 20
    else { return nil }
    self.init(unchecked: logRounds, blockSize, parallelism)
  }

  private init(unchecked logRounds: Int, _ blockSize: Int, _ parallelism: Int) {
    self.logRounds = logRounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// N = 2^16, r = 8, p = 2: one of the settings of OWASP's password storage cheat sheet, 64 MB for one derivation.
  package static let standard = ScryptCost(unchecked: 16, 8, 2)

  /// Bytes that one derivation takes.
  package var memory: Int { 128 * blockSize << logRounds }

  /// Whether this costs an attacker less than `other` in any respect.
  func isWeaker(than other: ScryptCost) -> Bool {
    memory * parallelism < other.memory * other.parallelism
  }
}

/// A password as it is stored: the salt, the cost, and what scrypt made of them.
package struct PasswordHash: Sendable, CustomStringConvertible, CustomReflectable {
  package let cost: ScryptCost
  private let salt: [UInt8]
  private let key: [UInt8]

  /// Derives; takes `cost.memory` bytes and a noticeable time, so only within a `PasswordGate`.
  package init(_ password: String, cost: ScryptCost, randomBytes: (Int) -> [UInt8]) throws {
    self.cost = cost
    salt = randomBytes(16)
    key = try Self.derive(password, salt: salt, cost: cost, count: 32)
  }

  /// A hash that no password has, for an account that is not there: asking it costs what asking another does.
  init(ofNothing cost: ScryptCost, randomBytes: (Int) -> [UInt8]) {
    self.cost = cost
    salt = randomBytes(16)
    key = randomBytes(32)
  }

  /// The hash that `text` writes, or nil.
  package init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
      let salt = Base64URL.bytes(String(parts[3])), salt.count >= 8,
      let key = Base64URL.bytes(String(parts[4])), key.count == 32
    else { return nil }
    let numbers = zip(parts[2].split(separator: ",", omittingEmptySubsequences: false), ["ln=", "r=", "p="])
      .map { part, name in part.hasPrefix(name) ? Int(part.dropFirst(name.count)) : nil }
    guard numbers.count == 3, let logRounds = numbers[0], let blockSize = numbers[1], let lanes = numbers[2],
      let cost = ScryptCost(logRounds: logRounds, blockSize: blockSize, parallelism: lanes)
    else { return nil }
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// In the manner of the password hashing competition, with base64url: `$scrypt$ln=16,r=8,p=2$salt$key`.
  package var text: String {
    "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)$"
      + "\(Base64URL.text(salt))$\(Base64URL.text(key))"
  }

  /// Whether `password` is the one. As slow as making the hash.
  package func matches(_ password: String) throws -> Bool {
    matchesInConstantTime(try Self.derive(password, salt: salt, cost: cost, count: 32), key)
  }

  /// scrypt over the password's UTF-8 in normal form C, so that another keyboard writes the same password.
  static func derive(_ password: String, salt: [UInt8], cost: ScryptCost, count: Int) throws -> [UInt8] {
    let password = Array(password.precomposedStringWithCanonicalMapping.utf8)
    var key = [UInt8](repeating: 0, count: count)
    guard
      nabo_scrypt(
        password, password.count, salt, salt.count, 1 << UInt64(cost.logRounds), UInt64(cost.blockSize),
        UInt64(cost.parallelism), &key, count) == 1
    else { throw CryptographyFault() }
    return key
  }

  package var description: String { "•••" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
