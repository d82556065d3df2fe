package import Spaces

/// Something that several municipalities have one of each, and could have one of together: «What do we have three of that we
/// could manage with one of?»
package struct SharedNeed: Sendable {
  package enum Sort: String, CaseIterable, Sendable {
    case system, unit, position, agreement, task
  }

  /// How far apart those are that would become one.
  package enum Ease: String, CaseIterable, Sendable {
    /// The same vendor, the same terms, or a cooperation that the others can join.
    case easy
    /// Some are alike.
    case fair
    case hard
  }

  /// One of those that there are, and whose it is.
  package struct Holder: Sendable {
    package let units: [UnitCode]
    package let thing: Identifier<Thing>?
    package let title: String
    /// Vendor, or terms; empty where nobody has said.
    package var detail = ""
    /// Of a year.
    package var cost: Amount?
    package var manYears: Double?
  }

  package let sort: Sort
  /// As the first of them calls it; the word of the catalogue for a task.
  package let subject: String
  package let holders: [Holder]
  /// Nil where nobody knows.
  package let ease: Ease?

  /// By what a form names it.
  package var key: String { "\(sort.rawValue)/\(folded(subject))" }

  package var units: [UnitCode] {
    holders.flatMap(\.units).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What falls away where the largest of them serves all: the most that can be gained. Nil where a cost is unknown or of
  /// another currency.
  package var money: Amount? {
    let known = holders.compactMap(\.cost)
    guard known.count == holders.count, let currency = known.first?.currency,
      known.allSatisfy({ $0.currency == currency })
    else { return nil }
    return Amount(rest(known.map(\.amount)), currency)
  }

  /// The same in man-years.
  package var manYears: Double? {
    let known = holders.compactMap(\.manYears)
    return known.count == holders.count && !known.isEmpty ? rest(known) : nil
  }

  private func rest(_ parts: [Double]) -> Double { parts.reduce(0, +) - (parts.max() ?? 0) }

  /// Whether it can be ranked: man-years or kroner were entered for all of them.
  package var isRanked: Bool { money != nil || manYears != nil }
}
