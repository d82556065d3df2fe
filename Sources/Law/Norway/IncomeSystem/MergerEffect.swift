package import Basics

/// What the income system does to municipalities that become one, split by what becomes of it.
///
/// All amounts are kroner a year, for the municipalities of the merger together. The grant per inhabitant
/// (innbyggertilskudd) is the same before and after.
package struct IncomeMergerEffect: Hashable, Sendable {
  /// What the grant for structure compensation (inndelingstilskudd) is computed from.
  package struct Lost: Hashable, Sendable {
    /// Base grants (basistilskudd) of all but one, by the rate before the merger.
    package let base: Money
    /// Net fall of the regional grants, never below zero.
    package let regional: Money

    package var total: Money { base + regional }
  }

  package let lost: Lost
  /// Net rise of the regional grants, where there is one.
  package let gained: Money
  /// What shifts between this and the other municipalities, the lost base grants apart: the extra
  /// compensation of the tax equalisation and its deduction, the base grant that is now divided among
  /// fewer, criteria that are worked out anew.
  package let redistributed: Money
  /// What the other municipalities of the country get more, together.
  package let others: Money
  /// Criteria for which the sum of the old municipalities was taken though they are worked out anew.
  package let assumed: [String]

  /// What comes back as inndelingstilskudd in the years when it is paid in full.
  package var compensated: Money { lost.total }
  /// The whole change before any compensation.
  package var change: Money { gained + redistributed - lost.total }
}

/// The income system of one year as far as a merger can change it.
package struct IncomeSystem: Hashable, Sendable {
  package let tax: TaxEqualisation
  package let expenditure: ExpenditureEqualisation

  package init(tax: TaxEqualisation, expenditure: ExpenditureEqualisation) {
    self.tax = tax
    self.expenditure = expenditure
  }

  /// - Parameters:
  ///   - members: places of the municipalities that become one.
  ///   - known: the new municipality's figures by criterion, where they are known.
  ///   - regionalBefore: regional grants of the members, growth grant apart, together.
  ///   - regionalAfter: those of the new municipality.
  /// - Throws: as ``CountryFigures/merging(_:known:)`` and ``ExpenditureEqualisation/settle(_:)``.
  package func effect(
    ofMerging members: [Int], in figures: CountryFigures, known: [String: Double] = [:],
    regionalBefore: Money, regionalAfter: Money
  ) throws(Diagnostic) -> IncomeMergerEffect {
    let merged = try figures.merging(members, known: known)
    let before = try equalisation(of: figures)
    let after = try equalisation(of: merged.figures)
    let own = after[merged.position] - members.map { before[$0] }.sum
    let base = try lostBase(members, figures, merged)
    let regional = regionalAfter - regionalBefore
    let lost = IncomeMergerEffect.Lost(base: base, regional: max(.zero, -regional))
    return IncomeMergerEffect(
      lost: lost, gained: max(.zero, regional), redistributed: own + base,
      others: after.sum - before.sum - own, assumed: merged.assumed)
  }

  /// Tax and expenditure equalisation of each municipality.
  private func equalisation(of figures: CountryFigures) throws(Diagnostic) -> [Money] {
    let expenditure = try expenditure.settle(figures).amounts
    return zip(tax.settle(figures).amounts, expenditure).map { $0 + $1 }
  }

  private func lostBase(
    _ members: [Int], _ figures: CountryFigures, _ merged: CountryFigures.Merged
  ) throws(Diagnostic) -> Money {
    guard expenditure.key.share(of: "base") > 0 else { return .zero }
    let before = try figures.amounts(of: "base")
    let after = try merged.figures.amounts(of: "base")[merged.position]
    let units = members.reduce(0) { $0 + before[$1] } - after
    let pot = expenditure.key.share(of: "base") * expenditure.averageNeed
    let ore = pot * 100 * Double(figures.countryInhabitants) / before.reduce(0, +)
    return .nearest(ore: max(0, units) * ore)
  }
}
