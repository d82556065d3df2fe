import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// The members whose role is to be changed at once. A membership has one role for good, so that those that somebody else
/// changed meanwhile are not among them any more.
private struct RolesView {
  let space: Space
  let rooms: SpaceRooms?
  let members: [MemberLine]
  /// The role that they are to have; nil before it was chosen.
  let role: Role?

  var changing: [MemberLine] { members.filter { $0.membership.role != role } }
}

extension WorkContext {
  /// The way from the list of members to the change of those that are chosen.
  func rolesForm(_ html: inout HTML, _ space: Space) {
    html.form(
      .id("change"), .method("get"), .action(SpacePlaces.roles(space.id).address()), .class("change-form")
    ) { html in
      html.button(phrase("table.choose-all"), .type("button"), .hidden, .data("choose", "all"))
      html.button(phrase("members.change-chosen"), .type("submit"))
    }
  }

  /// Another role for several members: shown member by member, and then given to all of them or to none.
  func changeRolesPage(_ id: Identifier<Space>) throws -> Reply {
    _ = try signedIn()
    if let entries = visit.form["undo"].flatMap({ EntryRange($0) }) { return try rolesTakenBack(id, entries) }
    let view = try rolesView(id)
    guard visit.method == .post else {
      return rolesPage(view, ShownForm("roles", typed: Form([.init("role", view.role?.rawValue ?? "")])))
    }
    var changed: EntryRange?
    let faults = try faults { changed = try rolesChanged(view) }
    guard faults.isEmpty else {
      return rolesPage(view, ShownForm("roles", typed: visit.form, faults: faults))
    }
    return goOn(to: SpacePlaces.members(id), having: changed)
  }

  private func rolesChanged(_ view: RolesView) throws -> EntryRange? {
    try writing { tx, actor, occasion in
      let space = try Space.get(view.space.id, for: actor, tx)
      let changed = try EntryRange.written(tx) {
        for line in view.changing {
          guard let role = view.role else { continue }
          try line.membership.change(
            to: role, from: occasion.today, in: space, by: .actor(actor), why: visit.form["why"] ?? "", tx,
            occasion)
        }
      }
      try Invitations.bury(into: space.id, tx, occasion)
      return changed
    }
  }

  private func rolesTakenBack(_ id: Identifier<Space>, _ entries: EntryRange) throws -> Reply {
    var outcome = StepTakenBack()
    let faults = try faults {
      outcome = try writing { tx, actor, occasion in
        let space = try Space.get(id, for: actor, tx)
        let outcome = try Membership.takeBack(entries, in: space, by: .actor(actor), tx, occasion)
        try Invitations.bury(into: id, tx, occasion)
        return outcome
      }
    }
    guard faults.isEmpty else { return rolesPage(try rolesView(id), ShownForm("roles", faults: faults)) }
    return goOn(to: SpacePlaces.members(id), takenBack: outcome)
  }

  private func rolesView(_ id: Identifier<Space>) throws -> RolesView {
    let chosen = Set(visit.query.all(TableRequest.row))
    let today = content.today()
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.manageMembers, space.subject)
      let members = try MemberLine.all(of: space, on: nil, tx).filter {
        chosen.contains($0.membership.id.text) && $0.membership.valid.until.map { $0 > today } ?? true
      }
      return RolesView(
        space: space, rooms: SpaceRooms(space, for: actor), members: members,
        role: visit.query["role"].flatMap(Role.init))
    }
  }

  private func rolesPage(_ view: RolesView, _ shown: ShownForm) -> Reply {
    let (title, id) = (phrase("members.change-many"), view.space.id)
    return workPage(title, at: SpacePlaces.roles(id), in: view.rooms, .members, status: shown.status) {
      html in
      html.h1(title)
      html.p(.class("way-back")) { $0.a(phrase("members.title"), .href(SpacePlaces.members(id).address())) }
      if view.members.isEmpty, !shown.faults.isEmpty { faultList(&html, shown.faults) }
      guard !view.members.isEmpty else { return html.p(phrase("members.change-none"), .class("column")) }
      html.p(phrase("members.change-count", count: view.members.count), .class("lead"))
      rolesTable(&html, view)
      if view.role != nil { carryOutForm(&html, view, shown) }
      roleForm(&html, view)
    }
  }

  /// Each member with the role that they have and the one that they would have.
  private func rolesTable(_ html: inout HTML, _ view: RolesView) {
    let columns: [ListingColumn<MemberLine>] = [
      ListingColumn("who", phrase("members.column.who"), isOrderable: false) { .text(name(of: $0)) },
      ListingColumn(
        "role", phrase("members.column.role"), isOrderable: false,
        show: { html, line in
          let present = phrase("role.\(line.membership.role.rawValue)")
          guard let role = view.role, role != line.membership.role else { return html.text(present) }
          html.del(present)
          html.text(" → ")
          html.ins(phrase("role.\(role.rawValue)"))
        }, cell: { .text(phrase("role.\($0.membership.role.rawValue)")) }),
    ]
    table(&html, Listing(name: phrase("members.title"), columns: columns, rows: view.members))
  }

  private func roleForm(_ html: inout HTML, _ view: RolesView) {
    html.form(.method("get"), .action(SpacePlaces.roles(view.space.id).address()), .class("work-form")) {
      html in
      for line in view.members {
        html.input(.type("hidden"), .name(TableRequest.row), .value(line.membership.id.text))
      }
      field(
        &html, Field("role", phrase("members.field.role"), .choice(roleOptions)),
        in: ShownForm("role", typed: Form([.init("role", view.role?.rawValue ?? Role.reader.rawValue)])))
      html.button(phrase("table.change-preview"), .type("submit"))
    }
  }

  private func carryOutForm(_ html: inout HTML, _ view: RolesView, _ shown: ShownForm) {
    guard !view.changing.isEmpty else { return html.p(phrase("members.change-same"), .class("column")) }
    if !shown.faults.isEmpty { faultList(&html, shown.faults) }
    protectedForm(
      &html, to: SpacePlaces.roles(view.space.id).address(visit.query), class: "work-form"
    ) { html in
      field(&html, whyField, in: shown)
      html.button(
        phrase("members.carry-out", count: view.changing.count), .type("submit"), .class("button-main"))
    }
  }
}
