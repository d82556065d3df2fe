import Markup
import Pages
import Studies
import Wording

extension MineView {
  func sure(_ html: inout HTML) {
    html.section(.class("mine-part", "column"), .aria("labelledby", "mine-sure")) {
      $0.h2(phrase("mine.sure.title"), .id("mine-sure"))
      $0.p(phrase("mine.sure.people"))
      $0.p(phrase("mine.sure.money"))
      $0.p(phrase("mine.sure.level", ["percent": words.percent]))
    }
  }

  /// What the outlook could not tell, said once each, and what no reckoning can.
  func unknown(_ html: inout HTML) {
    let reasons = outlook.gaps.map(\.reason).reduce(into: [Gap.Reason]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    html.section(.class("mine-part", "column"), .aria("labelledby", "mine-unknown")) {
      $0.h2(phrase("mine.unknown.title"), .id("mine-unknown"))
      $0.ul { html in
        for topic in ["schools", "law", "belonging"] { html.li(phrase("mine.unknown.\(topic)")) }
        for reason in reasons { html.li(phrase("outlook-gap.\(reason.rawValue)")) }
      }
    }
  }
}
