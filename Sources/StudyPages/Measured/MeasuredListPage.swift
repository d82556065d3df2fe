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
  /// Every merger that was measured, in one table.
  func measuredPage() -> Reply {
    do throws(Diagnostic) {
      let study = try EvaluationStudy(visit.query.taken(by: .evaluate).parameters(language), atlas: atlas)
      return measuredPage(study)
    } catch {
      return faultPage([error], at: StudyPlaces.measured)
    }
  }

  private func measuredPage(_ study: EvaluationStudy) -> Reply {
    page(phrase("measured.title"), at: StudyPlaces.measured) { html in
      html.header { html in
        html.h1(phrase("measured.title"))
        html.p(lead(study), .class("lead", "column"))
      }
      if study.measured.years == nil {
        html.p { $0.a(phrase("reform.title"), .href(StudyPlaces.reform.address()), .class("button")) }
      } else {
        html.p(phrase("measured.no-proof"), .class("note", "column"))
        mergerTable(&html, study)
        measuredFiles(&html, study)
        howMeasured(&html, study)
      }
    }
  }

  private func lead(_ study: EvaluationStudy) -> String {
    guard let years = study.measured.years else {
      return phrase(
        "measured.lead.none", ["country": phrase("country.\(study.country.register.country)")])
    }
    let changes = study.measured.changes
    return phrase(
      "measured.lead.all",
      [
        "mergers": "\(study.measured.mergers.count)", "first": "\(years.lowerBound)",
        "last": "\(years.upperBound)", "compared": "\(changes.count)",
        "unusual": "\(changes.count { $0.isUnusual })",
        "expected": phrase.number((0.05 * Double(changes.count)).rounded()),
      ])
  }

  private func mergerTable(_ html: inout HTML, _ study: EvaluationStudy) {
    let country = study.country.register.country
    let words = MeasuredWords(phrase: phrase)
    let listing = Listing<MeasuredMerger>(
      name: phrase("measured.table"),
      columns: [
        ListingColumn(
          "name", phrase("reform.column.name"),
          show: { html, row in
            html.a(row.unit.name, .href(StudyPlaces.measuredUnit(country, row.unit.code).address()))
          }, cell: { .text($0.unit.name) }),
        dayColumn("made", phrase("reform.column.made")) { $0.merger.date },
      ]
        + MeasuredOutcome.allCases.map { outcome in
          ListingColumn(
            outcome.rawValue, words.column(outcome), isNumber: true,
            show: { html, row in
              guard let change = row.change(outcome) else { return html.text("–") }
              html.text(words.signed(change.effect, outcome) + (change.isUnusual ? "\u{202F}◆" : ""))
            },
            cell: { row in
              row.change(outcome).map { .number($0.effect, decimals: outcome.decimals) } ?? .empty
            })
        },
      rows: study.measured.mergers)
    let order = ListingOrder(visit.query["order"]) ?? ListingOrder("name")
    let names = alphabet(of: country)
    html.section(.aria("labelledby", "measured-all")) { html in
      html.h2(phrase("measured.all"), .id("measured-all"))
      html.p(phrase("measured.legend"), .class("column"))
      table(
        &html, listing.ordered(by: order) { names?.isBefore($0, $1) ?? ($0 < $1) }, order: order
      ) { StudyPlaces.measured.address($0) }
    }
  }

  /// The same as files.
  func measuredFiles(_ html: inout HTML, _ study: EvaluationStudy, unit: String? = nil) {
    let query = Query([.init("country", study.country.register.country)]).setting("unit", to: unit)
    html.p(.class("compare-actions")) { html in
      for format in AnswerFormat.forms(of: .evaluate) {
        html.a(
          phrase("measured.file.\(format.rawValue)"), .class("button"), .rel("nofollow"),
          .href(StudyPlaces.api("evaluate").address(query.setting("format", to: format.rawValue))))
      }
    }
  }

  /// How it is worked out, how often it is wrong, and where the figures come from.
  func howMeasured(_ html: inout HTML, _ study: EvaluationStudy) {
    html.section(.aria("labelledby", "measured-how")) { html in
      html.h2(phrase("measured.how.title"), .id("measured-how"))
      html.ul(.class("column")) { html in
        for key in ["similar", "comparison", "range", "placebo", "alarms", "refused", "not"] {
          html.li(
            phrase("measured.how.\(key)", ["unchanged": "\(study.measured.unchanged.count)"]))
        }
      }
      html.h2(phrase("compare.sources"))
      html.sourceList(NumberedSources(study.measured.sources, atlas.sources), phrase)
    }
  }
}
