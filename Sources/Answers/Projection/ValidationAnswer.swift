package import Basics
package import Figures
import Formats
import Projection
import Studies

/// How well the projection of municipalities would have told the past, by class of size.
///
/// - Parameter base: the year of the last count that it was allowed to know.
/// - Throws: those of `validation`.
package func validationAnswer(
  _ country: CountryAtlas, on day: Day, base: Int, draws: Int, seed: UInt64
) throws(Diagnostic) -> Answer {
  // The bureau's own projection starts from 1 January of the year before its first.
  let bureau = bureauProjection
  let starts = country.figures.years(of: bureau).first.map { $0 - 1 }
  let validation = try validation(
    of: country, on: day, base: base, draws: draws, seed: seed, bureau: starts == base ? bureau : nil)
  let rows = validation.results.flatMap { result in
    result.scores.filter { $0.outcomes > 0 }.map { (result: result, score: $0) }
  }
  return Answer(
    json: .object([
      .init("base", .number(Double(validation.base))), .init("date", .text(validation.day.iso)),
      .init("years", .array(validation.years.map { .number(Double($0)) })),
      .init("units", .number(Double(validation.units))), .init("level", .number(Validation.level)),
      .init(
        "nationalErrors",
        .array(
          validation.results.filter { $0.part == .all }.map { result in
            .object([
              .init("forecast", .text(result.forecast.rawValue)),
              .init("percent", .array(result.nationalErrors.map { .number(hundredths($0)) })),
            ])
          })),
      .init("rows", .array(rows.map { json($0.result, $0.score) })),
    ]),
    table: .init(
      name: "validation",
      headings: ["forecast", "units of", "ages", "size", "units", "outcomes", "error", "bias", "held"],
      rows: rows.map { cells($0.result, $0.score) }))
}

/// The table of totals that Statistics Norway projected in 2016.
private let bureauProjection = "population.projected-2016"

private func json(_ result: Validation.Result, _ score: BackcastScore) -> JSONValue {
  .object([
    .init("forecast", .text(result.forecast.rawValue)), .init("part", .text(result.part.rawValue)),
    .init("ages", .text(score.span.id)), .init("size", .text(SizeClass.label(score.sizeClass))),
    .init("units", .number(Double(score.units))), .init("outcomes", .number(Double(score.outcomes))),
    .init("error", .optional(score.meanError.map(hundredths))),
    .init("bias", .optional(score.bias.map(hundredths))),
    .init("held", .optional(score.coverage.map(hundredths))),
  ])
}

private func cells(_ result: Validation.Result, _ score: BackcastScore) -> [SheetCell] {
  [
    .text(result.forecast.rawValue), .text(result.part.rawValue), .text(score.span.id),
    .text(SizeClass.label(score.sizeClass)), .number(Double(score.units), decimals: 0),
    .number(Double(score.outcomes), decimals: 0),
  ]
    + [(score.meanError, 2), (score.bias, 2), (score.coverage, 1)].map { value, decimals in
      value.map { .number($0, decimals: decimals) } ?? .empty
    }
}

private func hundredths(_ number: Double) -> Double {
  (number * 100).rounded() / 100
}

extension SizeClass {
  /// `all`, `0-1999`, …, `50000-plus`.
  fileprivate static func label(_ place: Int?) -> String {
    guard let place else { return "all" }
    let first = place > 0 ? Int(edges[place - 1]) : 0
    return place < edges.count ? "\(first)-\(Int(edges[place]) - 1)" : "\(first)-plus"
  }
}
