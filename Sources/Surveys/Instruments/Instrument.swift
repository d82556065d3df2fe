/// What is asked of people: items in blocks, on scales, in one or more languages, some only of those who answered so before.
///
/// A version that somebody has answered never changes; what is to be changed becomes the next one.
package struct Instrument: Hashable, Sendable {
  package let id: String
  package let version: Int
  /// Codes such as `nb`, the first one first.
  package let languages: [String]
  package let titles: [String: String]
  package let scales: [Scale]
  package let blocks: [Block]
  /// Who drew it up, and that it was not validated, where that is so.
  package let origins: [String: String]

  package var items: [Item] { blocks.flatMap(\.items) }

  package init(
    id: String, version: Int, languages: [String], titles: [String: String], scales: [Scale],
    blocks: [Block], origins: [String: String] = [:]
  ) {
    (self.id, self.version, self.languages, self.titles) = (id, version, languages, titles)
    (self.scales, self.blocks, self.origins) = (scales, blocks, origins)
  }

  package func scale(of item: Item) -> Scale? { scales.first { $0.id == item.scale } }

  /// Answers that several items share, in their order.
  package struct Scale: Hashable, Sendable {
    package let id: String
    package let options: [Option]

    package init(id: String, options: [Option]) { (self.id, self.options) = (id, options) }

    package func option(_ code: String) -> Option? { options.first { $0.code == code } }
  }

  package struct Option: Hashable, Sendable {
    package let code: String
    /// What it counts in an index; nil for an answer that says nothing of the matter, such as "don't know".
    package let value: Double?
    package let labels: [String: String]

    package init(code: String, value: Double?, labels: [String: String]) {
      (self.code, self.value, self.labels) = (code, value, labels)
    }
  }

  package struct Block: Hashable, Sendable {
    package let id: String
    package let titles: [String: String]
    package let items: [Item]

    package init(id: String, titles: [String: String], items: [Item]) {
      (self.id, self.titles, self.items) = (id, titles, items)
    }
  }

  package struct Item: Hashable, Sendable {
    package let code: String
    /// The scale by its id.
    package let scale: String
    package let texts: [String: String]
    /// The index that it is part of, or none.
    package let index: String
    /// Whether agreement counts against the index.
    package let isReversed: Bool
    /// What must have been answered for it to be asked: all of it.
    package let conditions: [Condition]

    package init(
      code: String, scale: String, texts: [String: String], index: String = "", isReversed: Bool = false,
      conditions: [Condition] = []
    ) {
      (self.code, self.scale, self.texts, self.index) = (code, scale, texts, index)
      (self.isReversed, self.conditions) = (isReversed, conditions)
    }
  }

  /// That an item before was answered by one of these.
  package struct Condition: Hashable, Sendable {
    package let item: String
    package let answers: Set<String>

    package init(item: String, answers: Set<String>) { (self.item, self.answers) = (item, answers) }
  }
}
