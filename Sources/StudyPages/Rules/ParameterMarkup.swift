import Basics
import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// A parameter with every value that it has had, and a drawing where it is one number over time.
  ///
  /// - Parameter isNamed: whether it says its name; not where the page is about nothing else.
  func parameter(_ parameter: Parameter, on day: Day, isNamed: Bool = true, _ html: inout HTML) {
    let name = described(parameter.descriptions, else: parameter.id)
    html.article(.id(parameterAnchor(parameter.id)), .class("rule-parameter")) {
      if isNamed { $0.h3 { $0.legal(name, language) } }
      $0.p(.class("quiet")) {
        $0.code(parameter.id)
        if let checked = parameter.lastChecked {
          $0.text(". " + phrase("rules.checked", ["date": phrase.date(checked)]))
        }
      }
      stepChart(parameter, name, &$0)
      if parameter.versions.contains(where: \.hasSeveral) {
        for version in parameter.versions { block(version, of: parameter, on: day, &$0) }
      } else {
        table(parameter, name, on: day, &$0)
      }
    }
  }

  private func table(_ parameter: Parameter, _ name: String, on day: Day, _ html: inout HTML) {
    html.scrolling(phrase("compare.table.name", ["name": name])) {
      $0.table(.class("catalogue", "rules-table")) {
        $0.thead {
          $0.tr {
            for column in ["from", "value", "status", "source"] {
              $0.th(phrase("rules.column.\(column)"), .scope("col"))
            }
          }
        }
        $0.tbody {
          for version in parameter.versions { row(version, of: parameter, on: day, &$0) }
        }
      }
    }
  }

  /// Several values are too many to stand in a row, on a phone above all: they have a block of their own,
  /// with their day and source above it.
  private func block(
    _ version: Parameter.Version, of parameter: Parameter, on day: Day, _ html: inout HTML
  ) {
    let isCurrent = parameter.version(on: day)?.from == version.from
    let from = phrase("rules.valid.from", ["from": phrase.date(version.from)])
    html.div(.class("rule-version", isCurrent ? "rule-current-version" : "")) {
      $0.p {
        $0.strong(from)
        $0.text(", ")
        $0.reference(version.reference, country: parameter.country, phrase)
        $0.text(" ")
        if version.isKnown { $0.badge(verified: version.verified, phrase) }
      }
      $0.scrolling(phrase("compare.table.name", ["name": from])) { values(version, of: parameter, &$0) }
      if let note = version.note { $0.p(.class("quiet")) { $0.remark(note, phrase) } }
    }
  }

  private func row(
    _ version: Parameter.Version, of parameter: Parameter, on day: Day, _ html: inout HTML
  ) {
    let isCurrent = parameter.version(on: day)?.from == version.from
    html.tr(isCurrent ? .class("rule-current") : nil) {
      $0.th(phrase.date(version.from), .scope("row"))
      $0.td {
        values(version, of: parameter, &$0)
        if let note = version.note { $0.p(.class("quiet")) { $0.remark(note, phrase) } }
      }
      $0.td { if version.isKnown { $0.badge(verified: version.verified, phrase) } }
      $0.td { $0.reference(version.reference, country: parameter.country, phrase) }
    }
  }

  private func stepChart(_ parameter: Parameter, _ name: String, _ html: inout HTML) {
    let points = parameter.versions.map { version in
      var value: Double?
      if case .single(let amount) = version.content { value = amount.number }
      return StepChart.Point(from: version.from, value: value, isVerified: version.verified)
    }
    guard Set(points.compactMap(\.value)).count > 1, parameter.unit != "flag" else { return }
    let chart = StepChart(points: points, until: content.today())
    let table = ChartFigure.Table(
      caption: phrase("rules.values-title"),
      header: [phrase("rules.column.from"), phrase("rules.column.value")],
      rows: points.map {
        [phrase.date($0.from), $0.value.map { phrase.measured($0, unit: parameter.unit) } ?? "–"]
      })
    ChartFigure(
      finding: finding(points, parameter.unit), table: table, tableName: phrase("rules.chart-table")
    ).write(to: &html) {
      chart.write(to: &$0, id: "chart-\(parameter.id)", title: name) { phrase.number($0, decimals: $1) }
    } note: {
      $0.text(phrase("rules.chart-note"))
    }
  }

  /// The first and the last value that are known.
  private func finding(_ points: [StepChart.Point], _ unit: String) -> String {
    let known = points.compactMap { point in point.value.map { (from: point.from, value: $0) } }
    guard let first = known.first, let last = known.last else { return "" }
    return phrase(
      "rules.chart-finding",
      [
        "first": phrase.measured(first.value, unit: unit), "from": phrase.date(first.from),
        "last": phrase.measured(last.value, unit: unit), "since": phrase.date(last.from),
      ])
  }
}

extension Parameter.Version {
  /// What is unknown claims nothing.
  fileprivate var isKnown: Bool { content.entries.contains { $0.amount.unknown == nil } }

  /// Whether it has brackets or cells.
  fileprivate var hasSeveral: Bool { content.entries.contains { $0.place != nil } }
}
