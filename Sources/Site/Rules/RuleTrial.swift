import Answers
import Basics
import Rulebook
import Wording

/// A rule tried with what a visitor typed: by the law, and beside it under other assumptions.
struct RuleTrial {
  let rule: Rule
  let day: Day
  /// Nil until something was asked, and where something is wrong.
  private(set) var baseline: Traced<Amount>?
  /// Nil where nothing was assumed.
  private(set) var whatIf: Traced<Amount>?
  /// Placed at the name of the field that is wrong.
  private(set) var faults: [Diagnostic] = []
  private(set) var isAssuming = false

  private let query: Query
  private let language: Language

  /// - Parameter adjustable: parameters that a single value can be assumed for.
  init(
    _ rule: Rule, _ query: Query, adjustable: [Parameter], in rulebook: Rulebook, otherwise: Day,
    language: Language
  ) {
    self.rule = rule
    self.query = query
    self.language = language
    var faults: [Diagnostic] = []
    day = RuleTrial.day("at", query, &faults) ?? otherwise
    let rulesOf = RuleTrial.day("rules-of", query, &faults)
    var law: [String: [String]] = [:]
    if let rulesOf { law["rules-of"] = [rulesOf.iso] }
    for parameter in adjustable {
      guard let text = query[parameter.id], !text.isEmpty else { continue }
      let number = RuleTrial.normal(text, language)
      law["with", default: []].append("\(parameter.id)=\(number)")
      if Double(number)?.isFinite != true || abs(Double(number) ?? 0) > 1e15 {
        faults.append(
          Diagnostic(
            "input-invalid", .badInput, at: .init(field: parameter.id),
            ["input": parameter.id, "value": text, "expected": "1234.5"]))
      }
    }
    self.faults = faults
    isAssuming = !law.isEmpty
    guard isAsked else { return }
    evaluate(in: rulebook, law: law)
  }

  /// What was typed into a field, or the default of the input.
  func typed(_ name: String) -> String? { query[name] }

  func faults(at field: String) -> [Diagnostic] { faults.filter { $0.place.field == field } }

  /// A form that was sent has all its fields; a rule that needs nothing is always asked.
  var isAsked: Bool {
    rule.inputs.contains { query[$0.name] != nil } || rule.inputs.allSatisfy { $0.fallback != nil }
  }

  private mutating func evaluate(in rulebook: Rulebook, law: [String: [String]]) {
    var given: [String: String] = [:]
    for input in rule.inputs {
      guard let text = query[input.name] else { continue }
      if case .word = input.kind {
        given[input.name] = text
      } else {
        given[input.name] = RuleTrial.normal(text, language)
      }
    }
    do throws(Diagnostics) {
      let checked = try Inputs(given, for: rule.inputs)
      guard faults.isEmpty else { return }
      baseline = try answer(checked, in: rulebook)
      guard isAssuming else { return }
      do throws(Diagnostic) {
        let assumed = try Parameters(law, language: language.rawValue).overlaid(rulebook)
        whatIf = try rule.evaluate(checked, at: day, in: assumed)
      } catch {
        // The day that is too early is then the one whose law was asked for.
        let field = error.place.field == "at" && law["rules-of"] != nil ? "rules-of" : error.place.field
        throw Diagnostics([
          Diagnostic(error.code, error.kind, at: .init(field: field), error.arguments)
        ])
      }
    } catch {
      faults += error.list
      baseline = nil
    }
  }

  private func answer(_ inputs: Inputs, in rulebook: Rulebook) throws(Diagnostics) -> Traced<Amount> {
    do throws(Diagnostic) { return try rule.evaluate(inputs, at: day, in: rulebook) } catch {
      throw Diagnostics([error])
    }
  }

  private static func day(_ name: String, _ query: Query, _ faults: inout [Diagnostic]) -> Day? {
    guard let text = query[name], !text.isEmpty else { return nil }
    if let day = Day(text) { return day }
    faults.append(Diagnostic("date-invalid", .badInput, at: .init(field: name), ["date": text]))
    return nil
  }

  /// A number as the visitor's language writes it, with a decimal point and no spaces.
  private static func normal(_ text: String, _ language: Language) -> String {
    let tight = text.filter { !$0.isWhitespace }
    return language == .en ? tight : String(tight.map { $0 == "," ? "." : $0 })
  }
}
