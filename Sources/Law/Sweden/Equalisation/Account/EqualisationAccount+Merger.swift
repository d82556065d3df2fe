package import Basics
import Rulebook

// What a merger does: what is lost, what all others pay or get for it, what 17 a § keeps.
extension EqualisationAccount {
  /// - Parameters:
  ///   - members: places of the municipalities that become one.
  ///   - county: of the new municipality; that of the most populous member where none is given.
  /// - Throws: `income-merger-members`; a fault of the lookups.
  package func merger(
    of members: [Int], county: String?, effective: Day
  ) throws(Diagnostic) -> IncomeMerger {
    let partners = try world.partners(members)
    let inhabitants = partners.reduce(0) { $0 + $1.inhabitants }
    let before = try partnersIncome(partners)
    let after = try income(merged(partners, county: county))
    let change = incomeChange(before, after)
    let fallen = [protected("protected-cost", partners), protected("structural-grant", partners)]
    var moved = [adjusted(change, inhabitants)]
    moved.append(costMoved(fallen[0], inhabitants))
    let back = [try kept(fallen[0], less: moved[1], effective), try kept(fallen[1], less: nil, effective)]
    let items = [change] + fallen + moved + back
    let split = items.map { $0.shared(among: partners) }
    var pools = [
      IncomeItem.pooled("income-equalisation", before, partners),
      IncomeItem.pooled("cost-equalisation", partners.map(cost), partners),
    ]
    if tellsPropertyFee {
      pools.append(IncomeItem.pooled("property-fee", partners.map(propertyFee), partners))
    }
    return IncomeMerger(
      merged: IncomeParty(
        role: .merged, code: partners.map(\.code).joined(separator: "+"),
        name: partners.map(\.name).joined(separator: " + "), inhabitants: inhabitants, items: items),
      partners: partners.indices.map { index in
        IncomeParty(
          role: .partner, code: partners[index].code, name: partners[index].name,
          inhabitants: partners[index].inhabitants,
          items: split.map { $0[index] } + pools.map { $0[index] })
      },
      rest: IncomeParty(
        role: .rest, code: "rest", name: "", inhabitants: world.inhabitants - inhabitants,
        items: rest(change, fallen[0], moved, back[0], inhabitants)),
      years: try years(effective))
  }

  private func partnersIncome(_ partners: [IncomeUnit]) throws(Diagnostic) -> [Traced<Amount>] {
    var amounts: [Traced<Amount>] = []
    for partner in partners { amounts.append(try income(partner)) }
    return amounts
  }

  private func merged(_ partners: [IncomeUnit], county: String?) -> IncomeUnit {
    let bases = partners.compactMap { $0.figures["tax-base"] }
    let largest = partners.max { $0.inhabitants < $1.inhabitants }
    return IncomeUnit(
      code: partners.map(\.code).joined(separator: "+"), name: partners.map(\.name).joined(separator: " + "),
      inhabitants: partners.reduce(0) { $0 + $1.inhabitants },
      figures: bases.count == partners.count ? ["tax-base": bases.reduce(0, +)] : [:],
      county: county ?? largest?.county ?? "")
  }

  /// What the income equalisation changes by: nothing for receivers of one county, a loss where a receiver
  /// joins a payer, as fees are taken at a lower rate than grants are given.
  private func incomeChange(_ before: [Traced<Amount>], _ after: Traced<Amount>) -> IncomeItem {
    let part = "income-equalisation"
    if let unknown = (before + [after]).lazy.compactMap({ $0.value.unknown }).first {
      return IncomeItem(.lost, part, .unknown(unknown))
    }
    let sum = before.compactMap { $0.value.money }.sum
    let whole = after.value.money ?? .zero
    // Each amount is rounded by itself; what that leaves over is no change.
    let rest = whole - sum
    let change = abs(rest.ore) <= Int64(before.count / 2 + 1) ? Money.zero : rest
    let step = TraceStep(
      "income.equalisation-change", formula: "after − Σ before",
      inputs: [
        .init("before", .money(sum), unit: Self.unit), .init("after", .money(whole), unit: Self.unit),
      ],
      result: .money(change), unit: Self.unit, reference: EqualisationRules.statute())
    let steps = before.flatMap(\.steps) + after.steps + [step]
    return IncomeItem(change > .zero ? .gained : .lost, part, Traced(.money(change), steps: steps))
  }

  /// What falls away of an item that 17 a § protects: the sum of the old ones above the new, as a negative.
  private func protected(_ column: String, _ partners: [IncomeUnit]) -> IncomeItem {
    let isEach = column == "structural-grant"
    let known = partners.map { isEach ? $0.figures[column] : $0.protectedCost }
    let missing = zip(partners, known).filter { $0.1 == nil }.map(\.0.name)
    guard missing.isEmpty else {
      return IncomeItem(.lost, column, .unknown(rulebook.words.notGiven([column], of: missing)))
    }
    guard let given = world.given["\(column)-after"] else {
      return IncomeItem(.lost, column, .unknown(rulebook.words.notGiven(["\(column)-after"])))
    }
    let before = zip(partners, known).reduce(0.0) {
      $0 + ($1.1 ?? 0) * (isEach ? Double($1.0.inhabitants) : 1)
    }
    let after = given * (isEach ? partners.reduce(0.0) { $0 + Double($1.inhabitants) } : 1)
    return IncomeItem(
      .lost, column,
      Traced(
        TraceStep(
          "income.protected-loss", formula: "− max(0, Σ before − after)",
          given: [("before", before, Self.unit), ("after", after, Self.unit)],
          ore: -max(0, before - after) * 100, unit: Self.unit, reference: EqualisationRules.statute("17 a §"))
      ))
  }

