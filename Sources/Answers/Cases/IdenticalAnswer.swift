package import Cases
import Formats

/// Whether several councils decided the same, point by point: as the first that has a point numbers it.
package func identicalAnswer(_ decisions: [DecisionText]) -> Answer {
  let comparison = DecisionComparison(decisions)
  let names = decisions.map(\.name)
  let rows = comparison.points.flatMap { point in
    point.differences.isEmpty
      ? [(point, nil)] : point.differences.map { (point, $0 as DecisionComparison.Difference?) }
  }
  let table: [AnswerField<(DecisionComparison.Point, DecisionComparison.Difference?)>] = [
    AnswerField("number") { $0.0.number }, AnswerField("state") { $0.0.state.rawValue },
    AnswerField("file") { row in row.1.map { names[$0.files.1] } },
    AnswerField("kind") { $0.1?.kind.rawValue }, AnswerField("before") { $0.1?.before },
    AnswerField("after") { $0.1?.after },
  ]
  let fields: [AnswerField<DecisionComparison>] = [
    AnswerField("identical") { $0.isIdentical },
    AnswerField("files") { _ in names },
    AnswerField("points", each: pointFields(names)) { $0.points },
    AnswerField("own", each: ownFields) { _ in decisions.flatMap { text in text.own.map { (text.name, $0) } }
    },
  ]
  return Answer(json: fields.object(comparison), table: Answer.Table("points", rows, table))
}

private func pointFields(_ names: [String]) -> [AnswerField<DecisionComparison.Point>] {
  [
    AnswerField("number") { $0.number }, AnswerField("state") { $0.state.rawValue },
    AnswerField("numbers") { $0.numbers },
    AnswerField("differences", each: differenceFields(names)) { $0.differences },
  ]
}

private func differenceFields(_ names: [String]) -> [AnswerField<DecisionComparison.Difference>] {
  [
    AnswerField("files") { [names[$0.files.0], names[$0.files.1]] },
    AnswerField("kind") { $0.kind.rawValue }, AnswerField("before") { $0.before },
    AnswerField("after") { $0.after },
  ]
}

/// What was not compared.
private var ownFields: [AnswerField<(String, DecisionText.Own)>] {
  [
    AnswerField("file") { $0.0 }, AnswerField("kind") { $0.1.kind.rawValue },
    AnswerField("number") { $0.1.number }, AnswerField("text") { $0.1.text },
  ]
}
