import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Wording

extension GrantsView {
  /// The known total by the inhabitants of the old municipalities.
  func shares(_ html: inout HTML) {
    guard hasAmounts else { return }
    let caption = phrase("grants-page.shares.caption")
    html.section(.aria("labelledby", "grants-shares")) {
      $0.h2(phrase("grants-page.shares.title"), .id("grants-shares"))
      $0.p(phrase("grants-page.shares.lead"), .class("column"))
      $0.scrolling(caption) {
        $0.table(.class("figures")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              $0.th(phrase("council.table.unit"), .scope("col"))
              for key in ["inhabitants", "share", "amount", "each"] {
                $0.th(phrase("grants-page.shares.\(key)"), .scope("col"), .class("number"))
              }
            }
          }
          $0.tbody {
            for share in schedule.shares {
              row(names(share.unit.code), share.unit.inhabitants, share.share, share.amount, &$0)
            }
            row(phrase("council.table.new"), plan.inhabitants, 1, schedule.total, &$0)
          }
        }
      }
    }
  }

  private func row(
    _ name: String, _ inhabitants: Int64, _ share: Double, _ amount: Money, _ html: inout HTML
  ) {
    html.tr {
      $0.th(name, .scope("row"))
      $0.td(.class("number")) {
        $0.text(phrase.number(Double(inhabitants)))
        $0.footnotes(study.population.first?.sources ?? [], in: sources, phrase)
      }
      $0.td(phrase.number(100 * share, decimals: 1), .class("number"))
      $0.td(text.kroner(amount), .class("number"))
      $0.td(
        inhabitants > 0
          ? text.kroner(amount.scaled(by: 1, over: inhabitants, rounding: .halfAwayFromZero)) : "–",
        .class("number"))
    }
  }

  /// What is assumed, where it is written, and what the page cannot say.
  func closing(_ html: inout HTML) {
    html.section(.aria("labelledby", "grants-assumptions")) {
      $0.h2(phrase("grants-page.assumptions.title"), .id("grants-assumptions"))
      $0.ul(.class("column")) {
        for assumption in assumptions { $0.li(assumption) }
      }
      if schedule.unknown.isEmpty { incomeLink(&$0) }
    }
    html.section(.aria("labelledby", "grants-sources")) {
      $0.h2(phrase("compare.sources"), .id("grants-sources"))
      if !references.isEmpty {
        $0.p(phrase("grants-page.sources.rules"), .class("column"))
        $0.ul(.class("column")) {
          for reference in references { $0.li { self.reference(reference, &$0) } }
        }
      }
      $0.p(phrase("grants-page.sources.figures"), .class("column"))
      $0.sourceList(sources, phrase)
    }
    html.section(.aria("labelledby", "grants-limits")) {
      $0.h2(phrase("grants-page.limits.title"), .id("grants-limits"))
      $0.ul(.class("column")) {
        for (key, pages) in leftOut {
          $0.limit(phrase("grants-page.limits.\(key)"), phrase, answeredBy: pages, with: merger)
        }
      }
    }
  }

  /// What the page leaves out, with the pages that tell it.
  private var leftOut: [(key: String, pages: [SitePage])] {
    [
      ("prices", []), ("need", [.income]), ("costs", [.outlook]), ("shares", []), ("rules", []),
    ]
  }

  /// The merger as other pages ask for it.
  private var merger: Query {
    let units = plan.units.map(\.code).joined(separator: ",")
    return Query([.init("country", "no"), .init("date", study.date.iso), .init("merge", units)])
  }

  /// What is lost in regional grants is reckoned where the rest of the income system is.
  func incomeLink(_ html: inout HTML) {
    let units = plan.units.map(\.code).joined(separator: ",")
    let query = Query([.init("country", "no"), .init("date", study.date.iso), .init("units", units)])
    html.p(.class("column")) {
      $0.text(phrase("income-page.from-grants") + " ")
      $0.a(phrase("income-page.link"), .href(StudyPlaces.income.address(query)))
    }
  }

  private var assumptions: [String] {
    [
      phrase("grants-page.assumptions.inhabitants"), phrase("grants-page.assumptions.whole"),
      phrase("grants-page.assumptions.taper-\(plan.taper.rawValue)"),
      phrase(
        "grants-page.assumptions.present",
        [
          "rate": phrase.number(100 * plan.rate, decimals: 1),
          "date": phrase.date(schedule.presentValue.day), "year": "\(schedule.presentValue.priceYear)",
        ]),
      plan.regionalLoss.map {
        phrase("grants-page.assumptions.regional-loss", ["amount": text.kroner($0)])
      } ?? phrase("grants-page.assumptions.no-regional-loss"),
    ]
      + (plan.oneOffGrant.map {
        [phrase("grants-page.assumptions.one-off-grant", ["amount": text.kroner($0)])]
      } ?? [])
      + (plan.basisGrant.map {
        [phrase("grants-page.assumptions.basis-grant", ["amount": text.kroner($0)])]
      } ?? [])
      + (schedule.derivedBaseGrant.map {
        [phrase("grants-page.assumptions.base-grant-derived", ["amount": text.kroner($0)])]
      } ?? [])
  }

  /// Where the rules and their values are written, each once.
  private var references: [Reference] {
    schedule.rows.flatMap(\.references).reduce(into: []) {
      if !$0.contains($1), !$1.line.isEmpty { $0.append($1) }
    }
  }
}
