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

  /// What columns, queries and faults call them; no kind has a field of this name.
  package static let field = "tags"

  /// Tags as they are typed again.
  package static func text(_ tags: [String]) -> String { tags.joined(separator: ", ") }

  /// `tags` without those of `removed`, and then with those of `added` that are not among them.
  static func changed(_ tags: [String], adding added: [String], removing removed: [String]) -> [String] {
    let gone = Set(removed.map(folded))
    let kept = tags.filter { !gone.contains(folded($0)) }
    let present = Set(kept.map(folded))
    return kept + added.filter { !present.contains(folded($0)) }
  }

  /// Everything that is wrong with them, at the field `tags`.
  static func faults(of tags: [String]) -> [Diagnostic] {
    if tags.count > most {
      return [Diagnostic("rows-too-many", .badInput, at: .init(field: field), ["limit": "\(most)"])]
    }
    return tags.compactMap { tag in
      if tag.utf8.count > longest || tag.contains(",") {
        return Diagnostic("text-too-long", .badInput, at: .init(field: field), ["limit": "\(longest)"])
      }
      return fault(ofName: tag, field: field)
    }
  }
}
