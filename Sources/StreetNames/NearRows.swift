import Basics

/// All pairs of names whose letters are at least so similar: one minus the edits between them divided by the letters of the
/// longer. Complete: no pair is missed, however long the names are.
struct NearRows {
  struct Pair: Hashable {
    let first: Int32
    let second: Int32
    let edits: Int32
  }

  /// Where a name comes from, as bits: a pair has one name of each side.
  typealias Sides = UInt8

  private let rows: LetterRows
  private let sides: [Sides]
  private let similarity: Double

  /// - Parameters:
  ///   - rows: no name twice.
  ///   - similarity: above 0, at most 1.
  init(_ rows: LetterRows, sides: [Sides], similarity: Double) {
    (self.rows, self.sides, self.similarity) = (rows, sides, similarity)
  }

  /// - Throws: `names-too-many` where looking would take longer than anybody should wait, `names-too-alike`.
  func pairs() throws(Diagnostic) -> [Pair] {
    let forms = (0..<rows.count).map { row in
      Deletions.count(length: rows.length(row), most: edits(rows.length(row)))
    }
    // A name of many forms is sooner held against each of the others.
    let many = rows.count * Self.stepsOfAPair
    let steps = forms.reduce(0) { $0 + min($1, many) }
    guard steps <= Self.mostSteps else {
      throw Diagnostic("names-too-many", .badInput, ["names": String(rows.count)])
    }
    var (candidates, distance, pairs): ([UInt64], EditDistance, [Pair]) = ([], EditDistance(), [])
    try addByForms((0..<rows.count).filter { forms[$0] <= many }, forms, to: &candidates)
    var last: UInt64?
    for candidate in candidates.sorted() where candidate != last {
      last = candidate
      compare(Int(candidate >> 32), Int(candidate & 0xFFFF_FFFF), &distance, &pairs)
    }
    try addOneByOne(forms.map { $0 > many }, &distance, &pairs)
    return pairs
  }

  /// How many edits two names may be apart of which the longer has so many letters. Neither loses more letters than it may
  /// be apart from one that is as long as itself, for where the other is longer some of the edits add letters.
  private func edits(_ length: Int) -> Int { Int((1 - similarity) * Double(length) + 1e-9) }

  private func mayPair(_ first: Int, _ second: Int) -> Bool {
    let (here, there) = (sides[first], sides[second])
    guard (here & 1 != 0 && there & 2 != 0) || (here & 2 != 0 && there & 1 != 0) else { return false }
    let (a, b) = (rows.length(first), rows.length(second))
    return abs(a - b) <= edits(max(a, b))
  }

  /// Pairs with a form of the same hash. Hashes are looked at in rounds, so that memory is bounded.
  private func addByForms(
    _ few: [Int], _ forms: [Int], to candidates: inout [UInt64]
  ) throws(Diagnostic) {
    let all = few.reduce(0) { $0 + forms[$1] }
    let rounds = all / Self.formsOfARound + 1
    var deletions = Deletions(most: few.map { edits(rows.length($0)) }.max() ?? 0)
    var bins = FormBins(capacity: all / rounds)
    for round in 0..<rounds {
      bins.removeAll()
      for row in few {
        deletions.each(rows[row], most: edits(rows.length(row))) { hash in
          if Int(((hash >> 48) &* UInt64(rounds)) >> 16) == round { bins.append(hash, row) }
        }
      }
      bins.eachPair { first, second in
        if first != second, mayPair(first, second) {
          candidates.append(UInt64(min(first, second)) << 32 | UInt64(max(first, second)))
        }
      }
      try check(candidates.count)
    }
  }

  private func addOneByOne(
    _ isMany: [Bool], _ distance: inout EditDistance, _ pairs: inout [Pair]
  ) throws(Diagnostic) {
    guard isMany.contains(true) else { return }
    let counts = (0..<rows.count).map { LetterCounts(rows[$0]) }
    for first in 0..<rows.count where isMany[first] {
      for second in 0..<rows.count where second > first || !isMany[second] {
        guard mayPair(first, second),
          counts[first].leastEdits(to: counts[second]) <= edits(max(rows.length(first), rows.length(second)))
        else { continue }
        compare(min(first, second), max(first, second), &distance, &pairs)
      }
      try check(pairs.count)
    }
  }

  private func compare(_ first: Int, _ second: Int, _ distance: inout EditDistance, _ pairs: inout [Pair]) {
    let most = edits(max(rows.length(first), rows.length(second)))
    guard let edits = distance(rows.letters, rows.range(first), rows.range(second), most: most) else {
      return
    }
    pairs.append(Pair(first: Int32(first), second: Int32(second), edits: Int32(edits)))
  }

  private func check(_ pairs: Int) throws(Diagnostic) {
    guard pairs <= Self.mostPairs else {
      throw Diagnostic("names-too-alike", .badInput, ["pairs": String(Self.mostPairs)])
    }
  }

  /// A look at a pair costs as much as so many forms.
  private static let stepsOfAPair = 2
  /// Some ten seconds.
  private static let mostSteps = 2_000_000_000
  /// 100 MB with the room that sorting into bins takes.
  private static let formsOfARound = 6_000_000
  private static let mostPairs = 10_000_000
}
