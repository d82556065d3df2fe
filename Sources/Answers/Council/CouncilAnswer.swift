import Basics
import Figures
import Formats
import Law
import Rulebook
import Units

/// The design of a council as JSON, and as a row for each municipality, the new one last.
func councilAnswer(_ study: CouncilStudy) -> Answer {
  Answer(
    json: councilFields.object(study),
    table: Answer.Table("council", study.before + [study.after], councilRowFields))
}

var councilFields: [AnswerField<CouncilStudy>] {
  [
    AnswerField("country") { _ in "no" }, AnswerField("date") { $0.date },
    AnswerField("electionYear") { $0.electionYear }, AnswerField("lawDay") { $0.lawDay },
    AnswerField("populationDay") { $0.populationDay },
    AnswerField("populationYear") { $0.population.first?.year }, AnswerField("voteYear") { $0.voteYear },
    AnswerField("before", each: councilRowFields) { $0.before },
    AnswerField("after", councilRowFields) { $0.after },
    AnswerField("originMethod") { _ in DivisorMethod.Name.sainteLague.rawValue },
    AnswerField("originTie", ifAny: tieFields) { $0.design.origins.tie },
    AnswerField("jointCommitteeMinimum") { $0.design.jointCommitteeMinimum.number },
    AnswerField("source") { $0.sources.joined(separator: ", ") },
  ]
}

/// The council of one municipality.
private struct CouncilRow {
  let unit: String
  let council: Council
  /// What an old one has of the new council, and where its own number is from; nil for the new one.
  let origin: (seatsOfNew: Int, from: CouncilStudy.Origin)?
  let parties: [(party: String, seats: Int)]?
}

extension CouncilStudy {
  fileprivate var before: [CouncilRow] {
    units.indices.map { position in
      row(
        design.before[position], unit: units[position].code,
        origin: (design.origins.seats[position], origins[position]))
    }
  }

  fileprivate var after: CouncilRow {
    row(design.after, unit: units.map(\.code).joined(separator: "+"), origin: nil)
  }

  private func row(
    _ council: Council, unit: String, origin: (seatsOfNew: Int, from: Origin)?
  ) -> CouncilRow {
    CouncilRow(
      unit: unit, council: council, origin: origin,
      parties: council.parties.map { Array(zip(parties.map(\.id), $0.seats)) })
  }
}

private var councilRowFields: [AnswerField<CouncilRow>] {
  [
    AnswerField("unit") { $0.unit }, AnswerField("inhabitants") { $0.council.inhabitants },
    AnswerField("minimum") { $0.council.minimum.value.number },
    AnswerField("minimumVerified", isColumn: false) { $0.council.minimum.verified },
    AnswerField("seats") { $0.council.seats }, AnswerField("known") { !$0.council.isMinimum },
    AnswerField("inhabitantsPerSeat") { $0.council.inhabitantsPerSeat },
    .ifThere("seatsOfNew") { $0.origin?.seatsOfNew },
    .ifThere("seatsFrom", isColumn: false) { $0.origin?.from.word },
    .ifThere("seatsSource", isColumn: false) { $0.origin.map { $0.from.source } },
    AnswerField("parties", eachIfAny: partySeatFields) { $0.parties },
    AnswerField("partyTie", ifAny: tieFields) { $0.council.parties?.tie },
  ]
}

private var partySeatFields: [AnswerField<(party: String, seats: Int)>] {
  [AnswerField("party") { $0.party }, AnswerField("seats") { $0.seats }]
}

extension CouncilStudy.Origin {
  /// `given`, `imported` or `law`.
  fileprivate var word: String {
    switch self {
    case .given: "given"
    case .imported: "imported"
    case .law: "law"
    }
  }

  fileprivate var source: String? {
    if case .imported(let size) = self { "\(size.source) (\(size.election))" } else { nil }
  }
}
