import Answers
import Basics
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// The four figures of a reform.
  func headlines(_ html: inout HTML, _ view: ReformView) {
    let study = view.study
    html.ul(.class("headlines", "alt-1")) { html in
      headline(
        &html, "units",
        "\(view.number(study.renewal.before.units.count)) → \(view.number(study.whole.units.count))",
        phrase(
          "reform.headline.units-sentence", ["from": phrase.date(study.from), "date": phrase.date(study.day)])
      )
      headline(
        &html, "made", "\(view.number(study.whole.old.count)) → \(view.number(study.whole.new.count))",
        phrase("reform.headline.made-sentence"))
      headline(
        &html, "residents", study.whole.shareInNew.map { view.percent($0) + "\u{202F}%" }, residents(view),
        view: view)
      headline(&html, "largest", largestFigure(view), largest(view), view: view)
    }
  }

  /// - Parameter view: where the figure rests on inhabitants, to name the year and the table.
  private func headline(
    _ html: inout HTML, _ topic: String, _ figure: String?, _ sentence: String, view: ReformView? = nil
  ) {
    html.li(.class("headline")) { html in
      html.p(phrase("reform.headline.\(topic)"), .class("headline-title"))
      html.p(figure ?? phrase("reform.unknown"), .class("headline-figure"))
      html.p(sentence, .class("headline-sentence"))
      if let view, let counted = view.counted {
        html.p(.class("quiet")) { html in
          html.text(counted)
          html.footnotes(view.sources.list.map(\.id), in: view.sources, phrase)
        }
      }
    }
  }

  private func residents(_ view: ReformView) -> String {
    let part = view.study.whole
    guard let residents = part.residents, let inNew = part.inNew else {
      return phrase("reform.headline.residents-unknown")
    }
    return phrase(
      view.isEstimated ? "reform.headline.residents-estimated" : "reform.headline.residents-sentence",
      ["in-new": phrase.number(inNew), "residents": phrase.number(residents)])
  }

  private func largestFigure(_ view: ReformView) -> String? {
    view.study.largest.map {
      phrase(
        "reform.headline.largest-figure",
        ["new": view.number($0.onLatest), "count": view.number($0.count)])
    }
  }

  /// New in the reform's last wave, and how many more were made before it.
  private func largest(_ view: ReformView) -> String {
    guard let largest = view.study.largest else { return phrase("reform.headline.largest-unknown") }
    guard let latest = largest.latest else { return phrase("reform.headline.largest-none") }
    let values = [
      "made": phrase.date(latest), "from": phrase.date(view.study.from),
      "since": view.number(largest.sinceFirst),
    ]
    return phrase(
      largest.sinceFirst == largest.onLatest
        ? "reform.headline.largest-once" : "reform.headline.largest-waves", values)
  }
}
