import Figures
import Markup
import Pages
import Studies
import Units
import Wording

/// An outlook as one inhabitant meets it.
struct MineView: Sendable {
  let request: MineRequest
  let words: FutureWords
  /// Says how figures came about.
  let explainer: OutlookView
  /// The query of the outlook that everything here is taken from.
  let links: Query

  var outlook: Outlook { words.outlook }
  var phrase: Phrasebook { words.phrase }
  var unitName: String { words.names(request.unit.code) }

  /// The municipality by itself.
  var alone: Outlook.Prospect? { outlook.alone(request.unit.code) }

  /// The years that an inhabitant thinks in: in ten years, in twenty, and when one grows old, as far as the
  /// outlook reaches.
  var years: [Int] {
    let ages = [67, 80].map { outlook.firstYear + $0 - request.age }
    let all = [outlook.firstYear + 10, outlook.firstYear + 20] + ages
    return Set(all.filter { outlook.firstYear + 1...outlook.lastYear ~= $0 }).sorted()
  }

  /// The year by which changes are told: in twenty years, or as far as the outlook reaches.
  var far: Int { min(outlook.firstYear + 20, outlook.lastYear) }

  func age(in year: Int) -> Int { request.age + year - outlook.firstYear }

  /// Services that someone of the age meets, most important first, and why.
  var services: (ids: [String], why: String) {
    switch request.age {
    case ..<6: (["kindergarten", "school"], "child")
    case 6..<20: (["school"], "child")
    case 20..<46: (["kindergarten", "school"], "parent")
    case 46..<67: (["care"], "between")
    default: (["care"], "old")
    }
  }

  // MARK: What happens anyway

  func anyway(_ html: inout HTML) {
    html.section(.class("mine-part"), .aria("labelledby", "mine-anyway")) {
      $0.h2(phrase("mine.anyway.title"), .id("mine-anyway"))
      $0.p(phrase("mine.anyway.lead"), .class("column"))
      guard let alone else { return }
      $0.ul(.class("mine-points")) {
        people(alone, &$0)
        support(alone, &$0)
        needs(alone, &$0)
        accounts(&$0)
      }
    }
  }

  private func people(_ cell: Outlook.Prospect, _ html: inout HTML) {
    guard let outcome = Outcome.named("people.total"), let fan = cell.series[outcome.id] else { return }
    let first = fan.values.first?.expected ?? 0
    html.li {
      $0.p(
        phrase(
          "mine.people.now",
          ["year": "\(outlook.firstYear)", "count": phrase.number(first), "unit": unitName]))
      for year in years {
        guard let interval = fan[year] else { continue }
        $0.p(
          phrase(
            "mine.people.then",
            [
              "year": "\(year)", "age": "\(age(in: year))", "count": phrase.number(interval.expected),
              "range": range(interval, outcome),
            ]))
      }
      for old in [67, 80] where request.age < old && outlook.firstYear + old - request.age > outlook.lastYear
      {
        $0.p(
          phrase(
            "mine.people.late", ["age": "\(old)", "year": "\(outlook.firstYear + old - request.age)"]),
          .class("quiet"))
      }
      $0.why(years.map { explanation(outcome, cell, fan, $0) }, about: words.name(outcome), phrase)
    }
  }

  private func support(_ cell: Outlook.Prospect, _ html: inout HTML) {
    guard let outcome = Outcome.named("support.67"), let fan = cell.series[outcome.id],
      let now = fan[outlook.firstYear], let later = fan[far]
    else { return }
    html.li {
      $0.p(
        phrase(
          "mine.support",
          [
            "year": "\(outlook.firstYear)", "now": words.number(now.expected, outcome), "then": "\(far)",
            "later": words.number(later.expected, outcome), "range": range(later, outcome),
          ]))
      $0.why([explanation(outcome, cell, fan, far)], about: words.name(outcome), phrase)
    }
  }

  private func needs(_ cell: Outlook.Prospect, _ html: inout HTML) {
    var ids = services.ids
    // Whoever turns eighty while the outlook lasts will need to know.
    if !ids.contains("care"), age(in: outlook.lastYear) >= 80 { ids.append("care") }
    for id in ids {
      guard let outcome = Outcome.named("need.\(id)"), let fan = cell.series[outcome.id],
        let interval = fan[far]
      else { continue }
      let growth = interval.expected - 100
      let key = abs(growth) < 0.5 ? "same" : growth > 0 ? "more" : "less"
      html.li {
        $0.p(
          phrase(
            "mine.need.\(key)",
            [
              "year": "\(far)", "percent": phrase.number(abs(growth)),
              "service": phrase("mine.service.\(id)"),
              "range": change(interval),
            ]))
        if id == ids.first { $0.p(phrase("mine.why-you.\(services.why)"), .class("quiet")) }
        $0.why([explanation(outcome, cell, fan, far)], about: words.name(outcome), phrase)
      }
    }
  }

  /// How a figure came about: the way in plain words and its bounds, then formula and inputs of the full page.
  func explanation(_ outcome: Outcome, _ cell: Outlook.Prospect, _ fan: Fan, _ year: Int) -> Explanation {
    let plain = words.explanation(outcome, fan, year)
    guard let exact = outlook.explanation(of: outcome, in: cell, year: year) else { return plain }
    let said = explainer.words(exact, outcome, cell, year)
    let inputs = plain.inputs + said.inputs
    return Explanation(
      formula: "\(plain.formula) \(said.formula)",
      inputs: inputs.count > Explanation.mostInputs ? plain.inputs : inputs, result: plain.result)
  }

  /// The bounds in words; nothing where there are none.
  func range(_ interval: Interval, _ outcome: Outcome) -> String {
    guard let low = interval.low, let high = interval.high else { return "" }
    return phrase("mine.range", ["low": words.number(low, outcome), "high": words.number(high, outcome)])
  }

  /// The bounds of an index as changes from 100.
  private func change(_ interval: Interval) -> String {
    guard let low = interval.low, let high = interval.high else { return "" }
    return phrase(
      "mine.change",
      ["low": phrase.number(low - 100, signed: true), "high": phrase.number(high - 100, signed: true)])
  }
}
