package import Basics
import Cooperation
import Duties
import Formats
package import Law
import Rulebook

/// What the law says of the arrangements of a file on a day, what their agreements lack, and what they must do in the year
/// from that day: an object for a file of one, a list for more.
///
/// - Throws: what the rules for dates throw.
package func lawCheckAnswer(
  _ file: ArrangementFile, on day: Day, statutes: Statutes, words: CooperationWords
) throws(Diagnostic) -> Answer {
  let network = Network(file.arrangements)
  var rows: [CheckedArrangement] = []
  for arrangement in file.arrangements {
    let end = day.adding(years: 1) ?? day
    rows.append(
      CheckedArrangement(
        arrangement: arrangement, form: statutes.forms.first { $0.id == arrangement.form },
        findings: arrangement.findings(on: day, forms: statutes.forms, among: network),
        duties: try arrangement.duties(in: day..<end, statutory: statutes.duties)))
  }
  let fields = checkFields(words, file.names)
  let findings = rows.flatMap { row in row.findings.map { (row.arrangement.id, $0) } }
  let table = Answer.Table(
    "findings", findings,
    [AnswerField("arrangement") { $0.0 }] + findingFields(words, file.names) { $0.1 })
  let json = rows.map(fields.object)
  return Answer(json: json.count == 1 ? json[0] : .array(json), table: table)
}

private struct CheckedArrangement {
  let arrangement: Arrangement
  let form: CooperationForm?
  let findings: [Finding]
  let duties: [Duty]

  var clauses: [(part: FormPart, state: ClauseState)] { form.map(arrangement.clauseStates) ?? [] }
}

private func checkFields(_ words: CooperationWords, _ names: UnitNames) -> [AnswerField<CheckedArrangement>] {
  [
    AnswerField("id") { $0.arrangement.id }, AnswerField("name") { $0.arrangement.name },
    AnswerField("form") { $0.arrangement.form },
    AnswerField("findings", each: findingFields(words, names) { $0 }) { $0.findings },
    AnswerField("clauses", each: clauseFields(words)) { $0.clauses },
    AnswerField("duties", each: dutyFields(words.language)) { $0.duties },
  ]
}

private func findingFields<Row>(
  _ words: CooperationWords, _ names: UnitNames, _ finding: @escaping (Row) -> Finding
) -> [AnswerField<Row>] {
  [
    AnswerField("id") { finding($0).id }, AnswerField("level") { finding($0).level.rawValue },
    AnswerField("subject") { names.code(finding($0).subject) },
    AnswerField("statute") { finding($0).statement?.citation ?? "" },
    AnswerField("text") { words.text(finding($0), "finding", name: names.name) },
    AnswerField("remedy") { words.text(finding($0), "remedy", name: names.name) },
  ]
}

private func clauseFields(_ words: CooperationWords) -> [AnswerField<(part: FormPart, state: ClauseState)>] {
  [
    AnswerField("id") { $0.part.id }, AnswerField("state") { $0.state.rawValue },
    AnswerField("statute") { $0.part.statement.citation },
    AnswerField("text") { $0.part.statement.text.text(in: words.language) },
  ]
}

private func dutyFields(_ language: String) -> [AnswerField<Duty>] {
  [
    AnswerField("id") { $0.id }, AnswerField("day") { $0.day },
    AnswerField("who") { $0.who.name.text(in: language) },
    AnswerField("what") { duty in if case .told(let text) = duty.what { text.text(in: language) } else { "" }
    },
    AnswerField("statute") { $0.basis.citation },
  ]
}
