import Basics
import Rulebook

// Each grant is one step of the trace. None of the formulas was found in an official text.
extension RegionalGrants {
  /// Småkommunetilskudd, later småkommunetillegg: graded by district index outside the action zone.
  static func smallMunicipality(
    _ municipality: Municipality, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> TraceStep {
    let limit = try rulebook.value("no.income.small-municipality-limit", at: day)
    let taxLimit = try rulebook.value("no.income.regional-tax-limit", at: day)
    let full = try rulebook.value(
      "no.income.small-municipality-grant", at: day,
      row: municipality.zone.isActionZone ? "action-zone" : "elsewhere")
    let grading = try rulebook.value(
      "no.income.small-municipality-grading", at: day, by: municipality.districtIndex)
    let result: Amount = result(of: [limit, taxLimit, full, grading]) { terms in
      guard Double(municipality.inhabitants) < terms[0], municipality.taxRatio < terms[1] else {
        return .zero
      }
      let amount = full.money ?? .zero
      return municipality.zone.isActionZone
        ? amount : amount.scaled(by: terms[3], rounding: .halfAwayFromZero)
    }
    return step(
      "income.small-municipality-grant", "inhabitants < limit and tax-ratio < tax-limit: full × grading",
      municipality, [limit, taxLimit, full, grading], result)
  }

  /// Distriktstilskudd Nord-Norge, from 2017 with Namdalen: an amount per inhabitant by zone.
  static func north(
    _ municipality: Municipality, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> TraceStep {
    guard municipality.zone != .south else {
      return step("income.north-grant", "zone is south: 0", municipality, [], .money(.zero))
    }
    let rate = try rulebook.value("no.income.north-grant", at: day, row: municipality.zone.rawValue)
    let result: Amount = result(of: [rate]) { _ in (rate.money ?? .zero) * Int64(municipality.inhabitants) }
    return step("income.north-grant", "inhabitants × rate", municipality, [rate], result)
  }

  /// Distriktstilskudd Sør-Norge. Before 2017 a receiver of the small municipalities' grant had none.
  static func south(
    _ municipality: Municipality, isSmall: Bool, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> TraceStep {
    let taxLimit = try rulebook.value("no.income.regional-tax-limit", at: day)
    let indexLimit = try rulebook.value("no.income.south-grant-index-limit", at: day)
    let excluded =
      municipality.zone != .south || (isSmall && day < .newYear(2017))
      || municipality.taxRatio >= (taxLimit.number ?? .infinity)
      || municipality.districtIndex > (indexLimit.number ?? .infinity)
    guard !excluded else {
      return step(
        "income.south-grant",
        "zone is not south or tax-ratio ≥ tax-limit or district-index > index-limit: 0", municipality,
        [taxLimit, indexLimit], .money(.zero))
    }
    let rate = try rulebook.value("no.income.south-grant", at: day)
    return step(
      "income.south-grant", "per municipality + inhabitants × rate", municipality,
      [taxLimit, indexLimit, rate], rate.amount)
  }

  /// Storbytilskudd: an amount per inhabitant to the largest cities.
  static func city(
    _ municipality: Municipality, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> TraceStep {
    guard municipality.isLargeCity else {
      return step("income.city-grant", "no large city: 0", municipality, [], .money(.zero))
    }
    let rate = try rulebook.value("no.income.city-grant", at: day)
    let result: Amount = result(of: [rate]) { _ in (rate.money ?? .zero) * Int64(municipality.inhabitants) }
    return step("income.city-grant", "inhabitants × rate", municipality, [rate], result)
  }

  /// What `compute` makes of the numbers, or the first reason why one is not known.
  private static func result(of terms: [Used], _ compute: ([Double]) -> Money) -> Amount {
    if let unknown = terms.lazy.compactMap(\.unknown).first { return .unknown(unknown) }
    return .money(compute(terms.compactMap(\.number)))
  }

  private static func step(
    _ id: String, _ formula: String, _ municipality: Municipality, _ used: [Used], _ result: Amount
  ) -> TraceStep {
    TraceStep(
      id, formula: formula,
      inputs: [
        .init("inhabitants", .number(Double(municipality.inhabitants)), unit: "persons"),
        .init("tax-ratio", .number(municipality.taxRatio), unit: "ratio"),
        .init("district-index", .number(municipality.districtIndex), unit: "index"),
      ],
      parameters: used, result: result, unit: "NOK", rounding: .halfAwayFromZero, formulaVerified: false)
  }
}
