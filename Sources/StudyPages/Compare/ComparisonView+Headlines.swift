import Figures
import Pages
import Studies
import Wording

extension ComparisonView {
  /// The four figures of a merger that matter most, among those that the country has.
  func headlines(of merger: Merger) -> [Headline] {
    var found: [Headline] = []
    for topic in Headline.Topic.allCases where found.count < 4 {
      if let headline = headline(topic, merger) { found.append(headline) }
    }
    return found
  }

  private func headline(_ topic: Headline.Topic, _ merger: Merger) -> Headline? {
    switch topic {
    case .people: people(merger)
    case .support: range(.support, "support-ratio.80", merger)
    case .commuting: commuting(merger)
    case .contiguity: contiguity(merger)
    case .need: range(.need, "need-index", merger)
    case .growth: range(.growth, "population.growth-since-2014", merger)
    case .density: range(.density, "density", merger)
    case .area: range(.area, "area.land", merger)
    case .neighbours: range(.neighbours, "neighbours.count", merger)
    }
  }

  /// How many more live in the merged unit than in the largest of its parts, and what that does to its
  /// place among all units.
  private func people(_ merger: Merger) -> Headline? {
    guard let indicator = catalogue["population"], let figure = figure(merger.column, "population"),
      let whole = figure.observation.value,
      let largest = extremes(merger, "population")?.highest
    else { return nil }
    var values = [
      "count": phrase.number(whole), "largest": name(largest.column),
      "largestCount": phrase.number(largest.value),
    ]
    var key = "compare.headline.people"
    if let before = value(largest.column, "size-rank"), let after = value(merger.column, "size-rank") {
      values["from"] = phrase.number(before)
      values["to"] = phrase.number(after)
      values["units"] = phrase.number(Double(unitCount))
      values["unitsAfter"] = phrase.number(Double(unitCount - merger.parts.count + 1))
      key = "compare.headline.people-ranked"
    }
    return Headline(
      topic: .people, figure: phrase.number(whole - largest.value, signed: true),
      unit: unitName(indicator),
      isEstimated: figure.observation.isEstimated, sentence: phrase(key, values),
      measure: measure(indicator, figure.year), sources: figure.sources,
      explanations: [explanation(figure, of: indicator)])
  }

  /// The merged unit's figure against the range of its parts.
  private func range(_ topic: Headline.Topic, _ id: String, _ merger: Merger) -> Headline? {
    guard let indicator = catalogue[id], let figure = figure(merger.column, id),
      let whole = figure.observation.value, let parts = extremes(merger, id)
    else { return nil }
    func text(_ value: Double) -> String { phrase.number(value, decimals: indicator.decimals) }
    let (low, high) = (text(parts.lowest.value), text(parts.highest.value))
    return Headline(
      topic: topic, figure: (low == high ? low : "\(low)–\(high)") + " → " + text(whole),
      unit: "",
      isEstimated: figure.observation.isEstimated,
      sentence: phrase(
        "compare.headline.\(topic.rawValue)",
        [
          "value": text(whole), "low": low, "lowName": name(parts.lowest.column), "high": high,
          "highName": name(parts.highest.column),
        ]),
      measure: measure(indicator, figure.year), sources: figure.sources,
      explanations: [explanation(figure, of: indicator)])
  }

  /// How many more both live and work inside, the parts taken together before.
  private func commuting(_ merger: Merger) -> Headline? {
    guard let indicator = catalogue["commuting.within"],
      let figure = figure(merger.column, "commuting.within"),
      let after = figure.observation.value, let before = sharesInside(merger)
    else { return nil }
    let decimals = indicator.decimals
    return Headline(
      topic: .commuting, figure: phrase.number(after - before.share, decimals: decimals, signed: true),
      unit: phrase("measure.percentage-points"),
      isEstimated: figure.observation.isEstimated,
      sentence: phrase(
        "compare.headline.commuting",
        [
          "before": phrase.number(before.share, decimals: decimals),
          "after": phrase.number(after, decimals: decimals),
        ]),
      measure: measure(indicator, figure.year),
      sources: figure.sources,
      explanations: [before.explanation, explanation(figure, of: indicator)])
  }

  /// Of all employed who live in one of the parts, those who also work in it, in per cent.
  private func sharesInside(_ merger: Merger) -> (share: Double, explanation: Explanation)? {
    let summaries = merger.parts.compactMap { commuting($0) }
    let residents = summaries.reduce(0) { $0 + $1.residents }
    guard summaries.count == merger.parts.count, residents > 0 else { return nil }
    let within = summaries.reduce(0) { $0 + $1.within }
    let share = 100 * within / residents
    return (
      share,
      Explanation(
        formula: phrase("compare.headline.commuting-before"),
        inputs: [
          .init(name: explainer.inputName("commuting.within-count"), value: phrase.number(within)),
          .init(name: explainer.inputName("commuting.residents"), value: phrase.number(residents)),
        ],
        result: phrase.number(share, decimals: 1))
    )
  }

  private func contiguity(_ merger: Merger) -> Headline? {
    guard let indicator = catalogue["contiguity"],
      let cell = comparison.cell(merger.column, "contiguity"), let word = cell.text
    else { return nil }
    return Headline(
      topic: .contiguity, figure: phrase("compare.contiguity.\(word)"), unit: "",
      isEstimated: cell.figure.observation.isEstimated,
      sentence: phrase("compare.contiguity.\(word)-sentence"),
      measure: measure(indicator, cell.figure.year), sources: cell.figure.sources,
      explanations: [explanation(cell.figure, of: indicator)])
  }

  private typealias Part = (column: Column, value: Double)

  /// The lowest and the highest part; nil unless every part has a number, since a range of some would
  /// pass for a range of all.
  private func extremes(_ merger: Merger, _ id: String) -> (lowest: Part, highest: Part)? {
    let parts = merger.parts.compactMap { part in value(part, id).map { (part, $0) } }
    guard parts.count == merger.parts.count, let lowest = parts.min(by: { $0.1 < $1.1 }),
      let highest = parts.max(by: { $0.1 < $1.1 })
    else { return nil }
    return (lowest, highest)
  }

  private func measure(_ indicator: Indicator, _ year: Int?) -> String {
    measure(unitName(indicator), name(indicator), year)
  }

  private func measure(_ unit: String, _ name: String, _ year: Int?) -> String {
    ([name, unit].filter { !$0.isEmpty } + (year.map { [String($0)] } ?? [])).joined(separator: " · ")
  }
}
