package import Basics
package import Rulebook

/// What amounts in prices of one year are in those of another, by the one index of the rulebook.
package enum PriceLevel {
  /// The parameter of the rulebook: a mean of each year, held until the next one is known.
  package static let index = "no.income.consumer-price-index"

  /// By what an amount in prices of `year` is multiplied; the last year with an index counts for those after it.
  ///
  /// - Returns: nil where the index of one of the years is not known.
  /// - Throws: the faults of the lookups.
  package static func factor(
    from year: Int, to other: Int, in rulebook: Rulebook
  ) throws(Diagnostic) -> Double? {
    guard year != other else { return 1 }
    guard let before = try mean(year, rulebook), let after = try mean(other, rulebook), before > 0 else {
      return nil
    }
    return after / before
  }

  private static func mean(_ year: Int, _ rulebook: Rulebook) throws(Diagnostic) -> Double? {
    do throws(Diagnostic) {
      return try rulebook.value(index, at: .newYear(year)).number
    } catch {
      guard error.code == "parameter-before-first-value" else { throw error }
      return nil
    }
  }
}
