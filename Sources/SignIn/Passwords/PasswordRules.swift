package import Basics
internal import Foundation

/// Which passwords are taken: long ones that nobody would try first. No rules about kinds of characters, which make
/// passwords harder to remember and no harder to guess (NIST SP 800-63B, section 3.1.1; OWASP ASVS 4.0, 2.1).
package enum PasswordRules {
  /// In characters.
  package static let lengths = 12...128

  /// What is wrong with a password that somebody chose, in the field `field`, or nil.
  ///
  /// - Parameters:
  ///   - known: what others know of the person: name and e-mail address.
  ///   - refused: those that others chose or lost before.
  package static func fault(
    in password: String, of known: [String], refusing refused: KnownPasswords, field: String = "password"
  ) -> Diagnostic? {
    let place = Diagnostic.Place(field: field)
    if password.count < lengths.lowerBound {
      return Diagnostic("password-too-short", .badInput, at: place, ["limit": "\(lengths.lowerBound)"])
    }
    // Characters may be long in bytes: as many as four for each is what a keyboard can write.
    if password.count > lengths.upperBound || password.utf8.count > 4 * lengths.upperBound {
      return Diagnostic("password-too-long", .badInput, at: place, ["limit": "\(lengths.upperBound)"])
    }
    if isGuessable(password, known: known) { return Diagnostic("password-guessable", .badInput, at: place) }
    return refused.contains(fold(password)) ? Diagnostic("password-known", .badInput, at: place) : nil
  }

  /// Whether it is what is left of a common password, or of the person's own names, without counting what people
  /// add to reach a length: digits, signs, and the same again.
  private static func isGuessable(_ password: String, known: [String]) -> Bool {
    let folded = fold(password)
    if RefusedPasswords.all.contains(folded) || Set(folded).count < 5 { return true }
    let letters = folded.filter(\.isLetter)
    let words = known.flatMap { fold($0).split { !$0.isLetter }.map(String.init) } + ["nabo"]
    let own = Set(words.filter { $0.count > 2 } + known.map { fold($0).filter(\.isLetter) })
    return isMade(letters, of: own.union(RefusedPasswords.words).filter { !$0.isEmpty })
  }

  /// Whether `text` is nothing but words of `words`, in any order and as often as one likes.
  private static func isMade(_ text: String, of words: Set<String>) -> Bool {
    let letters = Array(text)
    var reachable = [true] + [Bool](repeating: false, count: letters.count)
    let longest = words.map(\.count).max() ?? 0
    for end in 1..<max(letters.count + 1, 1) {
      reachable[end] = (max(0, end - longest)..<end).contains {
        reachable[$0] && words.contains(String(letters[$0..<end]))
      }
    }
    return reachable[letters.count]
  }

  private static func fold(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.lowercased()
  }
}
