package import Basics
package import Rulebook

/// Every grant of one merger, from the decision on.
package enum MergerGrants {
  /// The grants year by year.
  ///
  /// - Throws: `merge-of-one`, `decided-after-effective`, `grants-too-early` before the first rules, and the
  ///   faults of the lookups.
  package static func schedule(of plan: MergerPlan, in rulebook: Rulebook) throws(Diagnostic) -> GrantSchedule
  {
    try check(plan, rulebook)
    let asked = Asked(plan: plan, rulebook: try plan.assumptions(over: rulebook))
    var rows: [GrantSchedule.Row] = []
    for year in plan.span {
      if year == plan.decided.year { rows += try asked.atDecision() }
      if year == plan.effective.year { rows += try asked.atEffect() }
      rows += try asked.everyYear(year)
    }
    var known: [(year: Int, amount: Money)] = []
    for row in rows {
      guard let money = try row.amount(inPricesOf: plan.decided.year, by: asked.rulebook) else { continue }
      known.append((row.year, money))
    }
    return GrantSchedule(
      plan: plan, rows: rows, unknown: unknown(rows) + regionalPart(plan, rows, rulebook.words),
      presentValue: PresentValue(
        of: known, rate: plan.rate, effective: plan.effective, priceYear: plan.decided.year))
  }

  private static func check(_ plan: MergerPlan, _ rulebook: Rulebook) throws(Diagnostic) {
    guard plan.units.count > 1 else {
      throw Diagnostic(
        "merge-of-one", .badInput, at: .init(field: "merge"),
        ["unit": plan.units.map { "\($0.code) \($0.name)" }.joined(separator: ", ")])
    }
    let first = try rulebook.parameter("no.merger.reform-period").versions.first?.from
    if let first, plan.decided < first {
      throw Diagnostic(
        "grants-too-early", .noAnswer, at: .init(field: "decided"),
        ["date": plan.decided.iso, "first": first.iso])
    }
    guard plan.decided <= plan.effective else {
      throw Diagnostic(
        "decided-after-effective", .badInput, at: .init(field: "decided"),
        ["decided": plan.decided.iso, "effective": plan.effective.iso])
    }
  }

  /// The unknown rows, those of one rule, reason and following years taken together.
  private static func unknown(_ rows: [GrantSchedule.Row]) -> [GrantSchedule.Unknown] {
    rows.reduce(into: []) { list, row in
      guard let reason = row.amount.unknown else { return }
      if let index = list.firstIndex(where: {
        $0.rule == row.rule && $0.reason == reason && $0.years.upperBound == row.year - 1
      }) {
        list[index] = .init(
          rule: row.rule, years: list[index].years.lowerBound...row.year, reason: reason,
          ceiling: list[index].ceiling)
      } else {
        list.append(
          .init(rule: row.rule, years: row.year...row.year, reason: reason, ceiling: row.ceiling))
      }
    }
  }

  /// That the regional part is missing from a structure compensation that is otherwise known.
  private static func regionalPart(
    _ plan: MergerPlan, _ rows: [GrantSchedule.Row], _ words: LawWords
  ) -> [GrantSchedule.Unknown] {
    let years = rows.filter { $0.rule == GrantRules.structureCompensation.id && $0.amount.money != nil }
      .map(\.year)
    guard plan.regionalLoss == nil, let first = years.first, let last = years.last else { return [] }
    return [
      .init(
        rule: GrantRules.structureCompensation.id, years: first...last, reason: words.reason(.regionalGrants),
        ceiling: nil)
    ]
  }
}
