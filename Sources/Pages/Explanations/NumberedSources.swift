package import Basics

/// The sources of a page in the order of first use, numbered from 1 for its footnotes.
package struct NumberedSources: Sendable {
  package let list: [Source]
  private let numbers: [String: Int]

  /// - Parameter ids: of the sources in the order of use; a source may come several times.
  package init(_ ids: [String], _ all: [Source]) {
    let known = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    list = ids.filter { seen.insert($0).inserted }.compactMap { known[$0] }
    numbers = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1.id, $0 + 1) })
  }

  /// The number of a source, nil for one that the page does not list.
  package func number(of id: String) -> Int? {
    numbers[id]
  }
}

extension Source {
  /// Publisher, table, years and licence in a row.
  package var facts: String {
    [publisher, table, years, licence].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