  /// The adjustment item shares a change of the outlay among all inhabitants, if the appropriation stays.
  private func adjusted(_ change: IncomeItem, _ inhabitants: Int) -> IncomeItem {
    let part = "adjustment"
    guard let money = change.money else { return IncomeItem(.redistributed, part, change.amount) }
    return IncomeItem(
      .redistributed, part,
      Traced(
        TraceStep(
          "income.adjustment-moved", formula: "− change × inhabitants ÷ country-inhabitants",
          given: [
            ("change", money.kroner, Self.unit), ("inhabitants", Double(inhabitants), "persons"),
            ("country-inhabitants", Double(world.inhabitants), "persons"),
          ], ore: -Double(money.ore) * Double(inhabitants) / Double(world.inhabitants), unit: Self.unit,
          reference: EqualisationRules.statute("15–16 §§"))))
  }

  /// A lower standard cost lowers the country's mean, which all have a little more by.
  private func costMoved(_ fallen: IncomeItem, _ inhabitants: Int) -> IncomeItem {
    let part = "cost-equalisation"
    guard let money = fallen.money else { return IncomeItem(.redistributed, part, fallen.amount) }
    return IncomeItem(
      .redistributed, part,
      Traced(
        TraceStep(
          "income.cost-moved", formula: "− lost × inhabitants ÷ country-inhabitants",
          given: [
            ("lost", money.kroner, Self.unit), ("inhabitants", Double(inhabitants), "persons"),
            ("country-inhabitants", Double(world.inhabitants), "persons"),
          ], ore: -Double(money.ore) * Double(inhabitants) / Double(world.inhabitants), unit: Self.unit,
          reference: EqualisationRules.statute())))
  }

  /// In the protected years the higher of before and after counts, so that nothing is lost and nothing moves.
  private func kept(_ fallen: IncomeItem, less moved: IncomeItem?, _ effective: Day) throws(Diagnostic)
    -> IncomeItem
  {
    guard let lost = fallen.money else { return IncomeItem(.compensated, fallen.part, fallen.amount) }
    let years = try rulebook.value("se.income.merger-protection-years", at: effective)
    let result = Amount.money(-lost - (moved?.money ?? .zero))
    let step = TraceStep(
      "income.protected", formula: "− lost − moved",
      inputs: [
        .init("lost", .money(lost), unit: Self.unit),
        .init("moved", .money(moved?.money ?? .zero), unit: Self.unit),
      ], parameters: [years], result: result, unit: Self.unit, reference: EqualisationRules.statute("17 a §"))
    return IncomeItem(.compensated, fallen.part, Traced(result, steps: fallen.amount.steps + [step]))
  }

  /// All others, together.
  private func rest(
    _ change: IncomeItem, _ fallen: IncomeItem, _ moved: [IncomeItem], _ kept: IncomeItem, _ inhabitants: Int
  ) -> [IncomeItem] {
    let sources = [change, fallen]
    var items = zip(sources, moved).map { source, own -> IncomeItem in
      guard let all = source.money, let part = own.money else { return own }
      let result = Amount.money(-all - part)
      let step = TraceStep(
        "income.rest", formula: "− change − moved",
        inputs: [
          .init("change", .money(all), unit: Self.unit), .init("moved", .money(part), unit: Self.unit),
        ],
        result: result, unit: Self.unit)
      return IncomeItem(.redistributed, own.part, Traced(result, steps: own.amount.steps + [step]))
    }
    guard let money = items[1].money, let years = kept.amount.steps.last else {
      items.append(IncomeItem(.compensated, kept.part, kept.amount))
      return items
    }
    let step = TraceStep(
      "income.rest-protected", formula: "− moved", inputs: [.init("moved", .money(money), unit: Self.unit)],
      parameters: years.parameters, result: .money(-money), unit: Self.unit,
      reference: EqualisationRules.statute("17 a §"))
    items.append(
      IncomeItem(.compensated, kept.part, Traced(.money(-money), steps: items[1].amount.steps + [step])))
    return items
  }

  private func years(_ effective: Day) throws(Diagnostic) -> [IncomeMerger.Year] {
    guard let years = try rulebook.value("se.income.merger-protection-years", at: effective).number else {
      return []
    }
    let count = min(100, max(0, Int(years)))
    return (0...count).map { .init(year: effective.year + $0, weight: $0 < count ? 1 : 0) }
  }
}
