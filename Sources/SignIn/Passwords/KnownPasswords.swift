package import Basics
internal import Digests

/// Passwords that many people chose, or that became known when others lost them: far more than the most used ones
/// (OWASP ASVS 5.0, 6.2.4 and 6.2.12). Held as fingerprints of five bytes, so that one in 800 000 other passwords is
/// taken for one of them.
package struct KnownPasswords: Sendable {
  /// Of all that begin with the same two bytes, the rest of three bytes each, in order.
  private let rests: [UInt8]
  /// For each first two bytes, where its rests begin, and at the end where the last ones end; in fingerprints.
  private let starts: [Int]

  package static let none = KnownPasswords(rests: [], starts: [Int](repeating: 0, count: beginnings + 1))

  private static let beginnings = 1 << 16

  package var count: Int { rests.count / 3 }

  private init(rests: [UInt8], starts: [Int]) {
    self.rests = rests
    self.starts = starts
  }

  /// The list in a file that `script/compile-passwords` wrote. Throws `known-passwords-unreadable` for anything else.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let fault = Diagnostic("known-passwords-unreadable", .badInput, at: .init(file: file))
    let newline = UInt8(ascii: "\n")
    guard bytes.starts(with: "# nabo known passwords 1\n".utf8),
      let head = bytes.indices.dropFirst().prefix(4096).first(where: {
        bytes[$0] == newline && bytes[$0 - 1] == newline
      }), bytes.count >= head + 1 + Self.beginnings
    else { throw fault }
    let counts = bytes[(head + 1)...].prefix(Self.beginnings)
    var starts = [0]
    starts.reserveCapacity(Self.beginnings + 1)
    for count in counts { starts.append(starts[starts.count - 1] + Int(count)) }
    let rests = Array(bytes[counts.endIndex...])
    guard rests.count == 3 * starts[Self.beginnings] else { throw fault }
    self.init(rests: rests, starts: starts)
  }

  /// Whether `password`, in normal form C and lower case, is one of them.
  func contains(_ password: String) -> Bool {
    let print = SHA256.of(Array(password.utf8))
    let beginning = Int(print[0]) << 8 | Int(print[1])
    // Some twenty share a beginning: nothing to search cleverly.
    return (starts[beginning]..<starts[beginning + 1]).contains {
      rests[3 * $0] == print[2] && rests[3 * $0 + 1] == print[3] && rests[3 * $0 + 2] == print[4]
    }
  }
}
