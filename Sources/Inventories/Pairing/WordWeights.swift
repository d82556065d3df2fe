/// How much a word tells: one that few rows have tells much, one that all have tells nothing.
struct WordWeights: Sendable {
  private let counts: [String: Int]
  private let rows: Int
  private let halvings: Int
  /// The known suppliers of what is called so.
  private let suppliersByName: [String: Set<String>]
  private let supplierCounts: [String: Int]

  /// In a short list a word is not common because two have it.
  private static let leastRows = 64

  init(_ rows: [ComparedRow]) {
    var counts: [String: Int] = [:]
    var (suppliers, supplierCounts): ([String: Set<String>], [String: Int]) = ([:], [:])
    for row in rows {
      for word in Set(row.name.words + [row.name.joined]) { counts[word, default: 0] += 1 }
      if !row.supplier.joined.isEmpty {
        supplierCounts[row.supplier.joined, default: 0] += 1
        suppliers[row.name.joined, default: []].insert(row.supplier.joined)
      }
    }
    (suppliersByName, self.supplierCounts) = (suppliers, supplierCounts)
    (self.counts, self.rows) = (counts, max(Self.leastRows, rows.count))
    halvings = Self.halvings(self.rows)
  }

  /// From 0 to 1, by the number of times that the rows can be halved until so many are left as have the word.
  func callAsFunction(_ word: String) -> Double {
    let rest = rows / max(1, counts[word] ?? 1)
    return Double(Self.halvings(max(1, rest))) / Double(max(1, halvings))
  }

  /// What stands in a single row may be a slip; what several people wrote is a word of its own.
  func mayBeMistyped(_ a: String, _ b: String) -> Bool { min(counts[a] ?? 0, counts[b] ?? 0) <= 1 }

  func supplierMayBeMistyped(_ a: String, _ b: String) -> Bool {
    min(supplierCounts[a] ?? 0, supplierCounts[b] ?? 0) <= 1
  }

  /// At least 1: of how many suppliers the rows have something of this name.
  func suppliers(of joined: String) -> Int { max(1, suppliersByName[joined]?.count ?? 1) }

  func sum(_ words: some Sequence<String>) -> Double { words.reduce(0) { $0 + self($1) } }

  private static func halvings(_ count: Int) -> Int { Int.bitWidth - 1 - count.leadingZeroBitCount }
}
