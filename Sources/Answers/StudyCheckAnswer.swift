import Basics
import Formats
package import Studies

/// What a study file holds, once every name in it has been found: one row for each alternative.
package func studyCheckAnswer(_ file: StudyFile, _ study: Study) -> Answer {
  let checked = CheckedStudy(file: file, study: study)
  return Answer(
    json: checkFields.object(checked),
    table: Answer.Table("study", checked.alternatives, namedAlternativeFields))
}

private struct CheckedStudy {
  let file: StudyFile
  let study: Study

  var alternatives: [(alternative: Alternative, name: String?)] {
    study.alternatives.map { ($0, file.name(of: $0.id, in: study)) }
  }
}

private var checkFields: [AnswerField<CheckedStudy>] {
  [
    AnswerField("title") { $0.file.title }, AnswerField("country") { $0.study.country },
    AnswerField("date") { $0.study.date }, AnswerField("year") { $0.study.year },
    AnswerField("units") { $0.study.units },
    AnswerField("alternatives", each: namedAlternativeFields) { $0.alternatives },
    AnswerField("horizon") { $0.file.horizon }, AnswerField("draws") { $0.file.draws },
    AnswerField("seed") { $0.file.seed.map { String($0) } }, AnswerField("level") { $0.file.level },
    AnswerField("assumptions") { $0.file.assumptions.keys.sorted() },
    AnswerField("weights") { $0.file.weights.keys.sorted() },
    AnswerField("inputs") { $0.file.inputs.keys.sorted() },
  ]
}

private var namedAlternativeFields: [AnswerField<(alternative: Alternative, name: String?)>] {
  [
    AnswerField("id") { $0.alternative.id }, AnswerField("kind") { $0.alternative.kind.rawValue },
    AnswerField("name") { $0.name },
    AnswerField(
      "measures", cell: { .text($0.alternative.text) }, { $0.alternative.measures.map(\.text) }),
  ]
}
