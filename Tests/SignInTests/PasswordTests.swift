import Basics
import Foundation
import Spaces
import Testing

@testable import SignIn

@Suite struct PasswordTests {
  /// RFC 7914, section 12.
  @Test(arguments: [
    (
      "", "", 4, 1, 1,
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
    ),
    (
      "password", "NaCl", 10, 8, 16,
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", 14, 8, 1,
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    ),
  ])
  func scryptOfTheStandard(
    _ password: String, _ salt: String, _ logRounds: Int, _ blockSize: Int, _ lanes: Int, _ hex: String
  ) throws {
    let cost = try #require(ScryptCost(logRounds: logRounds, blockSize: blockSize, parallelism: lanes))
    let key = try PasswordHash.derive(password, salt: Array(salt.utf8), cost: cost, count: 64)
    #expect(key.map { String(format: "%02x", $0) }.joined() == hex)
  }

  @Test func aStoredHashKnowsItsPasswordAndNoOther() throws {
    let hash = try PasswordHash("en lang setning", cost: cheap, randomBytes: occasion(at: 0).randomBytes)
    let stored = try #require(PasswordHash(hash.text))
    #expect(try stored.matches("en lang setning"))
    #expect(try !stored.matches("en lang setnin"))
    #expect(try !stored.matches("En lang setning"))
  }

  /// å as one sign and as a with a ring: two keyboards, one password.
  @Test func anotherKeyboardWritesTheSamePassword() throws {
    let hash = try PasswordHash(
      "bl\u{E5}b\u{E6}r og melk", cost: cheap, randomBytes: occasion(at: 0).randomBytes)
    #expect(try hash.matches("bla\u{30A}b\u{E6}r og melk"))
  }

  @Test(arguments: [
    "", "$scrypt$", "$scrypt$ln=16,r=8,p=2$AAAA$BBBB", "$argon2$ln=1,r=1,p=1$AAAAAAAAAAA$AA",
    // As much memory as the machine has, and more: whoever writes into the table must not stop the program.
    "$scrypt$ln=40,r=8,p=2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=20,r=32,p=2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=9223372036854775807,r=8,p=2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ])
  func noHash(_ text: String) {
    #expect(PasswordHash(text) == nil)
  }

  @Test func aHashShowsNothingOfItself() throws {
    let hash = try PasswordHash("en lang setning", cost: cheap, randomBytes: occasion(at: 0).randomBytes)
    var dumped = ""
    dump(hash, to: &dumped)
    for shown in ["\(hash)", String(reflecting: hash), dumped] {
      #expect(!shown.contains(hash.text.suffix(20)) && !shown.contains("element"))
    }
  }

  @Test(arguments: [
    ("kort", "password-too-short"), ("elleve tegn", "password-too-short"),
    (String(repeating: "abcde ", count: 22), "password-too-long"),
    ("passord123456", "password-guessable"), ("Sommeren2026!", "password-guessable"),
    ("Sommer2026!!", "password-guessable"),
    ("123456789012", "password-guessable"), ("aaaaaaaaaaaaaaaaaa", "password-guessable"),
    ("KariNordmann1", "password-guessable"), ("kari.nordmann@example.org", "password-guessable"),
    ("nabo nabo nabo", "password-guessable"), ("Nordmann-2026-", "password-guessable"),
    ("en lang setning", nil), ("blåbær og melk", nil), ("tolv tegn er", nil),
    ("correcthorsebatterystaple", "password-guessable"),
  ])
  func chosenPasswords(_ password: String, _ code: String?) {
    let fault = PasswordRules.fault(
      in: password, of: ["Kari Nordmann", "kari.nordmann@example.org"], refusing: .none)
    #expect(fault?.code == code)
  }

  @Test func aFloodOfDerivationsIsRefused() throws {
    let gate = PasswordGate(running: 1, waiting: 0)
    try gate.pass {
      #expect(throws: Diagnostic("sign-in-busy", .unavailable)) { try gate.pass {} }
    }
    // The place is free again, also after work that threw.
    #expect(throws: CancellationError.self) { try gate.pass { throw CancellationError() } }
    #expect(try gate.pass { 7 } == 7)
  }
}
