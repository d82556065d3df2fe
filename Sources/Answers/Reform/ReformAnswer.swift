import Basics
import Figures
import Formats
import Units

/// What a reform did to the municipalities of a country between two days.
func reformAnswer(_ parameters: Parameters, _ atlas: Atlas, _ today: Day) throws(Diagnostic) -> Answer {
  let study = try ReformStudy(parameters, atlas: atlas, today: today)
  let counties = Answer.Table("counties", study.counties, reformCountyFields)
  let made = Answer.Table("new-units", study.made, madeFields)
  let days = Answer.Table("days", study.days, dayFields)
  let totals = totals(study)
  return Answer(
    json: reformFields.object(study), table: counties, readable: [totals, counties],
    sheets: [totals, days, counties, made])
}

var reformFields: [AnswerField<ReformStudy>] {
  [
    AnswerField("country") { $0.country.register.country }, AnswerField("from") { $0.from },
    AnswerField("date") { $0.day }, AnswerField("units") { $0.whole.units.count },
    AnswerField("unitsBefore") { $0.renewal.before.units.count },
    AnswerField("old") { $0.whole.old.count }, AnswerField("new") { $0.whole.new.count },
    AnswerField("shareInNew") { $0.whole.shareInNew }, AnswerField("inhabitantsOf") { $0.year },
    AnswerField("largest", largestFields) { $0 },
    AnswerField("days", each: dayFields) { $0.days },
    AnswerField("counties", each: reformCountyFields) { $0.counties },
    AnswerField("newUnits", each: madeFields) { $0.made },
  ]
}

/// `new` counts those of the day on which the last of the largest was made, as "new in 2020" does; `since` all that were
/// made after the first day.
private var largestFields: [AnswerField<ReformStudy>] {
  [
    AnswerField("of") { $0.largest?.count ?? min(ReformStudy.countOfLargest, $0.whole.units.count) },
    AnswerField("new") { $0.largest?.onLatest }, AnswerField("made") { $0.largest?.latest },
    AnswerField("since") { $0.largest?.sinceFirst },
  ]
}

private var reformCountyFields: [AnswerField<(county: NamedCode, part: ReformStudy.Part)>] {
  [
    AnswerField("code") { $0.county.code }, AnswerField("name") { $0.county.name },
    AnswerField("units") { $0.part.units.count }, AnswerField("old") { $0.part.old.count },
    AnswerField("new") { $0.part.new.count }, AnswerField("shareInNew", decimals: 4) { $0.part.shareInNew },
  ]
}

private var dayFields: [AnswerField<ReformDay>] {
  [
    AnswerField("date") { $0.day }, AnswerField("old") { $0.old }, AnswerField("new") { $0.new },
    AnswerField("units") { $0.units },
  ]
}

/// A municipality that a reform made, and who live there.
private struct MadeUnit {
  let renewed: RenewedUnit
  let inhabitants: Double?
}

extension ReformStudy {
  fileprivate var made: [MadeUnit] {
    whole.new.map { MadeUnit(renewed: $0, inhabitants: populations[$0.unit.code]?.observation.value) }
  }
}

private var madeFields: [AnswerField<MadeUnit>] {
  [
    AnswerField("code") { $0.renewed.unit.code }, AnswerField("name") { $0.renewed.unit.name },
    AnswerField("county") { $0.renewed.unit.county }, AnswerField("made") { $0.renewed.made },
    AnswerField("old") { $0.renewed.origins.map(\.code) },
    AnswerField("oldNames") { $0.renewed.origins.map(\.name) },
    AnswerField("inhabitants") { $0.inhabitants },
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
