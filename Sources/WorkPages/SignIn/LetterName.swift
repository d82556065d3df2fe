import Pages

/// A name that somebody chose, as it stands in a letter to others.
///
/// Names of people, spaces and things are their owners' words, and a letter of the installation lends them its own
/// sender: programs that show mail make links of what looks like an address, so no name may hold one there.
struct LetterName {
  /// The name, on one line and without the marks that carry no sign; nil where it holds an address or a link.
  let text: String?

  init(_ name: String) {
    let plain = String(String.UnicodeScalarView(name.unicodeScalars.compactMap(Self.plain)))
    let isAddress = plain.split(separator: " ").contains(where: Self.holdsAddress)
    text = isAddress || plain.allSatisfy(\.isWhitespace) ? nil : plain
  }

  /// Signs that readers and programs take for a dot, an at or a slash become those; what cannot be seen goes.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{3002}", "\u{FF0E}", "\u{FF61}", "\u{2024}": return "."
    case "\u{FF20}", "\u{FE6B}": return "@"
    case "\u{FF0F}", "\u{2044}", "\u{2215}": return "/"
    case "\u{FF1A}": return ":"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: return " "
    case .format: return nil
    default: return scalar
    }
  }

  /// Whether a word is an address of mail or of the net, or would be made a link: what has an at, a scheme, `www`, a
  /// colon before slashes, or a dot between a name and letters. `M.Hansen` and `A.S.` are names.
  private static func holdsAddress(_ word: Substring) -> Bool {
    let lowered = word.lowercased()
    if lowered.contains("@") || lowered.contains("//") || lowered.hasPrefix("www.") { return true }
    if ["http:", "https:", "mailto:", "tel:", "ftp:"].contains(where: lowered.contains) { return true }
    let parts = lowered.split(separator: ".", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).contains { before, after in
      let name = before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      let ending = after.prefix(while: \.isLetter)
      let isInitial =
        name.count == 1 && word.first(where: \.isLetter)?.isUppercase == true && !word.contains("/")
      return !name.isEmpty && ending.count >= 2 && !isInitial
    }
  }
}
