import Basics
import Figures
import Formats
import Law
import Rulebook
import Units

/// The design of a council as JSON, and as a row for each municipality, the new one last.
func councilAnswer(_ study: CouncilStudy) -> Answer {
  let design = study.design
  let merged = study.units.map(\.code).joined(separator: "+")
  return Answer(
    json: .object([
      .init("country", .text("no")), .init("date", .text(study.date.iso)),
      .init("electionYear", .number(Double(study.electionYear))),
      .init("lawDay", .text(study.lawDay.iso)), .init("populationDay", .text(study.populationDay.iso)),
      .init("populationYear", .optional(study.population.first?.year.map(Double.init))),
      .init("voteYear", .optional(study.voteYear.map(Double.init))),
      .init(
        "before",
        .array(
          study.units.indices.map { position in
            json(
              design.before[position], unit: study.units[position].code, study,
              extra: [
                .init("seatsOfNew", .number(Double(design.origins.seats[position]))),
                .init("seatsFrom", .text(study.origins[position].word)),
                .init("seatsSource", .optional(study.origins[position].source)),
              ])
          })),
      .init("after", json(design.after, unit: merged, study, extra: [])),
      .init("originMethod", .text(DivisorMethod.Name.sainteLague.rawValue)),
      .init("originTie", json(design.origins.tie)),
      .init("jointCommitteeMinimum", .optional(design.jointCommitteeMinimum.number)),
      .init("source", .text(study.sources.joined(separator: ", "))),
    ]),
    table: .init(
      name: "council",
      headings: ["unit", "inhabitants", "minimum", "seats", "known", "inhabitantsPerSeat", "seatsOfNew"],
      rows: study.units.indices.map { position in
        row(
          design.before[position], unit: study.units[position].code,
          ofNew: design.origins.seats[position])
      } + [row(design.after, unit: merged, ofNew: nil)]))
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

private func json(
  _ council: Council, unit: String, _ study: CouncilStudy, extra: [JSONValue.Member]
) -> JSONValue {
  .object(
    [
      .init("unit", .text(unit)), .init("inhabitants", .number(Double(council.inhabitants))),
      .init("minimum", .optional(council.minimum.value.number)),
      .init("minimumVerified", .bool(council.minimum.verified)),
      .init("seats", .optional(council.seats.map(Double.init))),
      .init("known", .bool(!council.isMinimum)),
      .init("inhabitantsPerSeat", .optional(council.inhabitantsPerSeat)),
    ] + extra + [
      .init("parties", council.parties.map { json($0, study) } ?? .null),
      .init("partyTie", json(council.parties?.tie)),
    ])
}

private func json(_ allocation: SeatAllocation, _ study: CouncilStudy) -> JSONValue {
  .array(
    zip(study.parties, allocation.seats).map { party, seats in
      .object([.init("party", .text(party.id)), .init("seats", .number(Double(seats)))])
    })
}

private func row(_ council: Council, unit: String, ofNew: Int?) -> [SheetCell] {
  [
    .text(unit), .number(Double(council.inhabitants), decimals: 0),
    council.minimum.value.number.map { .number($0, decimals: 0) } ?? .empty,
    council.seats.map { .number(Double($0), decimals: 0) } ?? .empty, .text(String(!council.isMinimum)),
    council.inhabitantsPerSeat.map { .number($0, decimals: 0) } ?? .empty,
    ofNew.map { .number(Double($0), decimals: 0) } ?? .empty,
  ]
}
