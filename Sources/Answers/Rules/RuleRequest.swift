import Basics
import Law
import Rulebook

/// A rule, a day, what it is told and under which law, as somebody asked for it.
struct RuleRequest {
  let rule: Rule
  let day: Day
  let input: [String: String]
  let rulebook: Rulebook

  /// - Throws: `parameter-missing`, `rule-unknown`, `date-invalid`, `input-malformed`, `input-duplicate`
  ///   and the faults of the overlay.
  init(_ parameters: Parameters, _ rulebook: Rulebook, _ rules: [Rule], _ today: Day) throws(Diagnostic) {
    guard let id = parameters["rule"] else {
      throw Diagnostic("parameter-missing", .badInput, at: .init(field: "rule"), ["parameter": "rule"])
    }
    rule = try Law.rule(id, among: rules)
    day = try parameters.day("at", or: today)
    input = try RuleRequest.pairs(parameters.all("input"))
    self.rulebook = try parameters.overlaid(rulebook)
  }

  /// `key=value,key=value`, which may be given several times.
  private static func pairs(_ texts: [String]) throws(Diagnostic) -> [String: String] {
    var pairs: [String: String] = [:]
    for text in texts.flatMap({ $0.split(separator: ",") }) {
      let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = halves[0].trimmed
      guard halves.count == 2, !name.isEmpty else {
        throw Diagnostic("input-malformed", .badInput, at: .init(field: "input"), ["text": String(text)])
      }
      guard pairs.updateValue(halves[1].trimmed, forKey: name) == nil else {
        throw Diagnostic("input-duplicate", .badInput, at: .init(field: name), ["input": name])
      }
    }
    return pairs
  }
}
