import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// How much of what has to be known is known, and what is lacking most.
  func gaps(_ html: inout HTML, _ shown: [RegisterItem]) {
    let complete = shown.count { $0.gaps.isEmpty }
    let counts = Gap.allCases.map { gap in (gap: gap, count: shown.count { $0.gaps.contains(gap) }) }
      .filter { $0.count > 0 }.sorted { $0.count > $1.count }
    html.section(.aria("labelledby", "lacking")) { html in
      html.h2(phrase("cooperation.lacking"), .id("lacking"))
      html.p(
        phrase("cooperation.complete-of", count: complete, ["of": phrase.number(Double(shown.count))]),
        .class("column"))
      guard !counts.isEmpty else { return }
      html.ul { html in
        for gap in counts {
          html.li(
            phrase("cooperation.lacking-in", count: gap.count, ["what": gapName(gap.gap)]))
        }
      }
    }
  }

  /// Why some count as formal and others do not.
  func formalityTable(_ html: inout HTML, _ shown: [RegisterItem]) {
    let counts = Dictionary(grouping: shown, by: \.formality.reason).mapValues(\.count)
    html.section(.aria("labelledby", "formality")) { html in
      html.h2(phrase("cooperation.formality-title"), .id("formality"))
      html.p(phrase("cooperation.formality-definition"), .class("column"))
      html.scrolling(phrase("cooperation.formality-title")) { html in
        html.table { html in
          html.thead { html in
            html.tr { html in
              html.th(phrase("cooperation.column.formal"), .scope("col"))
              html.th(phrase("cooperation.column.why"), .scope("col"))
              html.th(phrase("cooperation.column.count"), .scope("col"), .class("number"))
            }
          }
          html.tbody { html in
            for reason in Formality.Reason.allCases {
              guard let count = counts[reason] else { continue }
              let verdict = Formality(reason: reason).verdict
              html.tr { html in
                html.th(phrase("cooperation.formality-of.\(verdict.rawValue)"), .scope("row"))
                html.td(phrase("cooperation.formality.\(reason.rawValue)"))
                html.td(phrase.number(Double(count)), .class("number"))
              }
            }
          }
        }
      }
    }
  }
}
