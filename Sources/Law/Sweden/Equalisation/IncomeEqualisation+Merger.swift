package import Basics

extension IncomeEqualisation {
  /// What the income equalisation of some municipalities changes by when they become one.
  ///
  /// Nothing, for receivers in one county. A receiver that joins a payer loses the lesser of their gaps
  /// times the difference of the two rates; nothing in the law protects against that. The mean of the
  /// country is untouched by any merger.
  ///
  /// - Parameters:
  ///   - members: each with the rates of its county.
  ///   - rates: of the county of the new municipality.
  /// - Returns: Nil where a fee is involved whose rate is not known.
  package func change(merging members: [(Municipality, Rates)], into rates: Rates) -> Money? {
    let whole = Municipality(
      taxBase: members.map { $0.0.taxBase }.sum, inhabitants: members.reduce(0) { $0 + $1.0.inhabitants })
    guard let after = amount(for: whole, at: rates) else { return nil }
    var before = Money.zero
    for amount in amounts(for: members) {
      guard let amount else { return nil }
      before += amount
    }
    return after - before
  }

  /// What a municipality's equalisation changes by when it moves to another county, as Heby did in 2007.
  ///
  /// - Returns: Nil for a fee whose rate is not known.
  package func change(moving municipality: Municipality, from old: Rates, to new: Rates) -> Money? {
    change(merging: [(municipality, old)], into: new)
  }
}
