package import Basics

/// Posts of one kind in one municipality, as a group.
package struct PayGroup: Hashable, Sendable {
  package let owner: String
  package let function: String
  /// In hundredths of a man-year; nil where nobody has said.
  package let manYears: Int64?
  /// The mean of a whole man-year.
  package let pay: Money?

  package init(owner: String, function: String, manYears: Int64?, pay: Money?) {
    (self.owner, self.function, self.manYears, self.pay) = (owner, function, manYears, pay)
  }
}

/// What it costs to bring the pay of the same work to the highest mean of the municipalities, in equal steps over some years.
/// Without employer's contributions and pension, unless an on-cost is given.
package struct PayGap: Sendable {
  package struct Row: Hashable, Sendable {
    package let group: PayGroup
    /// The highest mean of its function; nil where only one is known.
    package let target: Money?
    /// In a year when all is done; nil where pay or man-years are not known.
    package let whole: Money?
  }

  /// By function and municipality.
  package let rows: [Row]
  /// What each year costs more than before the merger, the last being all of it and for every year that follows.
  package let years: [Money]

  /// - Parameters:
  ///   - years: at least 1.
  ///   - onCost: what comes on top of pay, as a share of it: 0.141 for 14.1 per cent.
  package init(_ groups: [PayGroup], years count: Int, onCost: Double = 0) {
    let byFunction = Dictionary(grouping: groups) { PlainWords($0.function).joined }
    rows = byFunction.sorted { $0.key < $1.key }.flatMap { _, groups in
      let known = groups.compactMap(\.pay)
      let target = known.count > 1 ? known.max() : nil
      return groups.sorted { $0.owner < $1.owner }.map { group in
        Row(group: group, target: target, whole: Self.whole(group, target, onCost))
      }
    }
    let all = rows.compactMap(\.whole).sum
    let steps = Int64(max(1, count))
    years = (1...steps).map { all.scaled(by: $0, over: steps, rounding: .halfAwayFromZero) }
  }

  /// Groups of which too little is known to reckon with them: they are no zero.
  package var unknown: [PayGroup] { rows.filter { $0.whole == nil }.map(\.group) }

  private static func whole(_ group: PayGroup, _ target: Money?, _ onCost: Double) -> Money? {
    guard let pay = group.pay, let manYears = group.manYears else { return nil }
    guard let target else { return .zero }
    let more = (target - pay).scaled(by: manYears, over: 100, rounding: .halfAwayFromZero)
    return more + more.scaled(by: onCost, rounding: .halfAwayFromZero)
  }
}
