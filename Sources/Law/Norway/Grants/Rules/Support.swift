import Basics
import Rulebook

extension GrantRules {
  /// Support for the study (utredning) of a merger.
  ///
  /// Day: that of the political decision to investigate. Read literally, three municipalities receive less
  /// than two.
  static let studySupport = Rule(
    id: "no.merger.study-support",
    unit: "NOK", inputs: [municipalities],
    parameters: ["no.merger.study-support", "no.merger.study-support.each"], statute: statute,
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
    let count = Int64(try inputs.whole("municipalities"))
    let used = try rulebook.value(
      count > 2 ? "no.merger.study-support.each" : "no.merger.study-support", at: day)
    let result = used.money.map { Amount.money(count > 2 ? $0 * count : $0) } ?? used.amount
    let step = TraceStep(
      "merger.study-support", formula: count > 2 ? "each × municipalities" : "support of two",
      inputs: [try inputs.traced(municipalities)], parameters: [used], result: result, unit: "NOK")
    return Traced(result, steps: [step])
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
