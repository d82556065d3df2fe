import Basics
import Figures
import Formats
package import Law
import Rulebook
import Studies
import Units

func grantsAnswer(
  _ parameters: Parameters, _ atlas: Atlas, _ rulebook: Rulebook
) throws(Diagnostics) -> Answer {
  let study = try GrantStudy(parameters, atlas: atlas, rulebook: rulebook)
  return grantsAnswer(study.schedule, language: parameters.language)
}

/// A schedule of grants as JSON, as one long table and as tables for people.
package func grantsAnswer(_ schedule: GrantSchedule, language: String) -> Answer {
  Answer(
    json: scheduleFields(language).object(schedule),
    table: Answer.Table("grants", schedule.rows, grantFields(language)),
    readable: grantTables(schedule, language), sheets: grantTables(schedule, language))
}

extension GrantSchedule {
  /// A sum of the schedule; nil where no amount is known.
  func known(_ sum: Money) -> Money? { hasAmounts ? sum : nil }

  /// What falls to each of the old municipalities; nothing where no amount is known.
  var knownShares: [Share] { hasAmounts ? shares : [] }
}

func scheduleFields(_ language: String) -> [AnswerField<GrantSchedule>] {
  [
    AnswerField("total") { $0.known($0.total) }, AnswerField("unit") { _ in "NOK" },
    AnswerField("verified") { $0.verified }, AnswerField("verifiedTotal") { $0.verifiedTotal },
    AnswerField("rows", each: grantFields(language)) { $0.rows },
    AnswerField("unknown", each: unknownFields(language)) { $0.unknown },
    AnswerField("presentValue", presentValueFields) { $0 },
    AnswerField("perUnit", each: grantShareFields) { $0.knownShares },
    AnswerField("perInhabitant") { schedule in schedule.perInhabitant.flatMap { schedule.known($0) } },
    AnswerField("plan", planFields) { $0.plan },
  ]
}

/// Every grant in every year.
private func grantFields(_ language: String) -> [AnswerField<GrantSchedule.Row>] {
  [
    AnswerField("year") { Year($0.year) }, AnswerField("rule") { $0.rule },
    AnswerField("amount") { $0.amount.money }, AnswerField("unit") { _ in "NOK" },
    AnswerField("verified") { $0.verified }, AnswerField("source") { sources($0) },
    AnswerField("reason") { $0.amount.unknown?.text(in: language) }, AnswerField("ceiling") { $0.ceiling },
    AnswerField("priceYear") { Year($0.priceYear) },
    AnswerField("trace", each: traceFields(language)) { $0.steps },
  ]
}

private func unknownFields(_ language: String) -> [AnswerField<GrantSchedule.Unknown>] {
  [
    AnswerField("rule") { $0.rule }, AnswerField("from") { $0.years.lowerBound },
    AnswerField("to") { $0.years.upperBound }, AnswerField("reason") { $0.reason.text(in: language) },
    AnswerField("ceiling") { $0.ceiling },
  ]
}

private var presentValueFields: [AnswerField<GrantSchedule>] {
  [
    AnswerField("amount") { $0.known($0.presentValue.amount) },
    AnswerField("rate") { $0.presentValue.rate }, AnswerField("date") { $0.presentValue.day },
    AnswerField("convention") { _ in "end-of-year" },
    AnswerField("priceYear") { Year($0.presentValue.priceYear) },
  ]
}

var grantShareFields: [AnswerField<GrantSchedule.Share>] {
  [
    AnswerField("unit") { $0.unit.code }, AnswerField("name") { $0.unit.name },
    AnswerField("inhabitants") { Int($0.unit.inhabitants) }, AnswerField("share", decimals: 4) { $0.share },
    AnswerField("amount") { $0.amount },
  ]
}

private var planFields: [AnswerField<MergerPlan>] {
  [
    AnswerField("decided") { $0.decided }, AnswerField("effective") { $0.effective },
    AnswerField("years") { $0.years }, AnswerField("taper") { $0.taper.rawValue },
    AnswerField("inhabitants") { Int($0.inhabitants) }, AnswerField("basisGrant") { $0.basisGrant },
    AnswerField("regionalLoss") { $0.regionalLoss }, AnswerField("oneOffGrant") { $0.oneOffGrant },
  ]
}

/// Where the amount of a row is written, in one line.
func sources(_ row: GrantSchedule.Row) -> String {
  row.references.map(\.line).joined(separator: "; ")
}

extension Money {
  /// Kroner with two decimals and a full stop, for programs: `35900000.00`.
  var decimal: String {
    let (whole, rest) = ore.magnitude.quotientAndRemainder(dividingBy: 100)
    return (ore < 0 ? "-" : "") + "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
