import Basics
import Formats
import Inventories
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// The workbench of pay: what it costs to bring the same work to the highest mean.
extension WorkContext {
  func gap(_ html: inout HTML, _ view: StaffView, _ question: GapQuestion, at place: Place) {
    let gap = PayGap(view.payGroups, years: question.years, onCost: question.onCost / 100)
    let whole = gap.years.last ?? .zero
    html.p(.class("lead", "column")) { html in
      html.text(
        phrase(
          "inventories.gap-answer",
          ["amount": kroner(whole), "years": phrase.number(Double(question.years))]))
      if !gap.unknown.isEmpty { html.text(" " + phrase("inventories.gap-unknown", count: gap.unknown.count)) }
    }
    if let share = question.assumption(whole) {
      html.p(.class("column")) { html in
        html.text(phrase("inventories.gap-share", ["share": phrase.number(share, decimals: 2)]) + " ")
        if let outlook = outlookAddress(view, share) {
          html.a(phrase("inventories.gap-outlook"), .href(outlook), .rel("nofollow"))
        }
      }
    }
    gapForm(&html, question, at: place)
    html.h2(phrase("inventories.gap-years"))
    table(&html, yearListing(gap))
    html.h2(phrase("inventories.gap-groups"))
    table(&html, gapListing(gap), isCards: true)
    html.p(phrase("inventories.gap-explained"), .class("column", "quiet"))
    html.ul(.class("ways-on", "no-print")) { html in
      fileLinks(&html) { format, separator in
        InventoryPlaces.gapFile(view.space.id, format)
          .address(visit.query.setting("separator", to: separator))
      }
    }
  }

  private func gapForm(_ html: inout HTML, _ question: GapQuestion, at place: Place) {
    html.form(.method("get"), .action(place.address()), .class("filter-form", "no-print")) { html in
      for (name, value) in [
        ("years", String(question.years)), ("on-cost", visit.query["on-cost"] ?? ""),
        ("spending", visit.query["spending"] ?? ""),
      ] {
        html.div(.class("field")) { html in
          html.label(phrase("inventories.gap-field.\(name)"), .for("gap-\(name)"))
          html.input(
            .type("text"), .id("gap-\(name)"), .name(name), .value(value), .inputmode("decimal"))
        }
      }
      html.button(phrase("inventories.gap-send"), .type("submit"))
    }
  }

  /// The outlook of the municipalities of the space as one, with what the workbench says of pay.
  private func outlookAddress(_ view: StaffView, _ share: Double) -> String? {
    let units = view.space.units.filter { !$0.isCounty }
    guard units.count > 1, let country = units.first?.country, units.allSatisfy({ $0.country == country })
    else { return nil }
    let query = Query([
      .init("country", country), .init("merge", units.map(\.code).joined(separator: ",")),
      .init("assume", "harmonisation:\(share)"),
    ])
    return "/study/future?\(query.encoded)"
  }

  private func yearListing(_ gap: PayGap) -> Listing<(year: Int, cost: Money)> {
    typealias Column = ListingColumn<(year: Int, cost: Money)>
    return Listing(
      name: phrase("inventories.gap-years"),
      columns: [
        Column("year", phrase("inventories.gap-column.year"), isNumber: true, isOrderable: false) {
          .number(Double($0.year), decimals: 0)
        },
        moneyColumn("cost", phrase("inventories.gap-column.cost")) { $0.cost },
      ], rows: gap.years.enumerated().map { (year: $0.offset + 1, cost: $0.element) })
  }

  func gapListing(_ gap: PayGap) -> Listing<PayGap.Row> {
    typealias Column = ListingColumn<PayGap.Row>
    let words = words(of: .position)
    return Listing(
      name: phrase("inventories.gap-groups"),
      columns: [
        Column("function", words.label("function"), isOrderable: false) { .text($0.group.function) },
        Column("unit", words.label("unit"), isOrderable: false) { .text($0.group.owner) },
        Column("man-years", words.label("man-years"), isNumber: true, isOrderable: false) { row in
          row.group.manYears.map { .number(Double($0) / 100, decimals: 1) } ?? .empty
        },
        moneyColumn("pay", words.label("pay")) { $0.group.pay },
        moneyColumn("target", phrase("inventories.gap-column.target")) { $0.target },
        moneyColumn("cost", phrase("inventories.gap-column.cost")) { $0.whole },
      ], rows: gap.rows)
  }
}
