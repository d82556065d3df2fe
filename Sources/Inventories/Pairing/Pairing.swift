/// The same thing found again in the lists of several municipalities: what is suggested to somebody who decides.
package struct Pairing: Sendable {
  /// What is suggested where nobody says otherwise.
  package static let usualThreshold = 0.76
  /// A word or number that more rows have than these tells too little to compare all of them with each other, and keeps
  /// the work in step with the number of rows.
  private static let mostAlike = 60
  /// A row whose best counterpart in a municipality is so much better is not suggested with another one there.
  private static let clearly = 0.02

  /// The best first; those of equal score in the order of the rows.
  package let pairs: [RowPair]

  /// - Parameters:
  ///   - threshold: the least score of what is suggested, from 0 to 1.
  ///   - settled: pairs of places about which somebody has decided, whichever way; they are not suggested again.
  package init(
    _ rows: [InventoryRow], threshold: Double = usualThreshold,
    settled: (Int, Int) -> Bool = { _, _ in false }
  ) {
    let known = KnownSuppliers(rows)
    let compared = rows.map { ComparedRow($0, known) }
    let weights = WordWeights(compared)
    var found: [RowPair] = []
    for (first, second) in Self.candidates(compared)
    where compared[first].owners.isDisjoint(with: compared[second].owners) {
      let score = PairScore(compared[first], compared[second], weights)
      guard score.value >= threshold else { continue }
      found.append(RowPair(first: first, second: second, score: score.value, reasons: score.reasons))
    }
    pairs = Self.best(found, compared).filter { !settled($0.first, $0.second) }
      .sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
  }

  private static func candidates(_ rows: [ComparedRow]) -> [(Int, Int)] {
    var places: [String: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      for key in row.keys { places[key, default: []].append(place) }
    }
    var seen: Set<UInt64> = []
    for group in places.values where (2...mostAlike).contains(group.count) {
      for (number, first) in group.enumerated() {
        for second in group[(number + 1)...] { seen.insert(UInt64(first) << 32 | UInt64(second)) }
      }
    }
    return seen.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// Of each row and each municipality only what is best, or as good.
  private static func best(_ pairs: [RowPair], _ rows: [ComparedRow]) -> [RowPair] {
    struct Seat: Hashable {
      let row: Int
      let owner: String
    }
    var best: [Seat: Double] = [:]
    func seats(_ pair: RowPair) -> [Seat] {
      rows[pair.second].owners.map { Seat(row: pair.first, owner: $0) }
        + rows[pair.first].owners.map { Seat(row: pair.second, owner: $0) }
    }
    for pair in pairs {
      for seat in seats(pair) { best[seat] = max(best[seat] ?? 0, pair.score) }
    }
    return pairs.filter { pair in seats(pair).allSatisfy { pair.score >= (best[$0] ?? 0) - clearly } }
  }
}
