import Formats
package import Opinions

/// Groups and statements; what may not be told of a group or a place is null.
///
/// - Parameter places: empty where nobody said where participants live.
package func opinionAnswer(_ opinions: OpinionGroups, places: [PlaceOpinion]) -> Answer {
  let groups = zip(1..., opinions.groups).map { NumberedGroup(number: $0, group: $1) }
  let statements = opinions.statements.enumerated().map { index, statement in
    StatementRow(
      statement: statement, groups: groups, places: places.map { ($0.place, $0.agree[index]) })
  }
  let representing = groups.map { group in
    statements.compactMap { row in
      row.statement.representing[group.number - 1].flatMap { $0.isSure ? (row.statement.id, $0) : nil }
    }.sorted { ($1.1.weight, $0.0) < ($0.1.weight, $1.0) }.prefix(5)
  }
  var json: [JSONValue.Member] = [
    .init(
      "groups",
      .array(
        zip(groups, representing).map { group, said in
          (groupFields + [speaking { _ in Array(said) }]).object(group)
        })),
    .init("statements", .array(statements.map(statementFields.object))),
    .init("unplaced", opinions.unplaced.json),
  ]
  if !places.isEmpty {
    json.append(
      .init(
        "places",
        .array(
          places.map {
            .object([.init("place", $0.place.json), .init("participants", $0.participants.json)])
          })))
  }
  return Answer(
    json: .object(json),
    table: Answer.Table("statements", statements, statementFields + shares(groups, places)),
    readable: [
      Answer.Table("groups", groups, groupFields),
      Answer.Table("statements", statements, statementFields + shares(groups, places)),
    ])
}

private struct NumberedGroup {
  let number: Int
  let group: OpinionGroups.Group
}

private struct StatementRow {
  let statement: StatementOpinion
  let groups: [NumberedGroup]
  let places: [(String, Double?)]
}

private var groupFields: [AnswerField<NumberedGroup>] {
  [
    AnswerField("id") { $0.number }, AnswerField("participants", isColumn: false) { $0.group.participants },
    AnswerField("size") { $0.group.participants.count },
    AnswerField("stability", decimals: 3) { $0.group.stability }, AnswerField("told") { $0.group.mayBeTold },
  ]
}

private var statementFields: [AnswerField<StatementRow>] {
  [
    AnswerField("id") { $0.statement.id }, AnswerField("agree", isColumn: false) { $0.statement.agree },
    AnswerField("uniting", decimals: 3) { $0.statement.uniting },
    .namedIfAny("places") { $0.places.isEmpty ? nil : $0.places },
  ]
}

/// Columns for the shares, which lists have no place for.
private func shares(_ groups: [NumberedGroup], _ places: [PlaceOpinion]) -> [AnswerField<StatementRow>] {
  groups.indices.map { index in
    AnswerField("group \(index + 1)", decimals: 3) { $0.statement.agree[index] }
  }
    + places.indices.map { index in
      AnswerField(places[index].place, decimals: 3) { $0.places[index].1 }
    }
}

/// The statements that tell a group apart, the clearest first.
private func speaking(
  _ said: @escaping (NumberedGroup) -> [(String, Representativeness)]
) -> AnswerField<NumberedGroup> {
  let fields: [AnswerField<(String, Representativeness)>] = [
    AnswerField("statement") { $0.0 }, AnswerField("agrees") { $0.1.byAgreeing },
    AnswerField("share") { $0.1.share }, AnswerField("ratio") { $0.1.ratio },
  ]
  return AnswerField("representative", each: fields, said)
}
