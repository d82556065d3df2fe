import Basics
import Foundation
import Testing

@testable import SignIn

/// The shipped list of passwords that others chose before.
@Suite struct KnownPasswordsTests {
  private static let bytes = Result {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "Data/sign-in/known-passwords.bin")))
  }
  private static let shipped = Result { try KnownPasswords(bytes.get(), file: "known-passwords.bin") }

  private func fault(_ password: String) throws -> String? {
    PasswordRules.fault(in: password, of: ["Kari Nordmann"], refusing: try Self.shipped.get())?.code
  }

  @Test func holdsFarMoreThanTheMostUsed() throws {
    #expect(try Self.shipped.get().count == 1_387_326)
  }

  /// From lists of several kinds; what the rules refuse in any case is not on this one.
  @Test(arguments: [
    "liverpoolfc1", "minecraft123", "samsung12345", "mustang12345", "cottagecheese", "butterfly123",
    "unbelievable", "michaeljordan", "manchesterunited", "jesuschrist1", "loveyouforever", "MINECRAFT123",
    "bubblegum123", "harrypotter1", "schwarzenegger", "dreamtheater",
  ])
  func refusesWhatOthersChose(_ password: String) throws {
    #expect(try fault(password) == "password-known")
  }

  @Test(arguments: [
    "fire ord uten mening", "fem andre ord på rad", "Kråkeslottet står på Øyer 7", "en lang setning om fjell",
    "vqPz3-8Kd0w-Rm2xt", "sju trette reinsdyr danser",
  ])
  func takesWhatNobodyHad(_ password: String) throws {
    #expect(try fault(password) == nil)
  }

  /// Five bytes of SHA-256 let one in 800 000 be taken for a known one.
  @Test func takesRandomOnes() throws {
    let known = try Self.shipped.get()
    var source = SystemRandomNumberGenerator()
    let letters = Array("abcdefghijkmnopqrstuvwxyz0123456789")
    let taken = (0..<2000).filter { _ in
      known.contains(String((0..<20).map { _ in letters[Int.random(in: 0..<letters.count, using: &source)] }))
    }
    #expect(taken.count < 3)
  }

  @Test func readsNothingElse() throws {
    let bytes = try Self.bytes.get()
    let broken: [[UInt8]] = [
      [], Array("# nabo known passwords 1\n".utf8), Array("# nabo known passwords 1\n\n".utf8),
      Array("# nabo known passwords 2\n".utf8) + bytes.dropFirst(25), Array(bytes.dropLast()),
      bytes + [0], Array(bytes.prefix(70_000)), [UInt8](repeating: 10, count: 100_000),
    ]
    for bytes in broken {
      #expect(throws: Diagnostic("known-passwords-unreadable", .badInput, at: .init(file: "x"))) {
        try KnownPasswords(bytes, file: "x")
      }
    }
  }
}
