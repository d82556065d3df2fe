import Markup
import Pages
import Studies
import Wording

extension ReportView {
  /// The difference first: a sentence for each alternative, then the figures.
  func summary(_ tables: inout ReportTables, _ html: inout HTML) {
    html.p(phrase("report.summary.lead", ["percent": words.percent]), .class("column"))
    let asked = study.alternatives.dropFirst()
    html.ul { html in
      for alternative in asked { html.li(finding(alternative)) }
    }
    let year = min(outlook.firstYear + 10, outlook.lastYear)
    let rows = asked.flatMap { alternative in
      let cells = outlook.cells(of: alternative.id)
      let name = words.alternatives.heading(alternative)
      let all = [name, phrase("report.column.all"), net(outlook.net(of: alternative.id)), ""]
      return (cells.count > 1 ? [all] : [])
        + cells.map { cell in
          [
            cells.count > 1 ? "" : name, words.name(cell.column), net(cell.net),
            cell.series["net.per-inhabitant"]?[year].map { text($0, decimals: 0, signed: true) } ?? "–",
          ]
        }
    }
    tables.write(
      phrase("report.summary.caption"),
      columns: [
        phrase("report.column.alternative"), phrase("report.column.unit"), phrase("report.column.net"),
        phrase("report.column.per-inhabitant", ["year": "\(year)"]),
      ], texts: 2, rows: rows, phrase, to: &html)
  }

  private func finding(_ alternative: Alternative) -> String {
    guard let net = outlook.net(of: alternative.id) else {
      let reasons = outlook.reasonsWithoutNet(of: alternative.id).map { phrase("outlook-gap.\($0.rawValue)") }
      return phrase(
        "report.summary.unknown",
        [
          "name": words.alternatives.heading(alternative),
          "reasons": reasons.isEmpty ? "–" : reasons.joined(separator: "; "),
        ])
    }
    let million = { (value: Double) in phrase.number(value / 1e6, decimals: 1, signed: true) }
    let bounds = net.low.flatMap { low in net.high.map { " (\(million(low)) – \(million($0)))" } } ?? ""
    var sentences = [
      phrase(
        "report.summary.net",
        ["name": words.alternatives.heading(alternative), "net": million(net.expected), "bounds": bounds])
    ]
    if let low = net.low, let high = net.high, low < 0, high > 0 {
      sentences.append(phrase("report.summary.unclear"))
    }
    let cells = outlook.cells(of: alternative.id)
    let left = Set(cells.flatMap(words.missing))
    let missing = AccountPart.allCases.filter(left.contains)
    if !missing.isEmpty {
      sentences.append(phrase("report.summary.without", ["parts": names(missing)]))
    }
    return sentences.joined(separator: " ")
  }

  /// A net, or that it is not known.
  private func net(_ interval: Interval?) -> String {
    interval.map { millions($0) } ?? phrase("grants-page.unknown.word")
  }

  func names(_ parts: [AccountPart]) -> String {
    phrase.list(parts.map { phrase("outlook-account.\($0.rawValue)").lowercased() })
  }

  /// Everything that a stage tells, a table for each alternative; the account has its own section.
  func stage(_ stage: Outcome.Stage, _ tables: inout ReportTables, _ html: inout HTML) {
    let outcomes = Outcome.all.filter { $0.stage == stage && !$0.id.hasPrefix("effect.") }
    var isEmpty = true
    guard let view = leading else { return html.p(phrase("report.stage.nothing")) }
    for alternative in study.alternatives {
      let rows = outlook.cells(of: alternative.id).flatMap { cell in
        outcomes.compactMap { outcome in
          cell.series[outcome.id].map { fan in
            [words.name(cell.column), view.measure(outcome)] + years.map { view.text(fan[$0], outcome) }
          }
        }
      }
      guard !rows.isEmpty else { continue }
      isEmpty = false
      tables.write(
        words.alternatives.heading(alternative),
        columns: [phrase("report.column.unit"), phrase("report.column.outcome")] + years.map(String.init),
        texts: 2, rows: rows, phrase, to: &html)
    }
    if isEmpty { html.p(phrase("report.stage.nothing")) }
  }

  /// The account of each alternative in present value, then of each unit year by year.
  func accounts(_ tables: inout ReportTables, _ html: inout HTML) {
    html.p(phrase("report.account.lead"), .class("column"))
    for alternative in study.alternatives.dropFirst() {
      let cells = outlook.cells(of: alternative.id)
      let name = words.alternatives.heading(alternative)
      let rows =
        AccountPart.allCases.map { part in
          [phrase("outlook-account.\(part.rawValue)")] + cells.map { amount(part, $0) }
        } + [[phrase("report.account.sum")] + cells.map { net($0.net) }]
      tables.write(
        phrase("report.account.present", ["name": name]),
        columns: [phrase("report.column.part")] + cells.map { words.name($0.column) }, rows: rows, phrase,
        to: &html)
      for cell in cells where cell.expected.values.contains(where: { $0.contains { $0 != 0 } }) {
        yearly(cell, name, &tables, &html)
      }
    }
  }

  /// A dash where nothing is known, a star where only some of it is.
  private func amount(_ part: AccountPart, _ cell: Outlook.Prospect) -> String {
    guard let interval = cell.account[part] else { return "–" }
    return millions(interval) + (words.missing(cell).contains(part) ? " *" : "")
  }

  /// Only the parts that move: columns of nothing would push the others off the paper.
  private func yearly(
    _ cell: Outlook.Prospect, _ name: String, _ tables: inout ReportTables, _ html: inout HTML
  ) {
    let parts = AccountPart.allCases.filter { part in
      cell.account[part] != nil && (cell.expected[part]?.contains { $0 != 0 } ?? false)
    }
    let count = parts.compactMap { cell.expected[$0]?.count }.min() ?? 0
    let rows = (0..<count).map { place in
      let values = parts.map { cell.expected[$0]?[place] ?? 0 }
      return ["\(outlook.firstYear + place)"]
        + (values + [values.reduce(0, +)]).map { phrase.number($0 / 1000, signed: true) }
    }
    tables.write(
      phrase("report.account.yearly", ["name": name, "unit": words.name(cell.column)]),
      columns: [phrase("report.column.year")] + parts.map { phrase("outlook-account.\($0.rawValue)") }
        + [phrase("report.account.sum")],
      rows: rows, phrase, to: &html)
  }
}
