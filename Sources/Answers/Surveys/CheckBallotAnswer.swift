import Formats
package import Surveys

/// What the rules find of the ballots of a file: an object for a file of one, a list for more.
///
/// - Parameter phrase: the texts of the reader's language.
package func checkBallotAnswer(
  _ file: BallotFile, rules: BallotRules,
  phrase: @escaping (_ key: String, _ values: [String: String]) -> String
) -> Answer {
  let rows = file.entries.map { ($0.id, $0.ballot.findings(rules)) }
  let fields = ballotFindingFields(phrase)
  let table = Answer.Table(
    "findings", rows.flatMap { id, findings in findings.map { (id, $0) } },
    [AnswerField("ballot") { $0.0 }] + ballotFindingFields(phrase) { $0.1 })
  let checked: [AnswerField<(String, [BallotFinding])>] = [
    AnswerField("ballot") { $0.0 }, AnswerField("findings", each: fields) { $0.1 },
  ]
  let json = rows.map(checked.object)
  return Answer(json: json.count == 1 ? json[0] : .array(json), table: table)
}

private func ballotFindingFields(
  _ phrase: @escaping (String, [String: String]) -> String
) -> [AnswerField<BallotFinding>] { ballotFindingFields(phrase) { $0 } }

private func ballotFindingFields<Row>(
  _ phrase: @escaping (String, [String: String]) -> String, _ finding: @escaping (Row) -> BallotFinding
) -> [AnswerField<Row>] {
  [
    AnswerField("id") { finding($0).id }, AnswerField("level") { finding($0).rule.level.rawValue },
    AnswerField("source") { finding($0).rule.source },
    AnswerField("text") { phrase("ballot.finding.\(finding($0).id)", finding($0).values) },
    AnswerField("example") { phrase("ballot.example.\(finding($0).id)", [:]) },
    AnswerField("url") { finding($0).rule.url },
  ]
}
