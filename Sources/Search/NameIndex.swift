import Basics

/// Names in memory, by which labels are found as an index of texts finds texts.
package struct NameIndex: Sendable {
  /// In the order of the words.
  private let entries: [(word: String, label: String)]

  package init(_ names: [(name: String, label: String)], _ analysis: TextAnalysis) {
    entries = names.flatMap { name in
      analysis.tokens(title: "", body: name.name).map { (word: $0, label: name.label) }
    }.sorted { $0 < $1 }
  }

  /// The labels of all that is called by a word of a question, in order; of a word that more than `most` are called by, of those
  /// that have the word as it is written, as many as that.
  package func labels(for query: SearchQuery, word: Int, most: Int) -> [String] {
    let begun = Set(labels(query.condition(ofName: word)))
    let found = begun.count <= most ? begun : Set(labels(query.condition(ofWordAsWritten: word)))
    return Array(found.sorted().prefix(most))
  }

  private func labels(_ condition: TokenCondition) -> [String] {
    switch condition {
    case .word(let word): stretch(from: word) { $0 == word }
    case .beginning(let text): stretch(from: text) { $0.hasPrefix(text) }
    case .any(let ways): ways.flatMap(labels)
    case .all(let parts):
      parts.map { Set(labels($0)) }.reduce(nil) { $0?.intersection($1) ?? $1 }.map(Array.init) ?? []
    }
  }

  private func stretch(from word: String, _ isOne: (String) -> Bool) -> [String] {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].word < word { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { isOne($0.word) }.map(\.label)
  }
}
