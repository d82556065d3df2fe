import Basics
import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// The inputs of a rule, a day, and what may be assumed; what was typed stays, and faults stand beside it.
  func trialForm(_ trial: RuleTrial, _ adjustable: [Parameter], _ html: inout HTML) {
    let fields = Set(
      trial.rule.inputs.map(\.name) + adjustable.flatMap { [$0.id, RuleTrial.place(of: $0.id)] }
        + ["at", "rules-of"])
    let others = trial.faults.filter { !fields.contains($0.place.field ?? "") }
    if !others.isEmpty { faultList(&html, others) }
    html.form(.method("get"), .action(StudyPlaces.rule(trial.rule.id).address()), .class("rule-form")) {
      for input in trial.rule.inputs { field(input, trial, &$0) }
      field("at", phrase("rules.try.at"), hint: nil, trial, &$0) {
        $0.input(.type("date"), .value(trial.typed("at") ?? trial.day.iso), $1, $2, $3, $4)
      }
      $0.details(.class("rule-what-if"), trial.isAssuming ? .open : nil) {
        $0.summary(phrase("rules.try.what-if"))
        $0.p(phrase("rules.try.what-if-lead"), .class("quiet"))
        field("rules-of", phrase("rules.try.rules-of"), hint: nil, trial, &$0) {
          $0.input(.type("date"), .value(trial.typed("rules-of") ?? ""), $1, $2, $3, $4)
        }
        for parameter in adjustable { assumption(parameter, trial, &$0) }
        for other in trial.others { $0.input(.type("hidden"), .name("with"), .value(other)) }
      }
      $0.button(phrase("rules.try.send"), .type("submit"), .class("button-main"))
    }
  }

  typealias Control = (inout HTML, Attribute, Attribute, Attribute?, Attribute?) -> Void

  private func field(_ input: Input, _ trial: RuleTrial, _ html: inout HTML) {
    let typed = trial.typed(input.name)
    field(input.name, phrase.input(input.name), hint: hint(input), trial, &html) {
      if case .word(let words) = input.kind {
        $0.select($1, $2, $3, $4) {
          for word in words {
            let isChosen = typed == nil ? input.fallback == .word(word) : typed == word
            $0.option(phrase.word(word), .value(word), isChosen ? .selected : nil)
          }
        }
      } else {
        $0.input(
          .type("text"), .inputmode("decimal"), .autocomplete("off"),
          .value(typed ?? fallback(of: input)), $1, $2, $3, $4)
      }
    }
  }

  /// Label, control, hint and faults of one field.
  func field(
    _ name: String, _ label: String, hint: String?, _ trial: RuleTrial, _ html: inout HTML, control: Control
  ) {
    let faults = trial.faults(at: name).map { fault in
      Diagnostic(
        fault.code, fault.kind, at: .init(), fault.arguments.merging(["input": label]) { $1 })
    }
    let id = "field-\(name)"
    let described = [hint == nil ? nil : "\(id)-hint", faults.isEmpty ? nil : "\(id)-fault"].compactMap(
      \.self)
    html.div(.class("field")) {
      $0.label(label, .for(id))
      control(
        &$0, .id(id), .name(name),
        described.isEmpty ? nil : .aria("describedby", described.joined(separator: " ")),
        faults.isEmpty ? nil : .aria("invalid", true))
      if let hint { $0.span(hint, .id("\(id)-hint"), .class("quiet")) }
      if !faults.isEmpty { $0.div(.id("\(id)-fault")) { faultList(&$0, faults) } }
    }
  }

  private func hint(_ input: Input) -> String? {
    switch input.kind {
    case .number(let range): limits(range, input.unit, "rules.try.from-to")
    case .whole(let range):
      limits(Double(range.lowerBound)...Double(range.upperBound), input.unit, "rules.try.whole")
    case .numbers(let range):
      limits(
        range, input.unit, input.fallback == .numbers([]) ? "rules.try.optional" : "rules.try.several")
    case .word: nil
    }
  }

  private func limits(_ range: ClosedRange<Double>, _ unit: String, _ key: String) -> String {
    let low = unit == "year" ? phrase.measured(range.lowerBound, unit: unit) : phrase.exact(range.lowerBound)
    return phrase(key, ["low": low, "high": phrase.measured(range.upperBound, unit: unit)])
  }

  private func fallback(of input: Input) -> String {
    switch input.fallback {
    case .number(let number)?: Int(exactly: number).map(String.init) ?? phrase.exact(number)
    case .word(let word)?: word
    case .numbers?, nil: ""
    }
  }
}
