import Figures
import Markup
import Pages
import Studies
import Wording

extension ComparisonView {
  /// More pyramids than this say less than the table does.
  private static let mostPyramids = 6

  /// For each merger its parts' ages as bars, with the merged unit's as an outline over them.
  func ageFigures(_ html: inout HTML) {
    for merger in mergers {
      guard let whole = ages(merger.column) else { continue }
      let parts = merger.parts.compactMap { part in ages(part).map { (part, $0) } }
      guard parts.count == merger.parts.count else { continue }
      let figure = ChartFigure(
        finding: ageFinding(merger, whole, parts), table: ageTable(merger, whole, parts),
        tableName: phrase("charts.table"))
      figure.write(to: &html) {
        $0.div(.class("pyramids")) { pyramids(merger, whole, parts, &$0) }
      } note: {
        $0.text(
          phrase(
            parts.count > Self.mostPyramids ? "charts.ages.note-total" : "charts.ages.note",
            ["year": "\(whole.year)", "sign": merger.style.sign]))
        if whole.estimated { $0.text(" " + phrase("charts.ages.estimated")) }
        $0.footnotes([whole.source], in: sources, phrase)
      }
    }
  }

  private typealias Part = (column: Column, profile: AgeProfile)

  private func pyramids(
    _ merger: Merger, _ whole: AgeProfile, _ parts: [Part], _ html: inout HTML
  ) {
    let outline = shape(whole, merger.style)
    let shown = parts.count > Self.mostPyramids ? [] : parts
    let shapes = shown.map { shape($0.profile, .alone) }
    let highest = (shapes + [outline]).flatMap { $0.left + ($0.right ?? []) }.max() ?? 1
    let drawn =
      shown.isEmpty ? [(togetherName(merger), outline)] : zip(shown, shapes).map { (name($0.0.column), $0.1) }
    for (index, item) in drawn.enumerated() {
      html.div(.class("pyramid")) {
        $0.p(item.0, .class("pyramid-name"))
        PyramidChart(
          lowerBounds: whole.lowerBounds, bars: item.1, outline: outline, highest: highest,
          leftName: phrase("charts.ages.women"), rightName: phrase("charts.ages.men")
        ).write(
          to: &$0, id: "ages-\(merger.number)-\(index)",
          title: phrase("charts.ages.title", ["name": item.0, "year": "\(whole.year)"])
        ) { phrase.number($0, decimals: $0 == $0.rounded() ? 0 : 1) + " %" }
      }
    }
  }

  private func shape(_ profile: AgeProfile, _ style: ChartStyle) -> PyramidChart.Shape {
    let total = profile.both.reduce(0, +)
    func shares(_ persons: [Double]) -> [Double] { persons.map { total > 0 ? 100 * $0 / total : 0 } }
    guard let female = profile.female, let male = profile.male else {
      return .init(left: shares(profile.both), right: nil, style: style)
    }
    return .init(left: shares(female), right: shares(male), style: style)
  }

  /// Share of persons of `age` years and more, in per cent.
  private func share(from age: Int, _ profile: AgeProfile) -> Double? {
    let total = profile.both.reduce(0, +)
    guard total > 0 else { return nil }
    let old = zip(profile.lowerBounds, profile.both).reduce(0) { $0 + ($1.0 >= age ? $1.1 : 0) }
    return 100 * old / total
  }

  private func ageFinding(_ merger: Merger, _ whole: AgeProfile, _ parts: [Part]) -> String {
    let shares = parts.compactMap { part in share(from: 80, part.profile).map { (part.column, $0) } }
    guard let together = share(from: 80, whole), let low = shares.min(by: { $0.1 < $1.1 }),
      let high = shares.max(by: { $0.1 < $1.1 })
    else { return phrase("charts.ages.title", ["name": merger.name, "year": "\(whole.year)"]) }
    return phrase(
      "charts.ages.finding",
      [
        "together": phrase.number(together, decimals: 1), "low": phrase.number(low.1, decimals: 1),
        "lowName": name(low.0), "high": phrase.number(high.1, decimals: 1), "highName": name(high.0),
        "name": merger.name,
      ])
  }

  /// Persons by age, the oldest last; the sexes side by side where they are known.
  private func ageTable(_ merger: Merger, _ whole: AgeProfile, _ parts: [Part]) -> ChartFigure.Table {
    let columns = [(togetherName(merger), whole)] + parts.map { (name($0.column), $0.profile) }
    let header = columns.flatMap { title, profile in
      profile.female == nil
        ? [title]
        : [
          "\(title), \(phrase("charts.ages.women"))", "\(title), \(phrase("charts.ages.men"))",
        ]
    }
    let rows = whole.lowerBounds.indices.map { index in
      [ageName(whole.lowerBounds, index)]
        + columns.flatMap { _, profile in
          [profile.female ?? profile.both, profile.male].compactMap { $0 }.map {
            phrase.number($0[index])
          }
        }
    }
    return ChartFigure.Table(
      caption: phrase("charts.ages.table", ["name": merger.name, "year": "\(whole.year)"]),
      header: [phrase("charts.ages.age")] + header, rows: rows)
  }

  private func ageName(_ bounds: [Int], _ index: Int) -> String {
    index + 1 < bounds.count ? "\(bounds[index])–\(bounds[index + 1] - 1)" : "\(bounds[index])+"
  }
}
