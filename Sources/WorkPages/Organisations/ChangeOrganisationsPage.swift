import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

/// Organisations that are to be of another kind, all at once.
private struct OrganisationsChange {
  let organisations: [Organisation]
  /// The kind that they are to be of; nil before it was chosen.
  let kind: Organisation.Kind?

  var changing: [Organisation] { organisations.filter { $0.kind != kind } }
}

extension WorkContext {
  /// The way from the list to the change of those that are chosen.
  func changeOrganisationsForm(_ html: inout HTML) {
    html.form(
      .id("change"), .method("get"), .action(OrganisationPlaces.change.address()), .class("change-form")
    ) { html in
      html.button(phrase("table.choose-all"), .type("button"), .hidden, .data("choose", "all"))
      html.button(phrase("table.change-chosen"), .type("submit"))
    }
  }

  /// Another kind for several organisations, for those who run the installation: shown one by one, and then carried out on
  /// all of them or on none.
  func changeOrganisationsPage() throws -> Reply {
    _ = try signedIn()
    try reading { _, actor in try Doer.actor(actor).require(.manageOrganisations, .installation) }
    if let entries = visit.form["undo"].flatMap({ EntryRange($0) }) {
      let outcome = try writing { tx, actor, occasion in
        try Organisation.takeBack(entries, by: .actor(actor), tx, occasion)
      }
      return goOn(to: OrganisationPlaces.list, takenBack: outcome)
    }
    let change = try organisationsChange()
    guard visit.method == .post else { return changePage(change, ShownForm("organisations")) }
    var changed: EntryRange?
    let faults = try faults {
      guard let kind = change.kind else { throw Diagnostic("nothing-to-change", .badInput) }
      changed = try writing { tx, actor, occasion in
        try Organisation.change(
          change.changing.map(\.id), to: kind, by: .actor(actor), why: visit.form["why"] ?? "", tx, occasion)
      }
    }
    guard faults.isEmpty else {
      return changePage(change, ShownForm("organisations", typed: visit.form, faults: faults))
    }
    return goOn(to: OrganisationPlaces.list, having: changed)
  }

  private func organisationsChange() throws -> OrganisationsChange {
    let chosen = visit.query.all(TableRequest.row).compactMap { Identifier<Organisation>($0) }
    let found = try reading { tx, _ in try Organisation.some(Set(chosen), tx) }
    return OrganisationsChange(
      organisations: found.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) },
      kind: visit.query["kind"].flatMap(Organisation.Kind.init))
  }

  private func changePage(_ change: OrganisationsChange, _ shown: ShownForm) -> Reply {
    let title = phrase("organisations.change-many")
    return workPage(title, at: OrganisationPlaces.change, status: shown.status) { html in
      html.h1(title)
      html.p(.class("way-back")) {
        $0.a(phrase("organisations.title"), .href(OrganisationPlaces.list.address()))
      }
      guard !change.organisations.isEmpty else {
        return html.p(phrase("table.change-none"), .class("column"))
      }
      html.p(phrase("table.change-count", count: change.organisations.count), .class("lead"))
      changeTable(&html, change)
      if change.kind != nil { carryOutForm(&html, change, shown) }
      kindForm(&html, change)
    }
  }

  /// Each organisation with the kind that it is of and the one that it would be of.
  private func changeTable(_ html: inout HTML, _ change: OrganisationsChange) {
    func name(_ kind: Organisation.Kind) -> String { phrase("organisation-kind.\(kind.rawValue)") }
    let columns: [ListingColumn<Organisation>] = [
      ListingColumn("name", phrase("organisations.column.name"), isOrderable: false) { .text($0.name) },
      ListingColumn(
        "kind", phrase("organisations.column.kind"), isOrderable: false,
        show: { html, organisation in
          guard let kind = change.kind, kind != organisation.kind else {
            return html.text(name(organisation.kind))
          }
          html.del(name(organisation.kind))
          html.text(" → ")
          html.ins(name(kind))
        }, cell: { .text(name($0.kind)) }),
    ]
    table(
      &html, Listing(name: phrase("organisations.title"), columns: columns, rows: change.organisations))
  }

  private func kindForm(_ html: inout HTML, _ change: OrganisationsChange) {
    html.form(.method("get"), .action(OrganisationPlaces.change.address()), .class("work-form")) { html in
      for organisation in change.organisations {
        html.input(.type("hidden"), .name(TableRequest.row), .value(organisation.id.text))
      }
      let kind = change.kind ?? change.organisations.first?.kind ?? .municipality
      field(
        &html, Field("kind", phrase("organisations.column.kind"), .choice(organisationKinds)),
        in: ShownForm("kind", typed: Form([.init("kind", kind.rawValue)])))
      html.button(phrase("table.change-preview"), .type("submit"))
    }
  }

  private func carryOutForm(_ html: inout HTML, _ change: OrganisationsChange, _ shown: ShownForm) {
    guard !change.changing.isEmpty else {
      return html.p(phrase("table.same", count: change.organisations.count), .class("column"))
    }
    if !shown.faults.isEmpty { faultList(&html, shown.faults) }
    protectedForm(
      &html, to: OrganisationPlaces.change.address(visit.query), class: "work-form"
    ) { html in
      field(&html, whyField, in: shown)
      html.button(
        phrase("table.carry-out", count: change.changing.count), .type("submit"), .class("button-main"))
    }
  }
}
