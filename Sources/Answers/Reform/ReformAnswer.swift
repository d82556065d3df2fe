import Basics
import Figures
import Formats
import Units

/// What a reform did to the municipalities of a country between two days.
func reformAnswer(_ parameters: Parameters, _ atlas: Atlas, _ today: Day) throws(Diagnostic) -> Answer {
  let study = try ReformStudy(parameters, atlas: atlas, today: today)
  let counties = Answer("counties", study.counties, countyFields)
  let made = Answer("new-units", study.whole.new, madeFields(study))
  let totals = totals(study)
  return Answer(
    json: .object([
      .init("country", .text(study.country.register.country)), .init("from", .text(study.from.iso)),
      .init("date", .text(study.day.iso)), .init("units", whole(study.whole.units.count)),
      .init("unitsBefore", whole(study.renewal.before.units.count)),
      .init("old", whole(study.whole.old.count)), .init("new", whole(study.whole.new.count)),
      .init("shareInNew", .optional(study.whole.shareInNew)),
      .init("inhabitantsOf", .optional(study.year.map(Double.init))), .init("largest", largest(study)),
      .init("counties", counties.json), .init("newUnits", made.json),
    ]),
    table: counties.table, readable: [totals, counties.table], sheets: [totals, counties.table, made.table])
}

/// `new` counts those of the day on which the last of the largest was made, as "new in 2020" does; `since` all that were
/// made after the first day.
private func largest(_ study: ReformStudy) -> JSONValue {
  let largest = study.largest
  return .object([
    .init("of", whole(largest?.count ?? min(ReformStudy.countOfLargest, study.whole.units.count))),
    .init("new", .optional(largest.map { Double($0.onLatest) })),
    .init("made", .optional(largest?.latest?.iso)),
    .init("since", .optional(largest.map { Double($0.sinceFirst) })),
  ])
}

private var countyFields: [AnswerField<(county: NamedCode, part: ReformStudy.Part)>] {
  [
    AnswerField("code") { .text($0.county.code) }, AnswerField("name") { .text($0.county.name) },
    AnswerField("units") { whole($0.part.units.count) }, AnswerField("old") { whole($0.part.old.count) },
    AnswerField("new") { whole($0.part.new.count) },
    AnswerField("shareInNew", decimals: 4) { .optional($0.part.shareInNew) },
  ]
}

private func madeFields(_ study: ReformStudy) -> [AnswerField<RenewedUnit>] {
  [
    AnswerField("code") { .text($0.unit.code) }, AnswerField("name") { .text($0.unit.name) },
    AnswerField("county") { .text($0.unit.county) }, AnswerField("made") { .text($0.made.iso) },
    AnswerField("old") { .texts($0.origins.map(\.code)) },
    AnswerField("oldNames") { .texts($0.origins.map(\.name)) },
    AnswerField("inhabitants") { .optional(study.populations[$0.unit.code]?.observation.value) },
  ]
}

/// One row with what is told of the whole country.
private func totals(_ study: ReformStudy) -> Answer.Table {
  .init(
    name: "reform",
    headings: [
      "country", "from", "date", "unitsBefore", "units", "old", "new", "shareInNew", "inhabitantsOf",
      "largest", "largestNew", "largestMade", "largestSince",
    ],
    rows: [
      [
        .text(study.country.register.country), .text(study.from.iso), .text(study.day.iso),
        count(study.renewal.before.units.count), count(study.whole.units.count),
        count(study.whole.old.count), count(study.whole.new.count),
        study.whole.shareInNew.map { .number($0, decimals: 4) } ?? .empty,
        study.year.map(SheetCell.year) ?? .empty, study.largest.map { count($0.count) } ?? .empty,
        study.largest.map { count($0.onLatest) } ?? .empty, cell(study.largest?.latest?.iso),
        study.largest.map { count($0.sinceFirst) } ?? .empty,
      ]
    ])
}

private func count(_ number: Int) -> SheetCell { .number(Double(number), decimals: 0) }

private func whole(_ number: Int) -> JSONValue { .number(Double(number)) }
