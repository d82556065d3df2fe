import Basics

/// What things are filed under in a space: words that people make up. Two that are told apart by capitals or accents
/// alone are one.
package enum Tags {
  /// The longest tag, in bytes of UTF-8, and the most of one thing.
  package static let (longest, most) = (60, 20)

  /// Tags as they are typed, with commas between them; each once.
  package static func typed(_ text: String) -> [String] {
    var known: Set<String> = []
    return text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty && known.insert(folded($0)).inserted }
  }

  /// Everything that is wrong with them, at the field `tags`.
  static func faults(of tags: [String]) -> [Diagnostic] {
    if tags.count > most {
      return [Diagnostic("rows-too-many", .badInput, at: .init(field: "tags"), ["limit": "\(most)"])]
    }
    return tags.compactMap { tag in
      if tag.utf8.count > longest || tag.contains(",") {
        return Diagnostic("text-too-long", .badInput, at: .init(field: "tags"), ["limit": "\(longest)"])
      }
      return fault(ofName: tag, field: "tags")
    }
  }
}
