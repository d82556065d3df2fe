import Basics
import Figures
import Formats
import Studies

/// What each alternative is worth for all units together; empty where it is not known.
func netTable(_ outlook: Outlook) -> Answer.Table {
  Answer.Table(
    name: "net", headings: ["alternative", "net", "low", "high", "known"],
    rows: outlook.plan.study.alternatives.map { alternative in
      let net = outlook.net(of: alternative.id)
      let whole = outlook.isWhole(alternative.id) ? net : nil
      return [.text(alternative.id)]
        + (whole.map { numbers($0, decimals: 0) } ?? [.empty, .empty, .empty])
        + [net.map { .number($0.expected, decimals: 0) } ?? .empty]
    })
}

/// The account of each alternative: parts as rows, units as columns, kroner in present value.
func accountTables(_ outlook: Outlook) -> [Answer.Table] {
  outlook.plan.study.alternatives.dropFirst().map { alternative in
    let cells = outlook.cells(of: alternative.id)
    return Answer.Table(
      name: alternative.id, headings: ["part"] + cells.map(\.column.unit),
      rows: AccountPart.allCases.map { part in
        [.text(part.rawValue)]
          + cells.map { cell in
            cell.account[part].map { .number($0.expected, decimals: 0) } ?? .text("–")
          }
      } + [
        [.text("net")] + cells.map { $0.net.map { .number($0.expected, decimals: 0) } ?? .text("–") }
      ])
  }
}

/// Some outcomes of every unit in the first year, in the tenth and in the last.
func headlineTable(_ outlook: Outlook) -> Answer.Table {
  let years = [outlook.firstYear, min(outlook.firstYear + 10, outlook.lastYear), outlook.lastYear]
    .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
  return Answer.Table(
    name: "outcomes",
    headings: ["alternative", "unit", "outcome"] + years.map(String.init),
    rows: outlook.cells.flatMap { cell in
      Outcome.all.compactMap { outcome in
        cell.series[outcome.id].map { fan in
          [.text(cell.column.alternative), .text(cell.column.unit), .text(outcome.id)]
            + years.map { year in
              fan[year].map { .number($0.expected, decimals: outcome.decimals) } ?? .empty
            }
        }
      }
    })
}

/// What is assumed.
func priorTable(_ outlook: Outlook, _ language: String) -> Answer.Table {
  Answer.Table(
    name: "assumptions", headings: ["id", "name", "mean", "spread", "unit", "evidence", "source"],
    rows: outlook.assumptions.map { assumption in
      [
        .text(assumption.id), .text(assumption.name(language)),
        assumption.mean.map { .number($0, decimals: 2) } ?? .text("–"),
        (assumption.prior?.spread).map { .number($0, decimals: 2) } ?? .empty, .text(assumption.unit),
        .text(String(assumption.isEvidence)),
        .text(assumption.sources.map(\.work).joined(separator: "; ")),
      ]
    })
}

private func numbers(_ interval: Interval, decimals: Int) -> [SheetCell] {
  [
    .number(interval.expected, decimals: decimals),
    interval.low.map { .number($0, decimals: decimals) } ?? .empty,
    interval.high.map { .number($0, decimals: decimals) } ?? .empty,
  ]
}
