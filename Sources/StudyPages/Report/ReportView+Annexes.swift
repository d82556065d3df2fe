import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Studies
import Units
import Wording

extension ReportView {
  /// What the state pays for each merger, year by year, and what of it nobody knows.
  func grants(_ tables: inout ReportTables, _ html: inout HTML) {
    let cells = outlook.cells.filter { $0.grants != nil }
    guard !cells.isEmpty else { return html.p(phrase("report.grants.none")) }
    for cell in cells {
      guard let schedule = cell.grants else { continue }
      let known = schedule.rows.filter { ($0.amount.money ?? .zero) != .zero }.map { row in
        [
          grant(row.rule), "\(row.year)",
          phrase("report.\(row.verified ? "yes" : "no")"),
          row.amount.money.map { phrase.number($0.kroner) } ?? "–",
        ]
      }
      let unknown = schedule.unknown.map { unknown in
        [
          grant(unknown.rule),
          unknown.years.count == 1
            ? "\(unknown.years.lowerBound)" : "\(unknown.years.lowerBound)–\(unknown.years.upperBound)",
          "–", phrase("report.grants.unknown"),
        ]
      }
      tables.write(
        words.alternatives.heading(of: cell.column.alternative),
        columns: ["grant", "year", "checked", "amount"].map { phrase("report.column.\($0)") }, texts: 3,
        rows: known + unknown, phrase, to: &html)
    }
  }

  private func grant(_ rule: String) -> String {
    rulebook.words[.rule, rule].text(in: phrase.language.rawValue)
  }

  func seats(_ tables: inout ReportTables, _ html: inout HTML) {
    let year = min(max(outlook.plan.effectYear, outlook.firstYear), outlook.lastYear)
    let rows = outlook.cells.compactMap { cell -> [String]? in
      guard let seats = cell.series["seats.minimum"]?[year] else { return nil }
      let ratio = cell.series["inhabitants-per-seat"]?[year].map { phrase.number($0.expected) } ?? "–"
      let members = cell.memberSeats.map { seats in
        zip(cell.column.members, seats).map { "\(words.names($0.code)) \(phrase.number($1, decimals: 1))" }
          .joined(separator: ", ")
      }
      return [
        words.alternatives.heading(of: cell.column.alternative), words.name(cell.column), members ?? "",
        phrase.number(seats.expected), ratio,
      ]
    }
    guard !rows.isEmpty else { return html.p(phrase("report.stage.nothing")) }
    html.p(phrase("report.seats.note"), .class("column"))
    if let known = outlook.plan.realSeats(words.names, phrase) { html.p(known, .class("column")) }
    tables.write(
      phrase("report.seats.caption") + " (\(year))",
      columns: ["alternative", "unit", "members", "seats", "ratio"].map { phrase("report.column.\($0)") },
      texts: 3, rows: rows, phrase, to: &html)
  }

  func assumptions(_ tables: inout ReportTables, _ html: inout HTML) {
    let rows = outlook.plan.priors.list.map { prior in
      let origin =
        prior.isChanged
        ? phrase("report.assumptions.own")
        : prior.works.isEmpty || !prior.isEvidence
          ? [phrase("report.assumptions.choice"), prior.works].filter { !$0.isEmpty }.joined(separator: "; ")
          : prior.works
      return [
        prior.names[phrase.language.rawValue] ?? prior.id.rawValue, origin,
        prior.mean.map { phrase.number($0, decimals: 2) } ?? phrase("report.assumptions.unknown"),
        prior.spread.map { phrase.number($0, decimals: 2) } ?? "–",
      ]
    }
    tables.write(
      phrase("report.assumptions.caption"),
      columns: ["assumption", "source", "mean", "spread"].map { phrase("report.column.\($0)") }, texts: 2,
      rows: rows + meanNeed, phrase, to: &html)
    html.dl(.class("report-assumptions")) {
      for prior in outlook.plan.priors.list {
        $0.dt(prior.names[phrase.language.rawValue] ?? prior.id.rawValue)
        $0.dd(prior.texts[phrase.language.rawValue] ?? "")
        for source in prior.sources {
          $0.dd([source.work, source.title, source.link].compactMap(\.self).joined(separator: ". "))
        }
      }
    }
  }

  /// What multiplies every need, as a row among what is assumed; nothing where the country has no such figure.
  private var meanNeed: [[String]] {
    guard study.country == "no", let used = try? rulebook.value(CountryNeed.mean, at: study.date),
      let parameter = try? rulebook.parameter(CountryNeed.mean)
    else { return [] }
    let isSure = used.verified ? nil : phrase("rules.unverified")
    let origin = [used.reference.title, isSure].compactMap(\.self).joined(separator: "; ")
    return [
      [
        parameter.descriptions[phrase.language.rawValue] ?? parameter.id,
        used.isAssumed ? phrase("report.assumptions.own") : origin,
        used.number.map { phrase.number($0) } ?? phrase("report.assumptions.unknown"), "–",
      ]
    ]
  }

  func gaps(_ tables: inout ReportTables, _ html: inout HTML) {
    guard !outlook.gaps.isEmpty else { return html.p(phrase("report.gaps.none")) }
    let rows = outlook.gaps.map { gap in
      [
        words.alternatives.heading(of: gap.alternative), subject(gap),
        phrase("outlook-gap.\(gap.reason.rawValue)"),
        names(gap.parts),
      ]
    }
    tables.write(
      phrase("report.gaps.caption"),
      columns: ["alternative", "subject", "reason", "left-out"].map { phrase("report.column.\($0)") },
      texts: 4, rows: rows, phrase, to: &html)
  }

  /// What a gap is about: a grant, a unit of the alternative, units by code, or a task.
  private func subject(_ gap: Gap) -> String {
    if GrantRules.all.contains(where: { $0.id == gap.subject }) { return grant(gap.subject) }
    if let cell = outlook.cells.first(where: { $0.column.unit == gap.subject }) {
      return words.name(cell.column)
    }
    return words.names(gap.subject) == gap.subject
      ? words.alternatives.task(gap.subject) : words.names(gap.subject)
  }

  func limits(_ html: inout HTML) {
    html.ul(.class("column")) { html in
      for topic in ["choice", "law", "choices", "shocks"] { html.li(phrase("report.limits.\(topic)")) }
    }
  }

  func sourceList(_ html: inout HTML) {
    html.p(phrase("report.sources.lead"), .class("column"))
    html.ul(.class("report-sources")) { html in
      for source in sources {
        html.li {
          $0.strong(source.titles[phrase.language.rawValue] ?? source.id)
          $0.text(". " + source.facts)
        }
      }
    }
  }
}
