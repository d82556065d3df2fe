import Formats
import Pages
package import Spaces
package import Wording

/// What a kind of thing, its fields and the words of its lists are called. All of them stand in the file of texts with
/// the name of the kind.
package struct FieldWords: Sendable {
  let phrase: Phrasebook
  let kind: ThingKind

  package init(phrase: Phrasebook, kind: ThingKind) {
    self.phrase = phrase
    self.kind = kind
  }

  /// What the kind is called; its own name where no text knows it.
  package var name: String { text("name") ?? kind.rawValue }
  /// What several of them are called.
  package var plural: String { text("plural") ?? name }
  /// The same as it begins a page.
  package var heading: String { plural.prefix(1).uppercased() + plural.dropFirst() }
  /// What making one is called.
  package var new: String { text("new") ?? name }
  package var explanation: String? { text("explain") }

  /// - Parameter path: the name of a field, `members.role` for a column of a table.
  package func label(_ path: String) -> String {
    text("field.\(path)") ?? (phrase.has("thing-field.\(path)") ? phrase("thing-field.\(path)") : path)
  }

  func hint(_ path: String) -> String? { text("hint.\(path)") }

  package func word(_ path: String, _ word: String) -> String { text("word.\(path).\(word)") ?? word }

  /// The word that a text in the reader's language stands for.
  func word(_ path: String, called text: String, among words: [String]) -> String? {
    words.first { folded(word(path, $0)) == folded(text) }
  }

  private func text(_ key: String) -> String? {
    let key = "\(kind.rawValue).\(key)"
    return phrase.has(key) ? phrase(key) : nil
  }
}

extension WorkContext {
  /// The texts of every language, the reader's own first: a file may have been taken out in another.
  var phrasebooks: [Phrasebook] {
    [phrase] + Language.allCases.filter { $0 != language }.map { content.texts.phrasebook($0) }
  }

  package func words(of kind: ThingKind) -> FieldWords { FieldWords(phrase: phrase, kind: kind) }

  /// The kinds of thing that this program knows.
  package var kinds: ContentKinds { workplace.occasion().kinds }
}
