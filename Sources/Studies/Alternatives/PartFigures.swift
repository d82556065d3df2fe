import Basics
import Figures
import Units

extension FigureBook {
  /// The figure of a column. Of a part of a unit only the population is known, by the share and therefore
  /// estimated; everything else is missing.
  func figure(_ indicator: String, of column: Column, on day: Day, year: Int) -> Figure {
    let codes = column.members.map(\.code)
    if column.isWhole { return figure(indicator, of: codes, on: day, year: year) }
    guard indicator == "population" else {
      return Figure(.missing, year: nil, sources: [], trace: Trace(.none))
    }
    return population(ofParts: column) { figure(indicator, of: [$0], on: day, year: year) }
  }

  /// The sum of shares of the populations of the members.
  ///
  /// - Parameter whole: the population of all of a unit.
  func population(ofParts column: Column, whole: (String) -> Figure) -> Figure {
    let figures = column.members.map { whole($0.code) }
    let values = figures.compactMap(\.observation.value)
    let total = zip(values, column.shares).reduce(0) { $0 + $1.0 * $1.1 }
    let inputs = zip(column.members, zip(figures, column.shares)).map { member, part in
      Trace.Input(
        indicator: "population", unit: member.code, year: part.0.year, value: part.0.observation.value,
        share: part.1)
    }
    return Figure(
      values.count == figures.count ? .value(total, estimated: true) : .missing, year: figures.first?.year,
      sources: figures.flatMap(\.sources).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      trace: Trace(.sum, inputs))
  }
}
