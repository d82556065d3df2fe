import Markup
import Pages
import Studies
import Wording

extension OutlookView {
  /// Everything that could not be told: what it leaves out, and what to do.
  func gaps(_ html: inout HTML) {
    section("gaps", &html) {
      guard !outlook.gaps.isEmpty || !outlook.estimatedUnits.isEmpty else {
        return $0.p(phrase("outlook-page.gaps.none"), .class("column"))
      }
      $0.ul(.class("outlook-gaps")) {
        for reason in Gap.Reason.allCases {
          let gaps = outlook.gaps.filter { $0.reason == reason }
          if !gaps.isEmpty { $0.li { write(reason, gaps, &$0) } }
        }
        if !outlook.estimatedUnits.isEmpty {
          $0.li(
            phrase(
              "outlook-page.gaps.estimated",
              ["names": phrase.list(outlook.estimatedUnits.map { names($0) })]))
        }
      }
    }
  }

  private func write(_ reason: Gap.Reason, _ gaps: [Gap], _ html: inout HTML) {
    html.p { $0.strong(phrase("outlook-gap.\(reason.rawValue)")) }
    let subjects = unique(gaps.map { name(subject: $0.subject) }.filter { !$0.isEmpty })
    let alternatives = unique(gaps.map { self.alternatives.heading(of: $0.alternative) })
    html.p(
      phrase(
        "outlook-page.gaps.where",
        [
          "subjects": subjects.isEmpty ? "–" : phrase.list(subjects),
          "alternatives": alternatives.joined(separator: " · "),
        ]))
    let parts = AccountPart.allCases.filter { part in gaps.contains { $0.parts.contains(part) } }
    if !parts.isEmpty {
      html.p(
        phrase(
          "outlook-page.gaps.left-out",
          ["parts": phrase.list(parts.map { phrase("outlook-account.\($0.rawValue)").lowercased() })]))
    }
    for detail in unique(gaps.compactMap { $0.detail[phrase.language.rawValue] ?? $0.detail[""] }) {
      html.p(detail, .class("quiet"))
    }
    html.p(phrase("outlook-gap-remedy.\(reason.rawValue)"))
  }

  private func unique(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What this cannot say, how it is reckoned, and where the figures come from.
  func closing(_ html: inout HTML) {
    section("limits", &html) {
      $0.ul(.class("column")) {
        $0.limit(phrase("outlook-page.limits.worth"), phrase, answeredBy: [.decide], with: address.question)
        for key in ["forecast", "choices", "averages", "politics", "prices", "places"] {
          $0.limit(phrase("outlook-page.limits.\(key)"), phrase)
        }
      }
    }
    html.unfolding("method", phrase("outlook-page.method.title")) {
      $0.ul(.class("column")) {
        for key in [outlook.method, "need", "account", "capacity", "seed"] {
          $0.li(
            phrase(
              "outlook-page.method.\(key)",
              ["draws": phrase.number(Double(plan.draws)), "seed": "\(plan.seed)"]))
        }
      }
    }
    html.unfolding("sources", phrase("compare.sources")) {
      $0.sourceList(sources, phrase)
    }
  }
}
