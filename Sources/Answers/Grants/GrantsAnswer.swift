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
    json: json(schedule, language), table: grantTable(schedule, language),
    readable: grantTables(schedule, language), sheets: grantTables(schedule, language))
}

private func json(_ schedule: GrantSchedule, _ language: String) -> JSONValue {
  .object([
    .init("total", .text(schedule.total.decimal)), .init("unit", .text("NOK")),
    .init("verified", .bool(schedule.verified)),
    .init("verifiedTotal", .text(schedule.verifiedTotal.decimal)),
    .init("rows", .array(schedule.rows.map { json($0, language) })),
    .init(
      "unknown",
      .array(
        schedule.unknown.map { unknown in
          .object([
            .init("rule", .text(unknown.rule)),
            .init("from", .number(Double(unknown.years.lowerBound))),
            .init("to", .number(Double(unknown.years.upperBound))),
            .init("reason", .text(unknown.reason.text(in: language))),
            .init("ceiling", .optional(unknown.ceiling?.decimal)),
          ])
        })),
    .init(
      "presentValue",
      .object([
        .init("amount", .text(schedule.presentValue.amount.decimal)),
        .init("rate", .number(schedule.presentValue.rate)),
        .init("date", .text(schedule.presentValue.day.iso)),
        .init("convention", .text("end-of-year")),
      ])),
    .init("perUnit", .array(schedule.shares.map(json))),
    .init("perInhabitant", .optional(schedule.perInhabitant?.decimal)),
    .init("plan", json(schedule.plan)),
  ])
}

private func json(_ row: GrantSchedule.Row, _ language: String) -> JSONValue {
  .object([
    .init("year", .number(Double(row.year))), .init("rule", .text(row.rule)),
    .init("amount", .optional(row.amount.money?.decimal)), .init("unit", .text("NOK")),
    .init("verified", .bool(row.verified)), .init("source", .text(sources(row))),
    .init("reason", .optional(row.amount.unknown?.text(in: language))),
    .init("ceiling", .optional(row.ceiling?.decimal)),
    .init("trace", .array(row.steps.map { $0.json(language) })),
  ])
}

private func json(_ share: GrantSchedule.Share) -> JSONValue {
  .object([
    .init("unit", .text(share.unit.code)), .init("name", .text(share.unit.name)),
    .init("inhabitants", .number(Double(share.unit.inhabitants))), .init("share", .number(share.share)),
    .init("amount", .text(share.amount.decimal)),
  ])
}

private func json(_ plan: MergerPlan) -> JSONValue {
  .object([
    .init("decided", .text(plan.decided.iso)), .init("effective", .text(plan.effective.iso)),
    .init("years", .number(Double(plan.years))), .init("taper", .text(plan.taper.rawValue)),
    .init("inhabitants", .number(Double(plan.inhabitants))),
    .init("basisGrant", .optional(plan.basisGrant?.decimal)),
    .init("regionalLoss", .optional(plan.regionalLoss?.decimal)),
    .init("oneOffGrant", .optional(plan.oneOffGrant?.decimal)),
  ])
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
