/// What rules, the reasons why an amount is unknown, and the figures that people give are called in each language.
package struct LawWords: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case rule, reason, figure
  }

  private let texts: [Kind: [String: LocalText]]

  package init(_ texts: [Kind: [String: LocalText]] = [:]) {
    self.texts = texts
  }

  /// The text of an id; the id itself where there is none.
  package subscript(kind: Kind, id: String) -> LocalText {
    texts[kind]?[id] ?? LocalText(id)
  }

  /// The ids that have a text.
  package func ids(_ kind: Kind) -> Set<String> {
    Set(texts[kind, default: [:]].keys)
  }
}
