import Basics
import Rulebook

/// The parts of what a merger does to a Norwegian income, one function for each.
struct MergerParts {
  let account: IncomeAccount
  let partners: [IncomeUnit]
  /// Of the new municipality.
  let inhabitants: Int

  private var world: IncomeWorld { account.world }
  private var unit: String { IncomeAccount.unit }
  private var share: Double { Double(inhabitants) / Double(world.inhabitants) }

  // MARK: Lost

  /// The base units of the partners beyond the one that the new municipality has.
  private var fewer: Double {
    max(0, partners.reduce(-1) { $0 + account.amount(of: "base", $1) })
  }

  func lostBase(_ base: BaseGrant?, _ reason: LocalText) -> IncomeItem {
    guard let base else { return IncomeItem(.lost, "base-grant", .unknown(reason)) }
    return IncomeItem(
      .lost, "base-grant",
      Traced(
        TraceStep(
          "income.lost-base",
          formula:
            "− fewer-base-units × base-weight × average-need × country-inhabitants ÷ country-municipalities",
          given: [("fewer-base-units", fewer, "municipalities")] + base.inputs, used: base.used,
          ore: -fewer * base.rate * 100, unit: unit, reference: IncomeAccount.source)))
  }

  private var regionalBefore: (sum: Double, missing: [String]) {
    let figures = partners.map { $0.figures["regional-grants"] }
    return (
      figures.reduce(0) { $0 + ($1 ?? 0) },
      zip(partners, figures).filter { $1 == nil }.map(\.0.name)
    )
  }

  /// Nothing can be lost by those who have nothing.
  private var regionalAfter: Double? {
    world.given["regional-after"]
      ?? (regionalBefore.missing.isEmpty && regionalBefore.sum == 0 ? 0 : nil)
  }

  private func regional(_ kind: IncomeItem.Kind, _ formula: String, _ result: (Double) -> Double)
    -> IncomeItem
  {
    let before = regionalBefore
    guard before.missing.isEmpty else {
      return IncomeItem(
        kind, "regional-grants",
        .unknown(account.rulebook.words.notGiven(["regional-grants"], of: before.missing)))
    }
    guard let after = regionalAfter else {
      return IncomeItem(
        kind, "regional-grants", .unknown(account.rulebook.words.notGiven(["regional-after"])))
    }
    return IncomeItem(
      kind, "regional-grants",
      Traced(
        TraceStep(
          "income.regional-change", formula: formula,
          given: [("regional-before", before.sum, unit), ("regional-after", after, unit)],
          ore: result(after - before.sum) * 100, unit: unit, reference: IncomeAccount.compensation)))
  }

  func lostRegional() -> IncomeItem {
    regional(.lost, "min(0, regional-after − regional-before)") { min(0, $0) }
  }

  /// Only where the new municipality has more regional grants than the old ones had.
  func gainedRegional() -> [IncomeItem] {
    guard regionalBefore.missing.isEmpty, let after = regionalAfter, after > regionalBefore.sum else {
      return []
    }
    return [regional(.gained, "max(0, regional-after − regional-before)") { max(0, $0) }]
  }

  // MARK: Moved

  /// The extra compensation that falls away, less the part of it that all pay less for.
  func movedTax() -> IncomeItem {
    let (mean, reason) = account.meanTax
    guard let mean else { return IncomeItem(.redistributed, "tax-equalisation", .unknown(reason)) }
    let taxes = partners.map(account.tax)
    let missing = zip(partners, taxes).filter { $1 == nil }.map(\.0.name)
    guard missing.isEmpty else {
      return IncomeItem(
        .redistributed, "tax-equalisation", .unknown(account.rulebook.words.notGiven(["tax"], of: missing)))
    }
    let before = zip(partners, taxes).reduce(0) {
      $0 + account.extra(tax: $1.1 ?? 0, inhabitants: $1.0.inhabitants, mean: mean)
    }
    let tax = taxes.reduce(0) { $0 + ($1 ?? 0) }
    let after = account.extra(tax: tax, inhabitants: inhabitants, mean: mean)
    return IncomeItem(
      .redistributed, "tax-equalisation",
      Traced(
        TraceStep(
          "income.moved-tax",
          formula: "(extra-after − extra-before) × (1 − inhabitants ÷ country-inhabitants)",
          given: [
            ("tax", tax, unit), ("average", mean, "NOK-per-inhabitant"), ("extra-before", before, unit),
            ("extra-after", after, unit), ("inhabitants", Double(inhabitants), "persons"),
            ("country-inhabitants", Double(world.inhabitants), "persons"),
          ], used: [account.terms.limit, account.terms.extraRate], ore: (after - before) * (1 - share) * 100,
          unit: unit, reference: IncomeAccount.taxSource)))
  }

