import Basics
import Markup
import Rulebook
import Wording

extension PageContext {
  /// What is to count in place of a parameter; where it has several values, which of them.
  func assumption(_ parameter: Parameter, _ trial: RuleTrial, _ html: inout HTML) {
    let name = described(parameter.descriptions, else: parameter.id)
    let version = parameter.version(on: trial.day) ?? parameter.versions.last
    let places = version?.content.entries.compactMap(\.place) ?? []
    if let version, !places.isEmpty {
      placeField(parameter, places, words(for: version, of: parameter), label: name, trial, &html)
    }
    field(
      parameter.id, places.isEmpty ? name : phrase("rules.try.value-of", ["name": name]),
      hint: phrase("rules.try.by-law", ["value": now(parameter, trial.day)]), trial, &html
    ) {
      $0.input(
        .type("text"), .inputmode("decimal"), .value(trial.typed(parameter.id) ?? ""), $1, $2, $3, $4)
    }
  }

  private func placeField(
    _ parameter: Parameter, _ places: [ContentPlace], _ words: PlaceWords, label: String,
    _ trial: RuleTrial, _ html: inout HTML
  ) {
    let name = RuleTrial.place(of: parameter.id)
    let chosen = trial.typed(name) ?? ""
    field(name, label, hint: nil, trial, &html) {
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
