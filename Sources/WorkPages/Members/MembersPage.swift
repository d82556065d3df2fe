import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// What the page of members shows to one visitor.
private struct MembersView {
  let rooms: SpaceRooms?
  let space: Space
  let members: [MemberLine]
  let former: [MemberLine]
  let organisations: [Organisation]
  /// Not taken up yet, for those who may withdraw them.
  let invitations: [PendingInvitation]
  let views: [SavedView]
  let mayManage: Bool
  let mayAdd: Bool
  let way: InvitingWay
}

extension WorkContext {
  /// Who belongs to a space. Owners let organisations in here and invite people: an address is told nothing of, not
  /// even whether it has an account, before whoever reads it has agreed.
  func membersPage(_ id: Identifier<Space>) throws -> Reply {
    if let invitation = visit.form["invitation"] {
      try writing { tx, actor, occasion in
        _ = try Space.get(id, for: actor, tx)
        try Invitations.withdraw(invitation, into: id, by: .actor(actor), tx, occasion)
      }
      return goOn(to: SpacePlaces.members(id))
    }
    return try formReply("member", usual: usualMember) { sent in
      try addMember(to: id, sent)
      return SpacePlaces.members(id)
    } page: {
      try membersPage(id, $0)
    }
  }

  private var usualMember: Form {
    Form([.init("role", Role.reader.rawValue), .init("from", content.today().iso)])
  }

