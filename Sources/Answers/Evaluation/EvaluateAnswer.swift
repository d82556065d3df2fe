package import Basics
package import Evaluation
package import Figures
import Formats
import Units

/// How municipalities that were merged went, beside similar ones that did not change.
func evaluateAnswer(_ parameters: Parameters, _ atlas: Atlas) throws(Diagnostic) -> Answer {
  let study = try EvaluationStudy(parameters, atlas: atlas)
  let rows = study.rows
  return Answer(
    json: evaluationFields.object(study), table: .init("comparisons", rows, comparisonRowFields),
    sheets: [
      .init("comparisons", rows, comparisonRowFields), .init("years", rows.flatMap(\.years), yearRowFields),
    ])
}

/// What is asked: one merger or all of them, one outcome or all.
package struct EvaluationStudy: Sendable {
  /// One merger measured by one outcome.
  package struct Row: Sendable {
    package let merger: MeasuredMerger
    package let outcome: MeasuredOutcome
    package let result: Result<MeasuredChange, Diagnostic>
    let names: [String: String]
    package var change: MeasuredChange? { try? result.get() }

    /// What a municipality that did not change is called.
    package func name(of code: String) -> String { names[code] ?? code }
  }

  package let country: CountryAtlas
  package let measured: MeasuredMergers
  package let rows: [Row]

  /// - Throws: `country-unknown`, `choice-invalid`, `evaluation-no-merger`.
  package init(_ parameters: Parameters, atlas: Atlas) throws(Diagnostic) {
    country = try atlas.country(parameters.text(.country))
    let outcome = try parameters.word(.outcome)
    let measured = MeasuredMergers.of(country)
    self.measured = measured
    var mergers = measured.mergers
    if let unit = parameters["unit"] {
      mergers = mergers.filter { $0.isCalled(unit) }
      if mergers.isEmpty {
        throw Diagnostic("evaluation-no-merger", .noAnswer, at: .init(field: "unit"), ["unit": unit])
      }
    }
    rows = mergers.flatMap { merger in
      merger.outcomes.filter { outcome == nil || $0.outcome.rawValue == outcome }.map {
        Row(merger: merger, outcome: $0.outcome, result: $0.result, names: measured.unchanged)
      }
    }
  }
}

extension MeasuredMerger {
  /// By its code, or by its name as anybody would write it.
  fileprivate func isCalled(_ text: String) -> Bool {
    unit.code == text || unit.name.lowercased() == text.lowercased()
      || unit.name.lowercased().split(separator: " - ").contains { $0 == text.lowercased() }
  }
}

private var evaluatedAsAWhole: [AnswerField<EvaluationStudy>] {
  [
    AnswerField("country") { $0.country.register.country },
    AnswerField("firstYear") { $0.measured.years?.lowerBound },
    AnswerField("lastYear") { $0.measured.years?.upperBound },
    AnswerField("unchanged") { $0.measured.unchanged.count },
    AnswerField("compared") { $0.rows.compactMap(\.change).count },
    AnswerField("unusual") { $0.rows.compactMap(\.change).count { $0.isUnusual } },
    AnswerField("sources", isColumn: false) { $0.measured.sources },
  ]
}

var evaluationFields: [AnswerField<EvaluationStudy>] {
  evaluatedAsAWhole + [AnswerField("comparisons", each: evaluatedFields) { $0.rows }]
}

private var comparisonRowFields: [AnswerField<EvaluationStudy.Row>] {
  [
    AnswerField("unit") { $0.merger.unit.code }, AnswerField("name") { $0.merger.unit.name },
    AnswerField("date") { $0.merger.merger.date },
    AnswerField("old", isColumn: false) { $0.merger.old.map(\.code) },
    AnswerField("outcome") { $0.outcome.rawValue },
    AnswerField("refused") { row -> String? in
      if case .failure(let reason) = row.result { reason.code } else { nil }
    },
    AnswerField("effect", decimals: 3) { $0.change?.effect },
    AnswerField("low", decimals: 3) { $0.change?.range.lowerBound },
    AnswerField("high", decimals: 3) { $0.change?.range.upperBound },
    AnswerField("similar") { $0.change?.placebos.count },
    AnswerField("asFar") { $0.change?.asFar }, AnswerField("unusual") { $0.change?.isUnusual },
    AnswerField("estimated") { $0.merger.isEstimated },
  ]
}

private var evaluatedFields: [AnswerField<EvaluationStudy.Row>] {
  comparisonRowFields + [
    AnswerField("methods", each: methodFields) { row in
      row.change.map { change in change.readings.map { (change, $0) } } ?? []
    },
    AnswerField("earlierDates", each: earlierFields) { $0.change?.earlierDates ?? [] },
    AnswerField("years", each: yearFields) { $0.years },
    AnswerField("held", each: heldFields) { $0.held },
  ]
}

private var methodFields: [AnswerField<(MeasuredChange, Contrast.Reading)>] {
  [
    AnswerField("method") { $0.1.method.rawValue }, AnswerField("effect", decimals: 3) { $0.1.effect },
    AnswerField("fit", decimals: 3) { $0.1.fit }, AnswerField("fitsAsWell") { $0.0.fitsAsWell($0.1) },
  ]
}

private var earlierFields: [AnswerField<MeasuredChange.EarlierDate>] {
  [
    AnswerField("lastYearBefore") { $0.lastYearBefore }, AnswerField("effect", decimals: 3) { $0.effect },
  ]
}

/// One year of one comparison.
struct EvaluatedYear {
  let row: EvaluationStudy.Row
  let year: Int
  let isBefore: Bool
  let value: Double
  let comparison: Double
}

extension EvaluationStudy.Row {
  var years: [EvaluatedYear] {
    guard let change else { return [] }
    return change.years.indices.map {
      EvaluatedYear(
        row: self, year: change.years[$0], isBefore: $0 < change.before, value: change.values[$0],
        comparison: change.readings[0].path[$0])
    }
  }

  fileprivate typealias Held = (code: String, name: String, distance: Double, weight: Double, placebo: Double)

  /// Whom it is held against, the most like first.
  fileprivate var held: [Held] {
    guard let change else { return [] }
    return change.compared.indices.map { index in
      let other = change.compared[index]
      return (
        other.course.id, name(of: other.course.id), other.distance,
        change.readings[0].weights[index], change.placebos[index]
      )
    }
  }
}

private var yearFields: [AnswerField<EvaluatedYear>] {
  [
    AnswerField("year") { $0.year }, AnswerField("before") { $0.isBefore },
    AnswerField("value", decimals: 3) { $0.value },
    AnswerField("comparison", decimals: 3) { $0.comparison },
  ]
}

private var yearRowFields: [AnswerField<EvaluatedYear>] {
  [
    AnswerField("unit") { $0.row.merger.unit.code }, AnswerField("outcome") { $0.row.outcome.rawValue },
  ] + yearFields
}

private var heldFields: [AnswerField<EvaluationStudy.Row.Held>] {
  [
    AnswerField("code") { $0.code }, AnswerField("name") { $0.name },
    AnswerField("distance", decimals: 3) { $0.distance }, AnswerField("weight", decimals: 4) { $0.weight },
    AnswerField("placebo", decimals: 3) { $0.placebo },
  ]
}
