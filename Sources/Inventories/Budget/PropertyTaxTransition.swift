package import Basics

/// Property tax that becomes the same in the whole of a new municipality over at most three years.
///
/// The ministry's letter of 11 November 2019 and Prop. 1 LS (2019–2020), chapter 6: it begins in the first or the second year after
/// the merger; a rate rises by at most 1 per mille a year for housing and holiday homes and 2 for others, may fall at once, and may
/// differ between the parts meanwhile. The text of the statute itself has not been held against it.
package struct PropertyTaxTransition: Sendable {
  package enum Property: String, CaseIterable, Hashable, Sendable {
    case housing, other

    /// The most that a rate rises in a year, in tenths of a per mille.
    var mostRise: Int { self == .housing ? 10 : 20 }
    /// KOSTRA's art of what it brings in.
    package var art: String { self == .housing ? "875" : "874" }
  }

  package struct Part: Hashable, Sendable {
    package let unit: String
    /// In tenths of a per mille: 35 is 3.5 per mille. 0 where there is none.
    package let rate: Int
    /// What the tax is worked out on.
    package let base: Money

    package init(unit: String, rate: Int, base: Money) {
      (self.unit, self.rate, self.base) = (unit, rate, base)
    }
  }

  package static let longest = 3

  package let property: Property
  package let parts: [Part]
  /// In tenths of a per mille.
  package let target: Int
  /// The first year of the transition.
  package let begins: Int

  /// - Parameters:
  ///   - begins: the first or the second year after the merger, as the council chooses.
  package init(_ property: Property, parts: [Part], target: Int, begins: Int) {
    (self.property, self.parts, self.target, self.begins) = (property, parts, target, begins)
  }

  /// In tenths of a per mille. Before it begins each part keeps its rate.
  package func rate(of part: Part, in year: Int) -> Int {
    let steps = min(Self.longest, year - begins + 1)
    guard steps > 0 else { return part.rate }
    return min(target, part.rate + steps * property.mostRise)
  }

  /// Parts that three years are too short for.
  package var unreached: [Part] {
    parts.filter { rate(of: $0, in: begins + Self.longest - 1) < target }
  }

  package func revenue(of part: Part, in year: Int) -> Money {
    part.base.scaled(by: Int64(rate(of: part, in: year)), over: 10_000, rounding: .halfAwayFromZero)
  }

  /// What the year brings more or less than the rates of before do, as changes of the budget.
  func adjustments(of year: Int) -> [BudgetAdjustment] {
    parts.compactMap { part in
      let before = part.base.scaled(by: Int64(part.rate), over: 10_000, rounding: .halfAwayFromZero)
      let more = revenue(of: part, in: year) - before
      guard more != .zero else { return nil }
      return BudgetAdjustment(
        BudgetAccount(function: "800", art: property.art), -more,
        reason: "property-tax \(property.rawValue) \(part.unit)", from: year, until: year)
    }
  }
}