  /// The pot of base grants is divided by fewer, so that each is worth more.
  func movedBase(_ base: BaseGrant?, _ reason: LocalText) -> IncomeItem {
    guard let base else { return IncomeItem(.redistributed, "base-grant", .unknown(reason)) }
    let own = partners.reduce(-fewer) { $0 + account.amount(of: "base", $1) }
    let after = base.pot / max(own, base.count - fewer)
    return IncomeItem(
      .redistributed, "base-grant",
      Traced(
        TraceStep(
          "income.moved-base",
          formula:
            "base-units × base-weight × average-need × country-inhabitants × (1 ÷ (country-municipalities − fewer-base-units) − 1 ÷ country-municipalities)",
          given: [("base-units", own, "municipalities"), ("fewer-base-units", fewer, "municipalities")]
            + base.inputs, used: base.used, ore: own * (after - base.rate) * 100, unit: unit,
          reference: IncomeAccount.source)))
  }

  /// Criteria that the new municipality has not the sum of; none where the key has none.
  func movedCriteria(_ known: [String: Double]) -> [IncomeItem] {
    let criteria = account.workedOutAnew
    guard !criteria.isEmpty, case .weights(let key, let cells) = account.key else { return [] }
    let part = "recomputed-criteria"
    let missing = criteria.filter { known[$0] == nil }
    guard missing.isEmpty else {
      return [IncomeItem(.redistributed, part, .unknown(account.rulebook.words.workedOutAnew(missing)))]
    }
    guard let need = world.given["average-need"] else {
      return [IncomeItem(.redistributed, part, .unknown(account.rulebook.words.notGiven(["average-need"])))]
    }
    let unsummed = criteria.filter { account.sums[$0] == nil }
    guard unsummed.isEmpty else {
      return [IncomeItem(.redistributed, part, .unknown(account.rulebook.words.notGiven(unsummed)))]
    }
    var change = 0.0
    var given: [(String, Double, String)] = [
      ("average-need", need, "NOK-per-inhabitant"),
      ("country-inhabitants", Double(world.inhabitants), "persons"),
    ]
    for criterion in criteria {
      let country = account.sums[criterion] ?? 0
      let before = partners.reduce(0) { $0 + account.amount(of: criterion, $1) }
      let after = known[criterion] ?? before
      given += [("\(criterion)-before", before, "number"), ("\(criterion)-after", after, "number")]
      let shares = (
        country > 0 ? before / country : 0,
        country - before + after > 0 ? after / (country - before + after) : 0
      )
      change += key.share(of: criterion) * (shares.1 - shares.0)
    }
    return [
      IncomeItem(
        .redistributed, part,
        Traced(
          TraceStep(
            "income.moved-criteria",
            formula: "Σ weight × (share-after − share-before) × average-need × country-inhabitants",
            given: given,
            used: criteria.flatMap { account.used(cells, for: $0) }.reduce(into: []) { list, cell in
              if !list.contains(cell) { list.append(cell) }
            }, ore: change * need * Double(world.inhabitants) * 100, unit: unit,
            reference: IncomeAccount.source)))
    ]
  }

  // MARK: Others

  /// What the other municipalities get of it, together: what moves away from the new one, and the base
  /// grants that it loses.
  func rest(lostBase: IncomeItem, moved: [IncomeItem]) -> [IncomeItem] {
    moved.map { item in
      let isBase = item.part == "base-grant"
      guard let money = item.money, let lost = isBase ? lostBase.money : .zero else { return item }
      let result = Amount.money(-money - lost)
      let step = TraceStep(
        "income.rest", formula: isBase ? "− moved − lost" : "− moved",
        inputs: [.init("moved", .money(money), unit: unit)]
          + (isBase ? [.init("lost", .money(lost), unit: unit)] : []), result: result, unit: unit)
      return IncomeItem(item.kind, item.part, Traced(result, steps: item.amount.steps + [step]))
    }
  }

  /// What the partners share from now on: taxes after equalisation, need and regional grants.
  func pools() -> [[IncomeItem]] {
    let taxes = partners.map { partner -> Traced<Amount> in
      let equalised = account.taxBeforeDeduction(partner)
      guard let money = equalised.value.money, let tax = account.tax(partner) else { return equalised }
      let result = Amount.money(money + .nearest(ore: tax * 100))
      let step = TraceStep(
        "income.tax-and-equalisation", formula: "tax + symmetric-and-extra",
        inputs: [
          .init("tax", .number(tax), unit: unit), .init("symmetric-and-extra", .money(money), unit: unit),
        ], result: result, unit: unit, rounding: .halfAwayFromZero)
      return Traced(result, steps: equalised.steps + [step])
    }
    return [
      IncomeItem.pooled("tax-equalisation", taxes, partners),
      IncomeItem.pooled("expenditure-equalisation", partners.map(account.expenditure), partners),
      IncomeItem.pooled("regional-grants", partners.map(account.regional), partners),
    ]
  }
}
