import Basics
import Figures
import Markup
import Pages
import Studies
import Wording

extension ComparisonView {
  /// What is assumed, where the figures come from, and what they cannot say.
  func closing(_ html: inout HTML) {
    assumptions(&html)
    sourceList(&html)
    limits(&html)
  }

  private func assumptions(_ html: inout HTML) {
    html.unfolding("assumptions", phrase("compare.assumptions.title")) {
      $0.ul(.class("column")) {
        $0.li(
          phrase(
            "compare.assumptions.division",
            ["date": phrase.date(comparison.study.date), "count": phrase.number(Double(unitCount))]))
        $0.li(phrase("compare.assumptions.year", ["year": "\(comparison.study.year)"]))
        for key in ["whole", "recomputed", "difference", "others"] {
          $0.li(phrase("compare.assumptions.\(key)"))
        }
        if hasEstimates { $0.li(phrase("compare.assumptions.estimated")) }
      }
    }
  }

  private var hasEstimates: Bool {
    comparison.cells.contains { $0.figure.observation.isEstimated }
  }

  private func sourceList(_ html: inout HTML) {
    html.unfolding("sources", phrase("compare.sources")) {
      $0.sourceList(sources, phrase)
    }
  }

  /// What the page leaves out, with the pages that tell it.
  private var leftOut: [(key: String, pages: [SitePage])] {
    [
      ("money", comparison.study.country == "no" ? [.outlook, .grants, .income] : [.outlook, .income]),
      ("services", [.outlook]), ("links", []), ("future", [.outlook]),
    ]
  }

  private var sameStudy: Query { comparison.study.query(year: nil) }

  private func limits(_ html: inout HTML) {
    html.unfolding("limits", phrase("compare.limits.title")) {
      $0.ul(.class("column")) {
        for (key, pages) in leftOut {
          $0.limit(phrase("compare.limits.\(key)"), phrase, answeredBy: pages, with: sameStudy)
        }
        if comparison.indicators.contains(where: { $0.group == "democracy" }) {
          $0.li(phrase("compare.limits.votes"))
        }
        if comparison.ages == nil { $0.li(phrase("compare.limits.ages")) }
        if !unknownIndicators.isEmpty {
          $0.li(
            phrase(
              "compare.limits.unknown",
              ["names": unknownIndicators.map { name($0) }.joined(separator: ", ")]))
        }
      }
    }
  }
}
