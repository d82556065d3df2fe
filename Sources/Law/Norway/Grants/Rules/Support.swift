import Basics
import Rulebook

extension GrantRules {
  /// Support for the study (utredning) of a merger.
  ///
  /// Day: that of the political decision to investigate. For more than two municipalities the only text that is
  /// known can be read in two ways, so that what they receive is unknown.
  static let studySupport = Rule(
    id: "no.merger.study-support",
    unit: "NOK", inputs: [municipalities],
    parameters: ["no.merger.study-support", "no.merger.study-support.of-more"], statute: statute,
    evaluation: studySupport)

  /// Support for informing and hearing the residents: a ceiling, once in a council term.
  ///
  /// Day: that of the information. What is paid follows from the application and is not more than this.
  static let hearingSupport = Rule(
    id: "no.merger.hearing-support",
    unit: "NOK", inputs: [municipalities], parameters: ["no.merger.hearing-support"], statute: statute,
    evaluation: hearingSupport)

  private static func studySupport(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let count = try inputs.whole("municipalities")
    let used =
      count > 2
      ? try rulebook.value("no.merger.study-support.of-more", at: day, by: Double(count))
      : try rulebook.value("no.merger.study-support", at: day)
    let step = TraceStep(
      "merger.study-support", formula: count > 2 ? "support of more" : "support of two",
      inputs: [try inputs.traced(municipalities)], parameters: [used], result: used.amount, unit: "NOK")
    return Traced(used.amount, steps: [step])
  }

  private static func hearingSupport(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let count = Int64(try inputs.whole("municipalities"))
    let used = try rulebook.value("no.merger.hearing-support", at: day)
    let result = used.money.map { Amount.money($0 * count) } ?? used.amount
    let step = TraceStep(
      "merger.hearing-support", formula: "at most ceiling × municipalities",
      inputs: [try inputs.traced(municipalities)], parameters: [used], result: result, unit: "NOK")
    return Traced(result, steps: [step])
  }
}
