package import Basics

/// Names of streets held against each other: all that are the same, alike by the rules of the language, or so many letters
/// apart that one is taken for the other.
package struct NameComparison {
  private let first: [StreetName]
  /// nil where the names of one list are held against each other.
  private let second: [StreetName]?
  private let rows: DistinctNames

  /// Each name of one list with each of the other.
  package init(_ first: [StreetName], _ second: [StreetName]) {
    (self.first, self.second) = (first, second)
    rows = DistinctNames(first, second)
  }

  /// The names of one list, between the municipalities that use them; within one of them those only that are the same.
  package init(within names: [StreetName]) {
    (first, second) = (names, nil)
    rows = DistinctNames(names)
  }

  /// - Parameters:
  ///   - similarity: above 0, at most 1; complete for all pairs that are at least so similar. Pairs that are alike by the
  ///     rules of the language come as well, however many letters apart.
  ///   - bases: whether names that differ only in what comes last, such as Kirkegata and Kirkeveien, are told.
  /// - Returns: in the order of the lists.
  /// - Throws: `names-too-many`, `names-too-alike`.
  package func clashes(similarity: Double, bases: Bool) throws(Diagnostic) -> [NameClash] {
    let near = try NearRows(rows.letters, sides: rows.sides, similarity: similarity).pairs()
    let alike = try AlikeRows(rows).pairs(bases: bases)
    var clashes: [NameClash] = []
    for row in 0..<rows.letters.count { append(row, row, 0, .same, to: &clashes) }
    for pair in near {
      let reason = alike[AlikeRows.key(Int(pair.first), Int(pair.second))] ?? .letters
      append(
        Int(pair.first), Int(pair.second), Int(pair.edits), reason == .base ? .letters : reason, to: &clashes)
    }
    let told = Set(near.map { AlikeRows.key(Int($0.first), Int($0.second)) })
    var distance = EditDistance()
    for (key, reason) in alike where !told.contains(key) {
      let (one, other) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      let edits = distance(
        rows.letters.letters, rows.letters.range(one), rows.letters.range(other), most: .max)
      append(one, other, edits ?? 0, reason, to: &clashes)
    }
    guard clashes.count <= Self.most else {
      throw Diagnostic("names-too-alike", .badInput, ["pairs": String(Self.most)])
    }
    return clashes.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The names behind two rows, each pair of them once.
  private func append(
    _ one: Int, _ other: Int, _ edits: Int, _ reason: NameClash.Reason, to clashes: inout [NameClash]
  ) {
    guard clashes.count <= Self.most else { return }
    let longer = max(rows.letters.length(one), rows.letters.length(other))
    let similarity = longer == 0 ? 1 : 1 - Double(edits) / Double(longer)
    func add(_ a: Int, _ b: Int) {
      guard let reason = self.reason(a, b, reason) else { return }
      clashes.append(NameClash(first: a, second: b, similarity: similarity, reason: reason))
    }
    guard second != nil else {
      for a in rows.firsts(one) {
        for b in rows.firsts(other) where one != other || a < b { add(min(a, b), max(a, b)) }
      }
      return
    }
    for (here, there) in one == other ? [(one, other)] : [(one, other), (other, one)] {
      for a in rows.firsts(here) { for b in rows.seconds(there) { add(a, b) } }
    }
  }

  /// What two names are to each other, knowing where they are used; nil where it is nobody's concern.
  private func reason(_ a: Int, _ b: Int, _ reason: NameClash.Reason) -> NameClash.Reason? {
    let (one, other) = (first[a], (second ?? first)[b])
    if second == nil, one.municipality == other.municipality { return reason == .same ? .doubled : nil }
    return reason == .same && !one.postcodes.isDisjoint(with: other.postcodes) ? .crossesBorder : reason
  }

  private static let most = 5_000_000
}
