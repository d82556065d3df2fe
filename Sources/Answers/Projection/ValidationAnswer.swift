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
  return Answer(
    json: validationFields.object(validation),
    table: Answer.Table("validation", validation.scored, scoreFields))
}

/// The table of totals that Statistics Norway projected in 2016.
private let bureauProjection = "population.projected-2016"

/// How well a forecast told a class of size.
private struct ForecastScore {
  let result: Validation.Result
  let score: BackcastScore
}

extension Validation {
  fileprivate var scored: [ForecastScore] {
    results.flatMap { result in
      result.scores.filter { $0.outcomes > 0 }.map { ForecastScore(result: result, score: $0) }
    }
  }
}

private var validationFields: [AnswerField<Validation>] {
  [
    AnswerField("base") { $0.base }, AnswerField("date") { $0.day }, AnswerField("years") { Array($0.years) },
    AnswerField("units") { $0.units }, AnswerField("level") { _ in Validation.level },
    AnswerField("nationalErrors", each: nationalErrorFields) { $0.results.filter { $0.part == .all } },
    AnswerField("rows", each: scoreFields) { $0.scored },
  ]
}

private var nationalErrorFields: [AnswerField<Validation.Result>] {
  [
    AnswerField("forecast") { $0.forecast.rawValue },
    AnswerField("percent") { $0.nationalErrors.map(hundredths) },
  ]
}

private var scoreFields: [AnswerField<ForecastScore>] {
  func field(
    _ name: String, decimals: Int, _ number: @escaping (BackcastScore) -> Double?
  ) -> AnswerField<ForecastScore> {
    AnswerField(
      name, cell: { number($0.score).cell(decimals: decimals) }, { number($0.score).map(hundredths) })
  }
  return [
    AnswerField("forecast") { $0.result.forecast.rawValue },
    AnswerField("part", heading: "units of") { $0.result.part.rawValue },
    AnswerField("ages") { $0.score.span.id },
    AnswerField("size") { SizeClass.label($0.score.sizeClass) }, AnswerField("units") { $0.score.units },
    AnswerField("outcomes") { $0.score.outcomes }, field("error", decimals: 2) { $0.meanError },
    field("weighted", decimals: 2) { $0.weightedError },
    field("bias", decimals: 2) { $0.bias }, field("held", decimals: 1) { $0.coverage },
  ]
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
