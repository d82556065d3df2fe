import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What each municipality owns, as its report has to tell it, and what became different since the last one.
  func ownershipPage(_ id: Identifier<Space>) throws -> Reply {
    ownershipPage(try governingView(id))
  }

  private func ownershipPage(_ view: GoverningView) -> Reply {
    let space = view.register.space.id
    return governingPage(view, at: CooperationPlaces.ownership(space), "ownership") { html in
      html.p(phrase("cooperation.ownership-lead"), .class("column"))
      for unit in view.owners { ownership(&html, view, unit) }
    }
  }

  /// `Lillehammer: 4 holdings in the register. Last adopted on 12 December 2024.`
  func ownershipLine(_ view: GoverningView, _ unit: UnitCode) -> String {
    let count = OwnershipReport.holdings(of: unit, in: current(view)).count
    let last = view.adopted(by: unit)?.content.adopted
    return phrase(
      "cooperation.ownership-of",
      ["name": view.register.units.name(of: unit), "count": phrase.number(Double(count))]) + ". "
      + (last.map { phrase("cooperation.ownership-last", ["day": phrase.date($0)]) }
        ?? phrase("cooperation.ownership-never"))
  }

  private func current(_ view: GoverningView) -> [RegisterItem] {
    view.register.items.filter(\.isCurrent)
  }

  private func ownership(_ html: inout HTML, _ view: GoverningView, _ unit: UnitCode) {
    let holdings = OwnershipReport.holdings(of: unit, in: current(view))
    let words = RegisterWords(context: self, units: view.register.units)
    let bare = holdings.count(where: \.purpose.isEmpty)
    html.section { html in
      html.h2(view.register.units.name(of: unit))
      html.p(.class("column")) { html in
        html.text(ownershipLine(view, unit))
        if bare > 0 { html.text(" " + phrase("cooperation.ownership-purposeless", count: bare)) }
      }
      if !holdings.isEmpty {
        table(&html, holdingListing(holdings, words), isCards: true)
      }
      if let last = view.adopted(by: unit) {
        html.h3(phrase("cooperation.ownership-since"))
        differences(&html, from: last.content.holdings, to: holdings, words)
      }
      guard view.register.mayAdd else { return }
      workForm(
        &html, to: CooperationPlaces.makeReport(view.register.space.id), [], in: ShownForm("report"),
        sending: [.init("unit", unit.text)], button: phrase("cooperation.ownership-make"), class: nil)
    }
  }

  private func holdingListing(
    _ holdings: [OwnershipReport.Holding], _ words: RegisterWords
  ) -> Listing<OwnershipReport.Holding> {
    typealias Column = ListingColumn<OwnershipReport.Holding>
    let labels = self.words(of: .ownershipReport)
    return Listing(
      name: labels.label("holdings"),
      columns: [
        Column("name", labels.label("holdings.name"), isOrderable: false) { .text($0.name) },
        Column("form", labels.label("holdings.form"), isOrderable: false) { .text(words.form($0.form)) },
        Column("share", labels.label("holdings.share"), isNumber: true, isOrderable: false) {
          .text(words.percent($0.share))
        },
        Column("purpose", labels.label("holdings.purpose"), isOrderable: false) {
          .text($0.purpose.isEmpty ? "–" : $0.purpose)
        },
      ], rows: holdings)
  }

  private func differences(
    _ html: inout HTML, from before: [OwnershipReport.Holding], to now: [OwnershipReport.Holding],
    _ words: RegisterWords
  ) {
    let found = OwnershipReport.differences(from: before, to: now)
    guard !found.isEmpty else { return html.p(phrase("cooperation.ownership-unchanged"), .class("column")) }
    func told(_ holding: OwnershipReport.Holding) -> String {
      [words.form(holding.form), words.percent(holding.share), holding.purpose].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    html.ul { html in
      for difference in found {
        switch difference {
        case .new(let holding): html.li(phrase("cooperation.ownership-new", ["name": holding.name]))
        case .gone(let holding): html.li(phrase("cooperation.ownership-gone", ["name": holding.name]))
        case .changed(let from, let to):
          html.li(
            phrase(
              "cooperation.ownership-changed", ["name": to.name, "before": told(from), "after": told(to)]))
        }
      }
    }
  }

  /// A draft of a report out of the register, with the principles of the last one.
  func makeReport(_ id: Identifier<Space>) throws -> Reply {
    let view = try governingView(id)
    guard let unit = visit.form["unit"].flatMap({ UnitCode($0) }), view.owners.contains(unit) else {
      throw Interruption.absent
    }
    var report = OwnershipReport()
    report.unit = unit
    report.principles = view.adopted(by: unit)?.content.principles ?? ""
    report.holdings = OwnershipReport.holdings(of: unit, in: current(view))
    let title = phrase(
      "cooperation.ownership-title",
      ["name": view.register.units.name(of: unit), "year": String(content.today().year)])
    return try formReply("report") { [report] _ in
      let made = try writing { tx, actor, occasion in
        let space = try Space.get(id, for: actor, tx)
        return try Thing.make(
          ThingDraft(report, title: title, state: .draft, from: content.today()), in: space,
          by: .actor(actor), tx, occasion)
      }
      return ThingPlaces.edit(made.id)
    } page: { _ in
      ownershipPage(view)
    }
  }
}
