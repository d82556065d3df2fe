import Basics
import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// What is to count in place of a parameter; where it has several values, which of them.
  func assumption(_ parameter: Parameter, _ trial: RuleTrial, _ html: inout HTML) {
    let name = described(parameter.descriptions, else: parameter.id)
    let version = parameter.version(on: trial.day) ?? parameter.versions.last
    let places = version?.content.entries.compactMap(\.place) ?? []
    guard let version, !places.isEmpty else { return valueField(parameter, name, trial, &html) }
    html.fieldset(.class("rule-assumption")) {
      $0.legend { $0.legal(name, language) }
      placeField(parameter, places, words(for: version, of: parameter), trial, &$0)
      valueField(parameter, phrase("rules.try.value-of"), trial, &$0)
    }
  }

  private func valueField(_ parameter: Parameter, _ label: String, _ trial: RuleTrial, _ html: inout HTML) {
    let law = phrase("rules.try.by-law", ["value": now(parameter, trial.day)])
    field(parameter.id, label, hint: law, trial, &html) {
      $0.input(
        .type("text"), .inputmode("decimal"), .value(trial.typed(parameter.id) ?? ""), $1, $2, $3, $4)
    }
  }

  private func placeField(
    _ parameter: Parameter, _ places: [ContentPlace], _ words: PlaceWords, _ trial: RuleTrial,
    _ html: inout HTML
  ) {
    let name = RuleTrial.place(of: parameter.id)
    let chosen = trial.typed(name) ?? ""
    field(name, phrase("rules.try.place"), hint: nil, trial, &html) {
      $0.select($1, $2, $3, $4) {
        $0.option(
          phrase(parameter.isTable ? "rules.try.choose-place" : "rules.try.every-place"), .value(""))
        for place in places {
          $0.option(words(place), .value(place.text), place.text == chosen ? .selected : nil)
        }
      }
    }
  }

  private func now(_ parameter: Parameter, _ day: Day) -> String {
    guard let version = parameter.version(on: day) else { return "–" }
    if case .table = version.content {
      return phrase("rules.values", count: version.content.entries.count)
    }
    return version.content.entries.map { phrase.amount($0.amount, unit: parameter.unit) }
      .joined(separator: " / ")
  }
}

extension Parameter {
  /// Whether its latest values are a table, for which no single value can stand.
  fileprivate var isTable: Bool {
    if case .table = versions.last?.content { true } else { false }
  }
}
