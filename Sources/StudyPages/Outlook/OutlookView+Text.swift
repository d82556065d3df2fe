import Markup
import Pages
import Studies
import Wording

extension OutlookView {
  /// The share of possible futures that intervals hold, in per cent.
  var level: String { phrase.number(100 * plan.level) }

  /// A figure of the future: the number, and below it between what bounds.
  func write(_ interval: Interval?, _ outcome: Outcome, _ html: inout HTML) {
    if let interval, isChance(outcome), let edge = edge(interval.expected) { return html.text(edge) }
    write(
      interval?.scaled(by: scale(outcome.unit)), decimals: decimals(outcome), signed: isDifference(outcome),
      &html)
  }

  /// Chances are never told as sure.
  private func isChance(_ outcome: Outcome) -> Bool {
    outcome.stage == .capacity && outcome.unit == .percent
  }

  private func edge(_ chance: Double) -> String? {
    chance >= 99.5 ? ">\u{2009}99" : chance < 0.5 ? "<\u{2009}1" : nil
  }

  /// Kroner of whole municipalities are told in millions.
  func scale(_ unit: Outcome.Unit) -> Double { unit == .kroner ? 1e-6 : 1 }

  func decimals(_ outcome: Outcome) -> Int { outcome.unit == .kroner ? 1 : outcome.decimals }

  func write(_ interval: Interval?, decimals: Int, signed: Bool, _ html: inout HTML) {
    guard let interval else { return html.figure(FigureText(nil, decimals: 0, phrase: phrase), phrase) }
    html.text(phrase.number(interval.expected, decimals: decimals, signed: signed))
    if let range = range(interval, decimals: decimals) {
      html.span(range, .class("outlook-range"))
    }
  }

  /// The same as text.
  func text(_ interval: Interval?, _ outcome: Outcome) -> String {
    if let interval, isChance(outcome), let edge = edge(interval.expected) { return edge }
    guard let interval = interval?.scaled(by: scale(outcome.unit)) else { return "–" }
    let decimals = decimals(outcome)
    let number = phrase.number(interval.expected, decimals: decimals, signed: isDifference(outcome))
    return range(interval, decimals: decimals).map { "\(number) (\($0))" } ?? number
  }

  /// `… to …`; nil where nothing about it is uncertain, or less than what is shown.
  func range(_ interval: Interval, decimals: Int) -> String? {
    guard let low = interval.low, let high = interval.high else { return nil }
    let (from, to) = (phrase.number(low, decimals: decimals), phrase.number(high, decimals: decimals))
    return from == to ? nil : phrase("outlook-page.range", ["low": from, "high": to])
  }

  /// What numbers of an outcome count.
  func unit(_ outcome: Outcome) -> String {
    phrase("outlook-outcome-unit.\(outcome.unit.rawValue)")
  }

  /// Name and unit of an outcome, with the year where there is one.
  func measure(_ outcome: Outcome, _ year: Int? = nil) -> String {
    ([name(outcome), unit(outcome)] + (year.map { [String($0)] } ?? [])).joined(separator: " · ")
  }

  /// Differences to standing alone have a sign of their own.
  func isDifference(_ outcome: Outcome) -> Bool {
    outcome.id.hasPrefix("effect.") || outcome.id.hasPrefix("net") || outcome.id == "turnout-effect"
  }

  /// Lowest and highest of what some units have, none where nothing changes for a unit; nil unless each is known.
  func extremes(_ cells: [Outlook.Prospect], _ id: String, _ year: Int) -> (low: Double, high: Double)? {
    let values = cells.compactMap { cell in
      cell.series[id]?[year]?.expected ?? (cell.unchanged.contains(id) ? 0 : nil)
    }
    guard values.count == cells.count, let low = values.min(), let high = values.max() else { return nil }
    return (low, high)
  }

  /// One number where all have the same, else from the lowest to the highest.
  ///
  /// - Parameter isChance: then nothing is told as sure.
  func span(_ ends: (low: Double, high: Double)?, decimals: Int, isChance: Bool = false) -> String {
    guard let ends else { return "–" }
    func text(_ value: Double) -> String {
      (isChance ? edge(value) : nil) ?? phrase.number(value, decimals: decimals)
    }
    let (low, high) = (text(ends.low), text(ends.high))
    if low == high { return low }
    let isPlain = [low, high].allSatisfy { $0.first.map { $0.isNumber || $0 == "−" } ?? false }
    return isPlain ? "\(low)–\(high)" : phrase("outlook-page.range", ["low": low, "high": high])
  }

  /// Inhabitants of all units together in a year, as expected.
  func persons(_ year: Int) -> Double {
    alone.reduce(0) { $0 + ($1.series["people.total"]?[year]?.expected ?? 0) }
  }

  /// Present value for each inhabitant of the year in which the alternatives begin; nil where the money of an
  /// alternative is not known.
  func netPerInhabitant(_ alternative: String) -> Interval? {
    let persons = persons(plan.effectYear)
    guard persons > 0, let net = outlook.net(of: alternative) else { return nil }
    return Interval(
      expected: net.expected / persons, low: net.low.map { $0 / persons }, high: net.high.map { $0 / persons }
    )
  }
}

extension Interval {
  func scaled(by factor: Double) -> Interval {
    Interval(expected: expected * factor, low: low.map { $0 * factor }, high: high.map { $0 * factor })
  }
}
