import Markup
import Pages
import Surveys
import Wording
import WorkPages

/// One share of a chart.
struct Bar {
  let name: String
  /// Nil where it is not known, or may not be shown.
  let share: Double?
  let margin: Margin?
  /// Beside the share, such as how many it stands for.
  let note: String
}

extension WorkContext {
  /// Shares as bars with their margins; the same stands beside each in words.
  func bars(_ html: inout HTML, called name: String, _ bars: [Bar], class group: String = "residents") {
    guard !bars.isEmpty else { return }
    html.ul(.class("survey-bars", "is-\(group)"), .aria("label", name)) { html in
      for bar in bars {
        html.li { html in
          html.span(bar.name, .class("survey-bar-name"))
          drawing(&html, bar)
          html.span(.class("survey-bar-value")) { html in
            html.text(bar.share == nil ? "–" : percent(bar.share, decimals: bar.margin == nil ? 1 : 0))
            let notes = [bar.margin.flatMap(words), bar.note].compactMap(\.self).filter { !$0.isEmpty }
            if !notes.isEmpty { html.span(" " + notes.joined(separator: ", "), .class("quiet")) }
          }
        }
      }
    }
  }

  /// `mellom 41 og 55 %`; nil where everybody answered, so that nothing is unsure.
  private func words(_ margin: Margin) -> String? {
    guard margin.method != .census else { return nil }
    return phrase(
      "surveys.between",
      [
        "low": phrase.number(margin.low * 100, decimals: 0),
        "high": phrase.number(margin.high * 100, decimals: 0),
      ])
  }

  private func drawing(_ html: inout HTML, _ bar: Bar) {
    html.svg(.class("survey-bar"), .viewBox(0, 0, 100, 8), .aria("hidden", true)) { html in
      html.rect(.class("survey-bar-ground"), .x(0), .y(0), .width(100), .height(8))
      guard let share = bar.share else { return }
      html.rect(.class("survey-bar-share"), .x(0), .y(0), .width(share * 100), .height(8))
      if let margin = bar.margin {
        html.line(
          .class("survey-bar-margin"), .x1(margin.low * 100), .x2(margin.high * 100), .y1(4), .y2(4))
      }
    }
  }
}
