package import Basics

/// What a merger cannot lower at first: in the year of the change and the three after it the structural
/// grant, the standard costs of infrastructure and protection and of general administration, and the
/// population factors of other models are the higher of the new figure and the sum of the old ones.
/// Lag (2004:773) 17 a §.
package struct MergerProtection: Hashable, Sendable {
  /// In which the higher counts, the year of the change included.
  package let years: Int

  package init(years: Int) {
    self.years = years
  }

  /// What counts in a year for one of the protected items.
  ///
  /// - Parameters:
  ///   - before: sum of the municipalities that merged.
  ///   - after: computed for the new municipality.
  ///   - yearsSince: 0 in the year of the change.
  package func amount(before: Money, after: Money, yearsSince: Int) -> Money {
    isProtected(yearsSince: yearsSince) ? max(before, after) : after
  }

  /// What falls away of the protected items once the protection has ended; nothing before, never negative.
  ///
  /// - Parameter items: each with the sum of the old municipalities and the amount of the new one.
  package func loss(of items: [(before: Money, after: Money)], yearsSince: Int) -> Money {
    isProtected(yearsSince: yearsSince) ? .zero : items.map { max(.zero, $0.before - $0.after) }.sum
  }

  package func isProtected(yearsSince: Int) -> Bool {
    (0..<max(0, years)).contains(yearsSince)
  }
}
