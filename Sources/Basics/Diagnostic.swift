/// How anything in the house says what is wrong: where, what was expected, what was found, what to do.
///
/// A diagnostic carries no sentence. Its `code` names two texts, `problem.<code>` and
/// `remedy.<code>`, that exist in every language and take `arguments`, so that the same fault reads
/// right on a terminal, on a page and in JSON.
package struct Diagnostic: Error, Hashable, Sendable {
  /// Whose fault it is, and so which exit status and HTTP status follow.
  package enum Kind: Hashable, Sendable {
    /// A well-formed question that has no answer: exit 1, HTTP 404.
    case noAnswer
    /// Wrong usage or unreadable input: exit 2, HTTP 400.
    case badInput
    /// Who asks may see it, but not do this: exit 1, HTTP 403.
    case forbidden
    /// A fault of the machine, like a full disk or a database that does not answer: exit 1, HTTP 503.
    case unavailable
  }

  /// Where the fault lies.
  package struct Place: Hashable, Sendable {
    package let file: String?
    /// Counted from 1.
    package let line: Int?
    /// Column, key or argument.
    package let field: String?

    package init(file: String? = nil, line: Int? = nil, field: String? = nil) {
      self.file = file
      self.line = line
      self.field = field
    }

    /// `file:line: field`, with what is known.
    package var description: String {
      let position = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
      return [position, field ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
    }
  }

  package let code: String
  package let kind: Kind
  package let place: Place
  /// Values of the placeholders in the texts of `code`.
  package let arguments: [String: String]

  package init(
    _ code: String, _ kind: Kind, at place: Place = Place(), _ arguments: [String: String] = [:]
  ) {
    self.code = code
    self.kind = kind
    self.place = place
    self.arguments = arguments
  }
}

/// Several faults found in one reading, so that they can be mended in one go.
package struct Diagnostics: Error, Sendable {
  package let list: [Diagnostic]

  package init(_ list: [Diagnostic]) {
    self.list = list
  }
}
