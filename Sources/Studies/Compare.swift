package import Basics
package import Figures
import Units

/// Answers a study from an atlas: every indicator for every unit under every alternative.
///
/// - Throws: `country-unknown`, `date-out-of-range`, `unit-unknown`; a study that was made from a
///   request in the same atlas has none of these.
package func compare(_ study: Study, atlas: Atlas) throws(Diagnostic) -> Comparison {
  let country = try atlas.country(study.country)
  let division = try country.register.division(on: study.date)
  if let unknown = study.units.first(where: { !division.contains($0) }) {
    throw Diagnostic(
      "unit-unknown", .noAnswer, at: .init(field: "merge"),
      ["unit": unknown, "date": study.date.iso, "suggestions": ""])
  }
  let columns = study.alternatives.flatMap { alternative in
    alternative.parts.map { group in
      Column(
        alternative: alternative.id, unit: group.map(\.text).joined(separator: "+"),
        members: group.compactMap { division[$0.code] }, shares: group.map(\.share))
    }
  }
  let graph = try country.graph(on: study.date)
  let commuting = columns.map {
    !$0.isWhole ? nil : country.commuting?.summary(of: codes($0), on: study.date, register: country.register)
  }
  let structure = try Structure(study: study, country: country, graph: graph, columns: columns)
  let indicators = atlas.catalogue.indicators.filter { country.figures.has($0) || structure.has($0.id) }
  let cache = CoverageCache()
  let cells = columns.enumerated().flatMap { position, column in
    indicators.compactMap { indicator -> ComparedFigure? in
      if structure.has(indicator.id) {
        return structure.cell(indicator, column, commuting: commuting[position])
      }
      return ComparedFigure(
        alternative: column.alternative, unit: column.unit, indicator: indicator.id,
        figure: country.figures.figure(indicator.id, of: column, on: study.date, year: study.year),
        text: nil)
    }
  }
  // Ratios of ages need single years of age, which are published for fewer years than five-year groups: the ages that are
  // drawn beside such a ratio are those of its year.
  let ratioYear = cells.first { $0.indicator == "support-ratio.80" && $0.figure.observation.value != nil }?
    .figure.year
  let shares = indicators.filter { $0.id == "share-of-new" }.flatMap(structure.shareCells)
  return Comparison(
    study: study, columns: columns, indicators: indicators, cells: cells + shares,
    differences: differences(cells, columns), population: population(columns, study, country.figures, cache),
    ages: country.figures.ageProfiles(
      of: columns.filter(\.isWhole).map(codes), on: study.date, year: ratioYear ?? study.year),
    commuting: commuting,
    commutingSource: country.commuting.map { ($0.year, $0.source) },
    neighbours: columns.map { $0.isWhole ? graph.neighbours(ofGroup: codes($0)) : nil })
}

private func codes(_ column: Column) -> [String] {
  column.members.map(\.code)
}

/// The merged unit less each of its parts, for every indicator that both have a number for.
private func differences(_ cells: [ComparedFigure], _ columns: [Column]) -> [Difference] {
  let alone = Dictionary(
    cells.filter { $0.alternative == "stand-alone" }.map { ("\($0.unit) \($0.indicator)", $0) },
    uniquingKeysWith: { first, _ in first })
  let byColumn = Dictionary(grouping: cells) { "\($0.alternative) \($0.unit)" }
  return columns.filter { $0.isMerged && $0.isWhole }.flatMap { column in
    (byColumn["\(column.alternative) \(column.unit)"] ?? []).filter { $0.text == nil }.flatMap { cell in
      codes(column).compactMap { member -> Difference? in
        guard let before = alone["\(member) \(cell.indicator)"]?.figure, before.year == cell.figure.year,
          let old = before.observation.value, let new = cell.figure.observation.value
        else { return nil }
        return Difference(
          alternative: cell.alternative, unit: member, indicator: cell.indicator, value: new - old,
          estimated: before.observation.isEstimated || cell.figure.observation.isEstimated)
      }
    }
  }
}

private func population(_ columns: [Column], _ study: Study, _ figures: FigureBook, _ cache: CoverageCache)
  -> [Series]
{
  let years = figures.years(of: "population")
  return columns.map { column in
    Series(
      column: column,
      points: years.map { year in
        let figure =
          column.isWhole
          ? figures.figure("population", of: codes(column), on: study.date, exactly: year, cache: cache)
          : figures.population(ofParts: column) {
            figures.figure("population", of: [$0], on: study.date, exactly: year, cache: cache)
          }
        return (year, figure)
      })
  }
}
