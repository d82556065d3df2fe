import Answers
import Basics
import Pages
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

  /// Assumptions of the address, as typed there, that no field of the form shows.
  private(set) var others: [String] = []

  private let query: Query
  private let language: Language
  /// What the address assumes, by the field that shows it.
  private var assumed: [String: String] = [:]

  /// - Parameter adjustable: the parameters that have a field for what is assumed.
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
    (assumed, others) = RuleTrial.assumptions(in: query, adjustable)
    law["with"] = others.isEmpty ? nil : others
    for parameter in adjustable {
      guard let text = typed(parameter.id), !text.isEmpty else { continue }
      let place = typed(RuleTrial.place(of: parameter.id)) ?? ""
      let number = RuleTrial.normal(text, language)
      let line = place.isEmpty ? "\(parameter.id)=\(number)" : "\(parameter.id)@\(place):\(number)"
      law["with", default: []].append(line)
      faults += RuleTrial.faults(of: line, text, parameter)
    }
    self.faults = faults
    isAssuming = !law.isEmpty
    guard isAsked else { return }
    evaluate(in: rulebook, law: law)
  }

  /// What was typed into a field, or what the address assumes there.
  func typed(_ name: String) -> String? { query[name] ?? assumed[name] }

  /// The field that tells which bracket or cell of a parameter is meant.
  static func place(of parameter: String) -> String { "\(parameter).place" }

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
    text.numeral(decimalComma: language != .en)
  }

  /// The first assumption about each parameter that has a field, by its fields, and all the others.
  private static func assumptions(
    in query: Query, _ adjustable: [Parameter]
  ) -> (byField: [String: String], others: [String]) {
    var (byField, others): ([String: String], [String]) = ([:], [])
    for text in query.all("with") where !text.isEmpty {
      let written = text.split(separator: text.contains("@") ? ":" : "=").last.map(String.init) ?? ""
      if let assumption = Assumption(text), adjustable.contains(where: { $0.id == assumption.parameter }),
        query[assumption.parameter] == nil, byField[assumption.parameter] == nil
      {
        byField[assumption.parameter] = written
        byField[place(of: assumption.parameter)] = assumption.place?.text
      } else {
        others.append(text)
      }
    }
    return (byField, others)
  }

  /// What is wrong with an assumption, at the field that it was typed into.
  private static func faults(of line: String, _ text: String, _ parameter: Parameter) -> [Diagnostic] {
    let invalid = Diagnostic(
      "input-invalid", .badInput, at: .init(field: parameter.id),
      ["input": parameter.id, "value": text, "expected": "1234.5"])
    guard let assumption = Assumption(line), abs(assumption.number) <= 1e15 else { return [invalid] }
    do throws(Diagnostic) { _ = try assumption.laid(over: parameter) } catch {
      return [
        Diagnostic(
          error.code, error.kind, at: .init(field: place(of: parameter.id)), error.arguments)
      ]
    }
    return []
  }
}
