import Markup
import Pages
import Studies
import Wording

extension ComparisonView {
  /// A block for each merger: what changes most, as sentences around four figures. Without a merger no figure
  /// of today changes, and there is nothing to say here.
  func headlineSection(_ html: inout HTML, remove: (_ alternative: String) -> String?) {
    guard !mergers.isEmpty else { return }
    html.section(.id("difference"), .aria("labelledby", "difference-title")) {
      $0.h2(phrase("compare.difference"), .id("difference-title"))
      for merger in mergers {
        $0.div(.class("merger", merger.style.name)) {
          $0.h3 {
            $0.sign(merger.style, name: phrase("compare.alternative", ["number": "\(merger.number)"]))
            $0.text(" " + merger.name)
          }
          $0.ul(.class("headlines")) {
            for headline in headlines(of: merger) {
              $0.li(.class("headline")) { write(headline, &$0) }
            }
          }
          if let address = remove(merger.column.alternative) {
            $0.p(.class("merger-remove")) {
              $0.a(.href(address)) {
                $0.text(phrase("compare.remove"))
                $0.span(" \(merger.name)", .class("visually-hidden"))
              }
            }
          }
        }
      }
    }
  }

  private func write(_ headline: Headline, _ html: inout HTML) {
    html.p(phrase("compare.headline.title.\(headline.topic.rawValue)"), .class("headline-title"))
    html.p(.class("headline-figure")) {
      if headline.isEstimated {
        $0.estimated(headline.figure, phrase)
      } else {
        $0.text(headline.figure)
      }
      if !headline.unit.isEmpty { $0.span(" \(headline.unit)", .class("headline-unit")) }
    }
    html.p(headline.sentence, .class("headline-sentence"))
    html.p(.class("quiet")) {
      $0.text(headline.measure)
      $0.footnotes(headline.sources, in: sources, phrase)
    }
    html.why(headline.explanations, about: headline.measure, phrase)
  }
}
