/// What a search found of one kind among what everybody sees, the best first.
package struct FoundList: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let title: String
    /// What it is, in a line.
    package let line: String
    package let address: String

    package init(title: String, line: String, address: String) {
      (self.title, self.line, self.address) = (title, line, address)
    }
  }

  /// One word for what they all are; `search.kind.<kind>` says it.
  package let kind: String
  package let items: [Item]
  /// How many more there are.
  package let more: Int
  /// Where all of them are; nil where no list has them.
  package let all: String?

  package init(kind: String, items: [Item], more: Int, all: String?) {
    (self.kind, self.items, self.more, self.all) = (kind, items, more, all)
  }
}
