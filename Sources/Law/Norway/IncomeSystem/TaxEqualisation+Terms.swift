package import Basics
package import Rulebook

extension TaxEqualisation {
  /// The rates of a day with where they come from.
  package struct Terms: Sendable {
    package let rule: TaxEqualisation
    package let rate: Used
    package let limit: Used
    package let extraRate: Used
  }

  static let parameters = ["rate", "limit", "extra-rate", "deduction"].map {
    "no.income.tax-equalisation.\($0)"
  }

  /// - Throws: a fault of the lookup, `parameter-unknown-value` where the rulebook knows no rate.
  package static func terms(at day: Day, in rulebook: Rulebook) throws(Diagnostic) -> Terms {
    let rate = try rulebook.value(parameters[0], at: day)
    let limit = try rulebook.value(parameters[1], at: day)
    let extraRate = try rulebook.value(parameters[2], at: day)
    return Terms(
      rule: TaxEqualisation(
        rate: try rate.known(at: day), limit: try limit.known(at: day),
        extraRate: try extraRate.known(at: day)),
      rate: rate, limit: limit, extraRate: extraRate)
  }
}

extension Used {
  /// - Throws: `parameter-unknown-value`.
  fileprivate func known(at day: Day) throws(Diagnostic) -> Double {
    if let number { return number }
    throw Diagnostic("parameter-unknown-value", .noAnswer, ["parameter": parameter, "date": day.iso])
  }
}
