/// In what one decision's point differs from another's.
struct PointDifferences {
  private(set) var list: [DecisionComparison.Difference] = []
  private let files: (Int, Int)

  init(_ matching: PointMatching, _ references: PointReferences, row: Int, base: Int, other: Int) {
    files = (base, other)
    guard let before = matching.rows[row].entries[base] else { return }
    let old = matching.decisions[base].points[before]
    guard let after = matching.rows[row].entries[other] else {
      add(.missing, old.text, nil)
      return
    }
    let new = matching.decisions[other].points[after]
    let (a, b) = (matching.numbered[base][before], matching.numbered[other][after])
    if a.tokens != b.tokens {
      for change in SequenceChanges(a.tokens, b.tokens).list { add(change, old, new) }
    } else {
      addReferences(old, new, references)
    }
    if list.isEmpty, a.dependsOnPlace, !references.sameOrder(base, other) { add(.text, old.text, new.text) }
  }

  private mutating func addReferences(
    _ old: DecisionPoint, _ new: DecisionPoint, _ references: PointReferences
  ) {
    for index in old.tokens.indices {
      let (a, b) = (old.tokens[index].token, new.tokens[index].token)
      guard !references.mean(a, in: files.0, b, in: files.1) else { continue }
      add(.number, old.written(index..<(index + 1)), new.written(index..<(index + 1)))
    }
  }

  private mutating func add(_ change: SequenceChanges.Change, _ old: DecisionPoint, _ new: DecisionPoint) {
    let (before, after) = (old.tokens[change.old].map(\.token), new.tokens[change.new].map(\.token))
    add(kind(before, after), old.written(change.old), new.written(change.new))
  }

  private mutating func add(_ kind: DecisionComparison.Kind, _ before: String?, _ after: String?) {
    list.append(
      .init(
        files: files, kind: kind, before: before == "" ? nil : before, after: after == "" ? nil : after))
  }

  private func kind(_ before: [Token], _ after: [Token]) -> DecisionComparison.Kind {
    guard before.count == 1, after.count == 1 else { return .text }
    switch (before[0], after[0]) {
    case (.number, .number): return .number
    case (.date, .date): return .date
    default: return .text
    }
  }
}
