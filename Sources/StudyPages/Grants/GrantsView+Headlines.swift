import Answers
import Basics
import Law
import Markup
import Pages
import Rulebook
import Wording

extension GrantsView {
  /// What is not known: it stands before every sum, because a sum leaves it out.
  func unknown(_ html: inout HTML) {
    guard !schedule.unknown.isEmpty else { return }
    html.section(.class("grants-unknown"), .aria("labelledby", "grants-unknown")) {
      $0.h2(phrase("grants-page.unknown.title"), .id("grants-unknown"))
      $0.p(
        phrase(hasAmounts ? "grants-page.unknown.lead" : "grants-page.unknown.nearly-all"), .class("column"))
      $0.ul(.class("column")) {
        for unknown in schedule.unknown {
          $0.li {
            $0.strong(shortName(unknown.rule))
            $0.text(" (\(span(unknown.years))): \(unknown.reason.text(in: phrase.language.rawValue))")
            if let ceiling = unknown.ceiling {
              $0.text(" " + phrase("grants-page.unknown.ceiling", ["amount": text.kroner(ceiling)]))
            }
          }
        }
      }
      incomeLink(&$0)
    }
  }

  /// The figures to remember; "not known" instead of a number where nothing is.
  func headlines(_ html: inout HTML) {
    html.section(.aria("labelledby", "grants-known")) {
      $0.h2(phrase("grants-page.known"), .id("grants-known"))
      $0.ul(.class("headlines", "alt-1")) {
        headline("total", schedule.total, total, isVerified: schedule.verified, &$0)
        headline("verified", schedule.verifiedTotal, phrase("grants-page.headline.verified-sentence"), &$0)
        headline(
          "present", schedule.presentValue.amount, present, isVerified: schedule.verified, &$0)
        headline(
          "per-inhabitant", schedule.perInhabitant, perInhabitant, isVerified: schedule.verified, &$0)
      }
    }
  }

  private func headline(
    _ topic: String, _ money: Money?, _ sentence: String, isVerified: Bool = true, _ html: inout HTML
  ) {
    html.li(.class("headline")) {
      $0.p(phrase("grants-page.headline.\(topic)"), .class("headline-title"))
      $0.p(.class("headline-figure")) {
        guard let money, isKnown(money) else { return $0.text(phrase("grants-page.unknown.word")) }
        $0.span(text.millions(money), .title(text.kroner(money)))
        if !isVerified { $0.unverified(phrase) }
      }
      $0.p(sentence, .class("headline-sentence"))
    }
  }

  /// Nothing is an amount only where no amount is unknown, or others are known beside it.
  private func isKnown(_ money: Money) -> Bool {
    hasAmounts || schedule.unknown.isEmpty
  }

  private var total: String {
    guard hasAmounts else { return phrase("grants-page.headline.total-unknown") }
    return phrase(
      schedule.unknown.isEmpty ? "grants-page.headline.total-whole" : "grants-page.headline.total-part",
      [
        "amount": text.kroner(schedule.total),
        "years": span(plan.decided.year...(years.last ?? plan.decided.year)),
      ])
  }

  private var present: String {
    phrase(
      "grants-page.headline.present-sentence",
      [
        "rate": phrase.number(100 * schedule.presentValue.rate, decimals: 1),
        "date": phrase.date(schedule.presentValue.day), "year": "\(schedule.presentValue.priceYear)",
      ])
  }

  private var perInhabitant: String {
    phrase(
      "grants-page.headline.per-inhabitant-sentence",
      ["inhabitants": phrase.number(Double(plan.inhabitants))])
  }

  /// One year, or the first and the last.
  func span(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }
}
