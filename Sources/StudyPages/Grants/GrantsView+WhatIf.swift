import Answers
import Basics
import Law
import Markup
import Pages
import Rulebook
import Wording

extension GrantsView {
  /// What the one-off grant was last known to be for such a merger, dated, and how to reckon with it: the ministry alone
  /// knows what it is now.
  func whatIf(_ request: GrantsRequest, _ html: inout HTML) {
    guard let last = lastKnown else { return }
    let kroner = last.amount.kroner
    html.section(.class("grants-unknown"), .aria("labelledby", "grants-what-if")) {
      $0.h2(
        phrase("grants-page.what-if.title", ["date": phrase.date(last.day)]), .id("grants-what-if"))
      $0.p(.class("column")) {
        $0.text(
          phrase(
            "grants-page.what-if.amount",
            [
              "amount": text.kroner(last.amount), "date": phrase.date(last.day),
              "count": "\(plan.units.count)", "inhabitants": phrase.number(Double(plan.inhabitants)),
            ]) + " ")
        for reference in last.references { self.reference(reference, &$0) }
      }
      $0.p(phrase("grants-page.what-if.ministry"), .class("column"))
      $0.p {
        $0.a(
          phrase("grants-page.what-if.use", ["amount": text.kroner(last.amount)]), .class("button"),
          .href(
            StudyPlaces.grants.address(
              request.question.setting("one-off-grant", to: String(Int(kroner.rounded()))))))
      }
    }
  }
}
