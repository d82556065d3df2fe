import Basics

/// Pairs of names that are alike by the rules of the language, found by what they have in common and not by comparing all.
struct AlikeRows {
  private let names: DistinctNames

  init(_ names: DistinctNames) { self.names = names }

  static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }

  /// By both rows of a pair, the strongest reason for it.
  ///
  /// - Throws: `names-too-alike`.
  func pairs(bases: Bool) throws(Diagnostic) -> [UInt64: NameClash.Reason] {
    var (sounds, stems): ([Keyed], [Keyed]) = ([], [])
    for row in 0..<names.letters.count {
      let forms = NameForms(Array(names.letters[row]))
      sounds.append(Keyed(forms.sound, row))
      if bases, let base = forms.base, base.count >= Self.shortestBase { stems.append(Keyed(base, row)) }
    }
    var found: [UInt64: NameClash.Reason] = [:]
    for group in Self.groups(stems) { try add(group, to: &found) }
    for group in Self.groups(sounds) { try add(group, to: &found) }
    return found
  }

  private func add(_ group: ArraySlice<Keyed>, to found: inout [UInt64: NameClash.Reason]) throws(Diagnostic)
  {
    let forms = group.map { NameForms(Array(names.letters[Int($0.row)])) }
    for (index, one) in group.enumerated() {
      for other in group.indices.dropFirst(index + 1) {
        guard mayPair(one.row, group[other].row),
          let reason = Self.reason(forms[index], forms[other - group.startIndex])
        else { continue }
        found[Self.key(Int(one.row), Int(group[other].row))] = reason
      }
      guard found.count <= Self.most else {
        throw Diagnostic("names-too-alike", .badInput, ["pairs": String(Self.most)])
      }
    }
  }

  private func mayPair(_ one: Int32, _ other: Int32) -> Bool {
    let (here, there) = (names.sides[Int(one)], names.sides[Int(other)])
    return (here & 1 != 0 && there & 2 != 0) || (here & 2 != 0 && there & 1 != 0)
  }

  private static func reason(_ one: NameForms, _ other: NameForms) -> NameClash.Reason? {
    if one.spaced == other.spaced { return .spacing }
    if one.spelled == other.spelled { return .spelling }
    if one.ended == other.ended { return .ending }
    if one.sound == other.sound { return .sound }
    return one.base != nil && one.base == other.base ? .base : nil
  }

  /// A row under a hash of what it may have in common with others; whether it has, the forms themselves say.
  private struct Keyed {
    let hash: UInt64
    let row: Int32

    init(_ letters: [UInt32], _ row: Int) {
      hash = letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      self.row = Int32(row)
    }
  }

  private static func groups(_ keyed: [Keyed]) -> [ArraySlice<Keyed>] {
    let sorted = keyed.sorted { ($0.hash, $0.row) < ($1.hash, $1.row) }
    var (groups, start): ([ArraySlice<Keyed>], Int) = ([], 0)
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.hash != sorted[start].hash } ?? sorted.count
      if end - start > 1 { groups.append(sorted[start..<end]) }
      start = end
    }
    return groups
  }

  private static let shortestBase = 3
  private static let most = 5_000_000
}
