package import Basics

/// Somebody with an account: one for each human, whatever posts they hold.
package struct Person: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Has not signed in yet.
    case invited
    case active
    /// May not sign in any more.
    case closed
  }

  package let id: Identifier<Person>
  /// Empty once erased.
  package let name: String
  /// Empty once erased.
  package let email: String
  /// Of the texts they read: nb, nn, sv or en.
  package let language: String
  package let state: State
  /// Whether they run the installation.
  package let isOperator: Bool
  package let isDemonstration: Bool
  package let createdAt: Instant
  /// When their personal data was erased.
  package let erasedAt: Instant?
}

/// What is asked of a new account.
package struct PersonDraft: Hashable, Sendable {
  package var name: String
  package var email: String
  package var language: String
  package var isOperator = false
  package var isDemonstration = false

  package init(
    name: String, email: String, language: String = "nb", isOperator: Bool = false,
    isDemonstration: Bool = false
  ) {
    self.name = name
    self.email = email
    self.language = language
    self.isOperator = isOperator
    self.isDemonstration = isDemonstration
  }

  /// Every fault of the form itself; whether the address is free only the table knows.
  package var faults: [Diagnostic] {
    [fault(ofName: name, field: "name")].compactMap(\.self)
      + (isAddress(email)
        ? [] : [Diagnostic("email-malformed", .badInput, at: .init(field: "email"), ["email": email])])
      + (Self.languages.contains(language)
        ? []
        : [Diagnostic("language-unknown", .badInput, at: .init(field: "language"), ["language": language])])
  }

  package static let languages = ["nb", "nn", "sv", "en"]
}

/// Whether `text` can be an address for e-mail: something, one @, and a name of a machine with a dot or `localhost`.
/// Whether anybody reads it, only a message can find out.
package func isAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, text.utf8.count <= 254, !parts[0].isEmpty, parts[0].utf8.count <= 64 else {
    return false
  }
  let machine = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  return text.unicodeScalars.allSatisfy {
    $0.value > 0x20 && $0.value != 0x7F && !",;<>\"()[]\\:".unicodeScalars.contains($0)
  }
    && machine.allSatisfy { !$0.isEmpty } && (machine.count > 1 || parts[1] == "localhost")
}

/// What is wrong with a name or a title, or nil: it must say something, on one line, in at most 200 bytes.
package func fault(ofName name: String, field: String) -> Diagnostic? {
  if name.allSatisfy(\.isWhitespace) {
    return Diagnostic("name-missing", .badInput, at: .init(field: field))
  }
  if name.utf8.count > 200 {
    return Diagnostic("name-too-long", .badInput, at: .init(field: field), ["limit": "200"])
  }
  if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
    return Diagnostic("name-unusable", .badInput, at: .init(field: field))
  }
  return nil
}
