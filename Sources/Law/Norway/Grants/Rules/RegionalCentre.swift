import Basics
import Rulebook

extension GrantRules {
  /// Regionsentertilskudd, a yearly grant from the national decision until the income system of 2025.
  ///
  /// Day: any of the year that it is paid for. Where the rates of the year are not published but the
  /// appropriation is, they follow from the number of receiving mergers and of all their inhabitants.
  static let regionalCentre = Rule(
    id: "no.merger.regional-centre",
    unit: "NOK", inputs: [inhabitants, metropolitan, receivers, receiversInhabitants],
    parameters: [
      "no.merger.regional-centre.threshold", "no.merger.regional-centre.per-merger",
      "no.merger.regional-centre.per-inhabitant", "no.merger.regional-centre.pot",
      "no.merger.regional-centre.merger-share",
    ],
    statute: Reference(title: "Statsbudsjettet 2017, Regionsentertilskudd", id: "kap. 571 post 65"),
    valid: span("2017-01-01", "2025-01-01"), evaluation: regionalCentre)

  /// Whether the new municipality receives storbytilskudd, which excludes this grant.
  private static let metropolitan = Input(
    "metropolitan", unit: "", .word(["no", "yes"]), fallback: .word("no"))
  /// Mergers that share the appropriation; 0 where that is not told.
  private static let receivers = Input(
    "receivers", unit: "mergers", .whole(0...400), fallback: .number(0))
  /// Inhabitants of all mergers that share it; 0 where that is not told.
  private static let receiversInhabitants = Input(
    "receivers-inhabitants", unit: "persons", .whole(0...10_000_000), fallback: .number(0))

  private static func regionalCentre(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let people = Int64(try inputs.whole("inhabitants"))
    let threshold = try rulebook.value("no.merger.regional-centre.threshold", at: day)
    let receives = try inputs.word("metropolitan") == "no" && Double(people) > threshold.number ?? 0
    let test = TraceStep(
      "merger.regional-centre.receives", formula: "inhabitants > threshold and not metropolitan",
      inputs: [try inputs.traced(inhabitants)], parameters: [threshold], result: .number(receives ? 1 : 0),
      unit: "flag", reference: threshold.reference)
    guard receives else {
      return Traced(
        .money(.zero),
        steps: [test, TraceStep("merger.no-right", formula: "0", result: .money(.zero), unit: "NOK")])
    }
    let perMerger = try rulebook.value("no.merger.regional-centre.per-merger", at: day)
    let perInhabitant = try rulebook.value("no.merger.regional-centre.per-inhabitant", at: day)
    guard let flat = perMerger.money, let each = perInhabitant.money else {
      return try share(of: people, inputs, day, rulebook, after: test, unknown: perMerger)
    }
    let amount = Amount.money(flat + each * people)
    let step = TraceStep(
      "merger.regional-centre.rates", formula: "per-merger + per-inhabitant × inhabitants",
      inputs: [try inputs.traced(inhabitants)], parameters: [perMerger, perInhabitant], result: amount,
      unit: "NOK")
    return Traced(amount, steps: [test, step])
  }

  /// The part of the appropriation of the year that falls to one merger.
  private static func share(
    of people: Int64, _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook, after test: TraceStep,
    unknown: Used
  ) throws(Diagnostic) -> Traced<Amount> {
    let mergers = Int64(try inputs.whole("receivers"))
    let all = Int64(try inputs.whole("receivers-inhabitants"))
    let pot = try rulebook.value("no.merger.regional-centre.pot", at: day)
    let split = try rulebook.value("no.merger.regional-centre.merger-share", at: day)
    guard mergers > 0, all >= people, let whole = pot.money, let rate = split.number else {
      let step = TraceStep(
        "merger.regional-centre.rates", formula: "per-merger + per-inhabitant × inhabitants",
        parameters: [unknown], result: unknown.amount, unit: "NOK")
      return Traced(unknown.amount, steps: [test, step])
    }
    let byMerger = whole.scaled(by: rate, rounding: .halfAwayFromZero)
    let amount = Amount.money(
      byMerger.scaled(by: 1, over: mergers, rounding: .halfAwayFromZero)
        + (whole - byMerger).scaled(by: people, over: all, rounding: .halfAwayFromZero))
    let step = TraceStep(
      "merger.regional-centre.pot",
      formula: "pot × share / receivers + pot × (1 − share) × inhabitants / receivers-inhabitants",
      inputs: [
        try inputs.traced(inhabitants), try inputs.traced(receivers), try inputs.traced(receiversInhabitants),
      ],
      parameters: [pot, split], result: amount, unit: "NOK", rounding: .halfAwayFromZero)
    return Traced(amount, steps: [test, step])
  }
}
