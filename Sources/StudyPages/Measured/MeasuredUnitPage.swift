import Answers
import Basics
import Evaluation
import Figures
import Formats
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// How one merged municipality went beside similar ones.
  func measuredUnitPage(country: String, code: String) -> Reply {
    let place = StudyPlaces.measuredUnit(country, code)
    do throws(Diagnostic) {
      let study = try EvaluationStudy(
        Parameters(["country": [country], "unit": [code]], language: language.rawValue), atlas: atlas)
      guard let merger = study.rows.first?.merger else {
        throw Diagnostic("evaluation-no-merger", .noAnswer, at: .init(field: "unit"), ["unit": code])
      }
      return measuredUnitPage(study, merger, place)
    } catch {
      return faultPage([error], at: place)
    }
  }

  private func measuredUnitPage(_ study: EvaluationStudy, _ merger: MeasuredMerger, _ place: Place) -> Reply {
    page(phrase("measured.unit.title", ["name": merger.unit.name]), at: place) { html in
      html.header { html in
        html.h1(phrase("measured.unit.title", ["name": merger.unit.name]))
        html.p(
          phrase(
            "measured.unit.lead",
            [
              "name": merger.unit.name, "date": phrase.date(merger.merger.date),
              "old": merger.old.map(\.name).joined(separator: ", "),
            ]), .class("lead", "column"))
      }
      html.p(phrase("measured.no-proof"), .class("note", "column"))
      if merger.isEstimated { html.p(phrase("measured.estimated"), .class("column")) }
      for row in study.rows { outcome(&html, row) }
      html.p(.class("column")) { html in
        html.a(phrase("measured.back"), .href(StudyPlaces.measured.address()))
      }
      measuredFiles(&html, study, unit: merger.unit.code)
      howMeasured(&html, study)
    }
  }

  private func outcome(_ html: inout HTML, _ row: EvaluationStudy.Row) {
    let words = MeasuredWords(phrase: phrase)
    let id = "measured-\(row.outcome.rawValue.filter { $0.isLetter || $0.isNumber })"
    html.section(.aria("labelledby", id)) { html in
      html.h2(words.column(row.outcome), .id(id))
      switch row.result {
      case .failure(let fault):
        html.p("\(phrase.problem(fault)) \(phrase.remedy(fault))", .class("note", "column"))
      case .success(let change):
        drawing(&html, change, row, id)
        html.ul(.class("column")) { html in
          html.li(words.range(change, row.outcome))
          html.li(words.chance(change))
          html.li(earlier(change, row.outcome))
        }
        compared(&html, change, row)
      }
    }
  }

  private func drawing(
    _ html: inout HTML, _ change: MeasuredChange, _ row: EvaluationStudy.Row, _ id: String
  ) {
    let words = MeasuredWords(phrase: phrase)
    let path = change.readings[0].path
    let name = words.name(row.outcome, base: words.base(change))
    let figure = ChartFigure(
      finding: words.finding(change, row.outcome),
      table: .init(
        caption: name,
        header: [
          phrase("unit.figures.year"), row.merger.unit.name, phrase("measured.comparison"),
          phrase("measured.difference"),
        ],
        rows: change.years.indices.map { year in
          [
            "\(change.years[year])", words.number(change.values[year], row.outcome),
            words.number(path[year], row.outcome),
            words.signed(change.values[year] - path[year], row.outcome),
          ]
        }), tableName: phrase("charts.table"))
    let chart = LineChart(
      years: change.years,
      lines: [
        .init(
          label: LineChart.shortened(row.merger.unit.name, to: 18), style: .merger(0), values: change.values,
          estimated: []),
        .init(
          label: phrase("measured.comparison-short"), style: .alone, values: path, estimated: []),
      ], baseline: nil)
    html.div(.class("charts")) { html in
      figure.write(to: &html) {
        chart.write(to: &$0, id: id + "-chart", title: name) { phrase.number($0, decimals: $1) }
      } note: {
        $0.text(
          phrase("measured.note", ["outcome": name, "date": phrase.date(row.merger.merger.date)]))
      }
    }
  }

  /// What the same comparison finds where the merger had not come yet.
  private func earlier(_ change: MeasuredChange, _ outcome: MeasuredOutcome) -> String {
    guard !change.earlierDates.isEmpty else { return phrase("measured.earlier.none") }
    let words = MeasuredWords(phrase: phrase)
    return phrase(
      "measured.earlier.some",
      [
        "dates": change.earlierDates.map {
          phrase(
            "measured.earlier.date",
            ["year": "\($0.lastYearBefore)", "effect": words.signed($0.effect, outcome)])
        }.joined(separator: ", ")
      ])
  }

  private func compared(_ html: inout HTML, _ change: MeasuredChange, _ row: EvaluationStudy.Row) {
    typealias Line = (name: String, weight: Double, distance: Double, placebo: Double)
    let words = MeasuredWords(phrase: phrase)
    let lines: [Line] = change.compared.indices.map { index in
      (
        row.name(of: change.compared[index].course.id), change.readings[0].weights[index],
        change.compared[index].distance, change.placebos[index]
      )
    }
    let listing = Listing<Line>(
      name: phrase("measured.compared.table", ["outcome": words.column(row.outcome)]),
      columns: [
        ListingColumn("name", phrase("units.column.name")) { .text($0.name) },
        ListingColumn("weight", phrase("measured.compared.weight"), isNumber: true) {
          .number(100 * $0.weight, decimals: 1)
        },
        ListingColumn("distance", phrase("measured.compared.distance"), isNumber: true) {
          .number($0.distance, decimals: 2)
        },
        ListingColumn(
          "placebo", phrase("measured.compared.placebo"), isNumber: true,
          show: { html, line in html.text(words.signed(line.placebo, row.outcome)) },
          cell: { .number($0.placebo, decimals: row.outcome.decimals) }),
      ], rows: lines)
    html.details { html in
      html.summary(phrase("measured.compared.show", count: lines.count))
      table(&html, listing)
    }
  }
}
