import Basics
import Rulebook

extension GrantRules {
  /// Inndelingstilskudd for one year: what the merger loses in basistilskudd and, net, in regional grants,
  /// frozen in real terms; in full for some years from the year of effect and then in parts.
  ///
  /// Day: that of the national decision, which settles whether the income system of 2016 counts or that of
  /// the year of effect. The amount is in the prices of that system; its yearly price adjustment is not
  /// known beforehand.
  static let structureCompensation = Rule(
    id: "no.merger.structure-compensation",
    unit: "NOK",
    inputs: [
      municipalities, effectYear, year, regionalGrantsBefore, regionalGrantsAfter, taper, countryInhabitants,
      countryMunicipalities,
    ],
    parameters: [
      "no.merger.structure-compensation.system-year", "no.merger.structure-compensation.basis-grant",
      "no.merger.structure-compensation.full-years", "no.merger.structure-compensation.taper-years",
      "no.merger.structure-compensation.taper-parts",
    ],
    statute: Reference(title: "KMD, Inndelingstilskudd", id: "id753001"), valid: span("2014-05-14", nil),
    evaluation: structureCompensation)

  /// The year in which the merger takes effect.
  private static let effectYear = Input("effect-year", unit: "year", .whole(2014...2200))
  /// The year that the compensation is paid for.
  private static let year = Input("year", unit: "year", .whole(2014...2300))
  /// Regional grants of all old municipalities together, in the year of the system.
  private static let regionalGrantsBefore = Input(
    "regional-grants-before", unit: "NOK", .number(0...1e11), fallback: .number(0))
  /// Regional grants that the new municipality would have had in the same year.
  private static let regionalGrantsAfter = Input(
    "regional-grants-after", unit: "NOK", .number(0...1e11), fallback: .number(0))
  /// How the words "reduced over five years" are read.
  private static let taper = Input(
    "taper", unit: "", .word(Taper.allCases.map(\.rawValue)), fallback: .word(Taper.fifths.rawValue))

  /// By which a base grant that nobody has published is worked out; 0 where they are not given.
  private static let countryInhabitants = Input(
    "country-inhabitants", unit: "persons", .whole(0...100_000_000), fallback: .number(0))
  private static let countryMunicipalities = Input(
    "country-municipalities", unit: "municipalities", .whole(0...10_000), fallback: .number(0))

  private static func structureCompensation(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let weight = try weight(inputs, day, rulebook)
    let loss = try loss(inputs, day, rulebook)
    guard let lost = loss.value.money, let parts = weight.value else {
      return Traced(loss.value, steps: loss.steps)
    }
    let amount = Amount.money(
      lost.scaled(by: parts.numerator, over: parts.denominator, rounding: .halfAwayFromZero))
    let step = TraceStep(
      "merger.structure-compensation.amount", formula: "loss × weight",
      inputs: [
        .init("loss", loss.value, unit: "NOK"), .init("weight", .number(parts.number), unit: "ratio"),
      ], result: amount, unit: "NOK", rounding: .halfAwayFromZero)
    return Traced(amount, steps: loss.steps + weight.steps + [step])
  }

  /// (n − 1) base grants and what is lost of regional grants on balance; a net gain counts as no loss.
  private static func loss(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let system = try rulebook.value("no.merger.structure-compensation.system-year", at: day)
    let fixed = Int(system.number ?? 0)
    let systemYear = fixed > 0 ? fixed : try inputs.whole("effect-year")
    let chosen = TraceStep(
      "merger.structure-compensation.system", formula: "system-year, or effect-year where it is 0",
      inputs: [try inputs.traced(effectYear)], parameters: [system], result: .number(Double(systemYear)),
      unit: "year", reference: system.reference)
    let base = try rulebook.value(
      "no.merger.structure-compensation.basis-grant", at: .newYear(systemYear))
    let (before, after) = (
      try inputs.money("regional-grants-before"), try inputs.money("regional-grants-after")
    )
    let derived =
      base.money == nil
      ? try BaseGrant.derived(
        at: .newYear(systemYear), people: inputs.number("country-inhabitants"),
        municipalities: inputs.whole("country-municipalities"), in: rulebook)?.traced : nil
    let count = Int64(try inputs.whole("municipalities"))
    let grant = base.money ?? derived?.result.money
    let result = grant.map { Amount.money($0 * (count - 1) + max(.zero, before - after)) } ?? base.amount
    let step = TraceStep(
      "merger.structure-compensation.loss",
      formula: "(municipalities − 1) × basis-grant + max(0, regional-grants-before − regional-grants-after)",
      inputs: [
        try inputs.traced(municipalities), .init("regional-grants-before", .money(before), unit: "NOK"),
        .init("regional-grants-after", .money(after), unit: "NOK"),
      ] + (derived.map { [.init("basis-grant", $0.result, unit: "NOK")] } ?? []),
      parameters: derived == nil ? [base] : [], result: result, unit: "NOK")
    return Traced(result, steps: [chosen] + (derived.map { [$0] } ?? []) + [step])
  }

  /// The part of the full compensation that is paid in the year; nil where a parameter is unknown.
  private static func weight(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Taper.Weight?> {
    let reading = try inputs.word("taper")
    let full = try rulebook.value("no.merger.structure-compensation.full-years", at: day)
    let down = try rulebook.value("no.merger.structure-compensation.taper-years", at: day)
    let parts = try rulebook.value("no.merger.structure-compensation.taper-parts", at: day, row: reading)
    guard let fullYears = full.number, let downYears = down.number, let denominator = parts.number else {
      return Traced(nil, steps: [])
    }
    let place = try inputs.whole("year") - (try inputs.whole("effect-year")) + 1
    let weight = Taper.weight(
      inYear: place, full: Int(fullYears), down: Int(downYears), parts: Int(denominator))
    // The reading of the taper matters only once the full years are over.
    let used = place > Int(fullYears) ? [full, down, parts] : [full]
    let step = TraceStep(
      "merger.structure-compensation.weight",
      formula: "1 in the full years, then (parts − k) / parts in the k-th year of the taper, 0 afterwards",
      inputs: [try inputs.traced(effectYear), try inputs.traced(year)], parameters: used,
      result: .number(weight.number), unit: "ratio")
    return Traced(weight, steps: [step])
  }
}
