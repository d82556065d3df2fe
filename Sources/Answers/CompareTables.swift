import Basics
import Figures
import Formats
import Studies
import Units

/// A table for each unit that a merger or a split makes: indicators as rows, the new unit, the old ones and
/// what each of them gains as columns. Where the map stays as it is, one table of the units by themselves.
func readable(_ comparison: Comparison, _ language: String) -> [Answer.Table] {
  let alone = comparison.columns(of: "stand-alone")
  let tables = comparison.alternatives.flatMap { alternative in
    comparison.columns(of: alternative.id).filter { !$0.isToday }.enumerated().map { index, made in
      readable(
        index == 0 ? alternative.id : "\(alternative.id)-\(index + 1)", made,
        alone.filter { part in made.members.contains { $0.code == part.unit } }, comparison, language)
    }
  }
  return tables.isEmpty ? [readable("stand-alone", nil, alone, comparison, language)] : tables
}

private func readable(
  _ name: String, _ made: Column?, _ parts: [Column], _ comparison: Comparison, _ language: String
) -> Answer.Table {
  let differences = Dictionary(
    comparison.differences.filter { $0.alternative == made?.alternative }.map {
      ("\($0.unit) \($0.indicator)", $0.value)
    }, uniquingKeysWith: { first, _ in first })
  let gaining = made == nil ? [] : parts
  return Answer.Table(
    name: name,
    headings: ["indicator", "name", "year"] + (made.map { [$0.unit] } ?? [])
      + parts.map { "\($0.unit) \($0.name)" } + gaining.map { "Δ \($0.unit)" },
    rows: comparison.indicators.filter { $0.id != "share-of-new" }.map { indicator in
      let columns = (made.map { [$0] } ?? []) + parts
      let cells = columns.map { comparison.cell($0, indicator.id) }
      return [
        .text(indicator.id), .text(indicator.names[language] ?? indicator.id),
        cells.first.flatMap { $0?.figure.year }.map(SheetCell.year) ?? .empty,
      ] + cells.map { shown($0, indicator) }
        + gaining.map { part in
          differences["\(part.unit) \(indicator.id)"].map { .number($0, decimals: indicator.decimals) }
            ?? .empty
        }
    })
}

private func shown(_ cell: ComparedFigure?, _ indicator: Indicator) -> SheetCell {
  guard let cell else { return .empty }
  if let text = cell.text { return .text(text) }
  switch cell.figure.observation {
  case .value(let value, _): return .number(value, decimals: indicator.decimals)
  case .missing: return .text("–")
  case .notApplicable: return .text("·")
  case .suppressed: return .text("‥")
  }
}

/// The sources that the figures rest on.
func sourceTable(_ comparison: Comparison, _ language: String, _ atlas: Atlas) -> Answer.Table {
  let used = Set(comparison.sources)
  return Answer.Table(
    name: "sources", headings: ["id", "title", "publisher", "table", "years", "licence", "note"],
    rows: atlas.sources.filter { used.contains($0.id) }.map { source in
      [
        .text(source.id), .text(source.titles[language] ?? source.id), .text(source.publisher),
        .text(source.table),
        .text(source.years), .text(source.licence), Answers.cell(source.notes[language]),
      ]
    })
}
