import Basics
import Formats
import Law
import Rulebook

/// The grants by year without their sources, what is not known, what it comes to, and the shares.
func grantTables(_ schedule: GrantSchedule, _ language: String) -> [Answer.Table] {
  [
    Answer.Table(
      name: "grants", headings: ["year", "rule", "amount", "unit", "verified"],
      rows: schedule.rows.filter { $0.amount.money != nil }.map { row in
        [
          .year(row.year), .text(row.rule), kroner(row.amount.money), .text("NOK"),
          .text(String(row.verified)),
        ]
      }),
    Answer.Table(
      name: "unknown", headings: ["unknown", "from", "to", "ceiling", "reason"],
      rows: schedule.unknown.map { unknown in
        [
          .text(unknown.rule), .year(unknown.years.lowerBound), .year(unknown.years.upperBound),
          kroner(unknown.ceiling), .text(unknown.reason.text(in: language)),
        ]
      }),
    Answer.Table(
      name: "sums", headings: ["sum", "amount", "unit", "note"],
      rows: [
        [.text("total"), kroner(schedule.known(schedule.total)), .text("NOK"), .empty],
        [.text("verifiedTotal"), kroner(schedule.verifiedTotal), .text("NOK"), .empty],
        [
          .text("presentValue"), kroner(schedule.known(schedule.presentValue.amount)), .text("NOK"),
          .text(
            "rate \(schedule.presentValue.rate), end-of-year, at \(schedule.presentValue.day.iso), "
              + "prices of \(schedule.presentValue.priceYear)"),
        ],
        [
          .text("perInhabitant"), kroner(schedule.perInhabitant.flatMap(schedule.known)), .text("NOK"),
          .empty,
        ],
      ]),
    Answer.Table("perUnit", schedule.knownShares, grantShareFields),
  ]
}

private func kroner(_ money: Money?) -> SheetCell {
  money.map { .number($0.kroner, decimals: 2) } ?? .empty
}
