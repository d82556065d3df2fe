import Basics
import Rulebook

extension GrantRules {
  /// Hurtigløp: a supplement to each of the first five mergers of the reform.
  ///
  /// Day: that of the national decision. Five had been decided by 17 June 2016, so that the day decides.
  static let fastTrack = Rule(
    id: "no.merger.fast-track",
    unit: "NOK", inputs: [], parameters: ["no.merger.fast-track"], statute: statute,
    valid: span("2014-05-14", "2018-01-01"), evaluation: fastTrack)

  /// Reformstøtte, without application or condition.
  ///
  /// Day: that on which the merger takes effect, when the support is paid. Only for mergers decided in the
  /// reform period.
  static let reformSupport = Rule(
    id: "no.merger.reform-support",
    unit: "NOK", inputs: [inhabitants], parameters: ["no.merger.reform-support"], statute: statute,
    valid: span("2014-05-14", "2021-01-01"), evaluation: reformSupport)

  private static func fastTrack(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let used = try rulebook.value("no.merger.fast-track", at: day)
    let step = TraceStep(
      "merger.fast-track", formula: "supplement", parameters: [used], result: used.amount, unit: "NOK")
    return Traced(used.amount, steps: [step])
  }

  private static func reformSupport(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let used = try rulebook.value(
      "no.merger.reform-support", at: day, by: try inputs.number("inhabitants"))
    let step = TraceStep(
      "merger.reform-support", formula: "bracket[inhabitants]", inputs: [try inputs.traced(inhabitants)],
      parameters: [used], result: used.amount, unit: "NOK")
    return Traced(used.amount, steps: [step])
  }
}