  private func addMember(to id: Identifier<Space>, _ form: Form) throws {
    let from = try day("from", of: form)
    try writing { tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.manageMembers, space.subject)
      guard let organisation = form["organisation"].flatMap({ Identifier<Organisation>($0) }) else {
        throw Diagnostic("organisation-unknown", .badInput, at: .init(field: "organisation"))
      }
      let draft = MembershipDraft(
        .organisation(organisation), form["role"].flatMap(Role.init) ?? .reader, from: from)
      try Membership.add(draft, to: space, by: .actor(actor), why: form["why"] ?? "", tx, occasion)
    }
  }

  private func membersPage(_ id: Identifier<Space>, _ shown: ShownForm) throws -> Reply {
    let today = content.today()
    let occasion = workplace.occasion()
    let view = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      try doer.require(.seeMembers, space.subject)
      let all = try MemberLine.all(of: space, on: nil, tx)
      let mayManage = doer.may(.manageMembers, space.subject)
      return MembersView(
        rooms: SpaceRooms(space, for: actor), space: space,
        members: all.filter { $0.membership.valid.until.map { $0 > today } ?? true },
        former: all.filter { $0.membership.valid.until.map { $0 <= today } ?? false },
        organisations: mayManage ? try Organisation.all(on: today, tx) : [],
        invitations: mayManage ? try Invitations.pending(into: id, by: doer, tx, occasion) : [],
        views: try SavedView.all(in: space, of: ViewedTable.members, for: actor, tx), mayManage: mayManage,
        mayAdd: doer.may(.addThing, space.subject), way: invitingWay(for: actor))
    }
    return workPage(
      phrase("members.title"), at: SpacePlaces.members(id), in: view.rooms, .members, status: shown.status,
      scripts: ["js/table.js"]
    ) { html in
      html.h1(phrase("members.title"))
      if view.mayManage { changedNote(&html, takenBackAt: SpacePlaces.roles(id)) }
      let saved = viewedTable(id, ViewedTable.members)
      if let saved { viewLine(&html, saved, view.views) }
      narrowing(&html, id)
      let shownMembers = narrowed(view.members)
      if shownMembers.isEmpty {
        html.p(phrase("things.none-found"), .class("column"))
      } else {
        table(&html, shownMembers, view, isChosenFrom: view.mayManage)
        if view.mayManage { rolesForm(&html, view.space) }
      }
      if let saved, (try? signedIn()) != nil {
        let kept = Query(visit.query.pairs.filter { ["q", "role", "order"].contains($0.name) })
        keepForm(&html, saved, kept, isForAll: view.mayAdd)
      }
      html.details { html in
        html.summary(phrase("members.roles"))
        html.dl { html in
          for role in Role.allCases.sorted() {
            html.dt(phrase("role.\(role.rawValue)"))
            html.dd(phrase("role-means.\(role.rawValue)"))
          }
        }
      }
      if view.mayManage {
        inviteForm(&html, view)
        pendingInvitations(&html, view.invitations, to: SpacePlaces.members(id).address())
        addForm(&html, view, shown)
      }
      if !view.former.isEmpty {
        html.h2(phrase("members.former"))
        table(&html, view.former, view)
      }
    }
  }

  /// Those that the address asks for: by what they are called, and by their role.
  private func narrowed(_ members: [MemberLine]) -> [MemberLine] {
    let (name, role) = (folded(visit.query["q"] ?? ""), visit.query["role"] ?? "")
    return members.filter {
      (name.isEmpty || folded(self.name(of: $0)).contains(name))
        && (role.isEmpty || $0.membership.role.rawValue == role)
    }
  }

  private func narrowing(_ html: inout HTML, _ id: Identifier<Space>) {
    html.form(.method("get"), .action(SpacePlaces.members(id).address()), .class("filter-form")) { html in
      if let order = visit.query["order"] { html.input(.type("hidden"), .name("order"), .value(order)) }
      searchField(&html, "q", phrase("members.column.who"))
      choiceField(
        &html, "role", phrase("members.column.role"),
        [("", phrase("history.filter.all"))]
          + Role.allCases.sorted().map { ($0.rawValue, phrase("role.\($0.rawValue)")) },
        chosen: visit.query["role"])
      html.button(phrase("history.filter.send"), .type("submit"))
    }
  }

  private func table(
    _ html: inout HTML, _ members: [MemberLine], _ view: MembersView, isChosenFrom: Bool = false
  ) {
    let order = ListingOrder(visit.query["order"])
    let alphabet = alphabet(of: "no")
    let columns: [ListingColumn<MemberLine>] = [
      ListingColumn(
        "who", phrase("members.column.who"), show: { html, member in who(&html, member, view) }
      ) { .text(name(of: $0)) },
      ListingColumn("role", phrase("members.column.role")) {
        .text(phrase("role.\($0.membership.role.rawValue)"))
      },
      dayColumn("from", phrase("members.column.from")) { $0.membership.valid.from },
      dayColumn("until", phrase("members.column.until")) { $0.membership.valid.until },
    ]
    let listing = Listing(
      name: phrase("members.title"), columns: columns, rows: members,
      choice: isChosenFrom
        ? { ListingChoice(value: $0.membership.id.text, name: name(of: $0), form: "change") } : nil
    ).ordered(by: order) { alphabet?.isBefore($0, $1) ?? ($0 < $1) }
    table(&html, listing, order: order) { SpacePlaces.members(view.space.id).address($0) }
  }

  private func who(_ html: inout HTML, _ member: MemberLine, _ view: MembersView) {
    let membership = member.membership
    let isMine = membership.member.person != nil && membership.member.person == visitor.person
    guard view.mayManage || isMine else { return html.text(name(of: member)) }
    html.a(name(of: member), .href(SpacePlaces.member(view.space.id, membership.id).address()))
  }

  private func inviteForm(_ html: inout HTML, _ view: MembersView) {
    guard workplace.signIn != nil else { return }
    html.section(.aria("labelledby", "invite")) { html in
      html.h2(phrase("members.invite"), .id("invite"))
      html.p(phrase("members.invite-lead\(view.way.suffix)"), .class("column"))
      if case .none = view.way { return }
      workForm(
        &html, to: AccountPlaces.invite,
        [
          Field("email", phrase("members.field.email"), .email, autocomplete: "off"),
          Field("role", phrase("members.field.role"), .choice(roleOptions)),
        ], in: ShownForm("invite", typed: Form([.init("role", Role.reader.rawValue)])),
        sending: [.init("space", view.space.id.text), .init("language", language.rawValue)],
        button: phrase("people.invite.send"))
    }
  }

  private func addForm(_ html: inout HTML, _ view: MembersView, _ shown: ShownForm) {
    guard !view.organisations.isEmpty else { return }
    html.section(.aria("labelledby", "add")) { html in
      html.h2(phrase("members.add"), .id("add"))
      html.p(phrase("members.add-lead"), .class("column"))
      let organisations = view.organisations.map { Field.Option($0.id.text, $0.name) }
      workForm(
        &html, to: SpacePlaces.members(view.space.id),
        [
          Field("organisation", phrase("members.field.organisation"), .choice(organisations)),
          Field("role", phrase("members.field.role"), .choice(roleOptions)),
          Field("from", phrase("members.field.from"), .day), whyField,
        ], in: shown, button: phrase("members.add"))
    }
  }

  var roleOptions: [Field.Option] {
    Role.allCases.sorted().map {
      .init($0.rawValue, "\(phrase("role.\($0.rawValue)")): \(phrase("role-means.\($0.rawValue)"))")
    }
  }
}
