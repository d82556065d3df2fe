import Basics
import Markup
import Pages
import SignIn
package import Spaces
package import Store
import Wording

extension WorkContext {
  /// One membership: another role, or its end. Owners do both; whoever belongs may leave.
  func memberPage(_ id: Identifier<Space>, _ member: Identifier<Membership>) throws -> Reply {
    try formReply("role") { sent in
      try changeMember(id, member, sent)
      return SpacePlaces.space(id)
    } page: {
      try memberPage(id, member, $0.faults)
    }
  }

  private func changeMember(
    _ id: Identifier<Space>, _ member: Identifier<Membership>, _ form: Form
  ) throws {
    let today = content.today()
    try writing { tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      let membership = try membership(member, in: space, tx)
      let why = form["why"] ?? ""
      if form["do"] == "end" {
        try membership.end(on: today, in: space, by: .actor(actor), why: why, tx, occasion)
      } else if let role = form["role"].flatMap(Role.init) {
        try membership.change(
          to: role, from: today, in: space, by: .actor(actor), why: why, tx, occasion)
      }
      try withdrawLostInvitations(into: id, tx, occasion)
    }
  }

  /// Invitations of whoever may no longer invite go with the right.
  package func withdrawLostInvitations(
    into id: Identifier<Space>, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try Invitations.bury(into: id, tx, occasion)
  }

  /// Throws `membership-unknown` for one of another space.
  private func membership(
    _ id: Identifier<Membership>, in space: Space, _ tx: any Transaction
  ) throws -> Membership {
    let membership = try Membership.get(id, tx)
    guard membership.space == space.id else { throw Diagnostic("membership-unknown", .noAnswer) }
    return membership
  }

  private func memberPage(
    _ id: Identifier<Space>, _ member: Identifier<Membership>, _ faults: [Diagnostic]
  ) throws -> Reply {
    let (rooms, line, mayManage) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let membership = try membership(member, in: space, tx)
      let mayManage = may(actor, .manageMembers, space.subject)
      let isMine = membership.member.person != nil && membership.member.person == actor.person
      guard mayManage || isMine else { throw Diagnostic("not-permitted", .forbidden) }
      let line = try MemberLine.all(of: space, on: nil, tx).first { $0.membership.id == member }
      return (SpaceRooms(space, for: actor), line, mayManage)
    }
    guard let line else { throw Diagnostic("membership-unknown", .noAnswer) }
    let title = name(of: line)
    let place = SpacePlaces.member(id, member)
    return workPage(title, at: place, in: rooms, .members, status: faults.isEmpty ? 200 : 400) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(phrase("members.is", ["role": phrase("role.\(line.membership.role.rawValue)")]))
        if !faults.isEmpty { faultList(&html, faults) }
        if mayManage {
          html.h2(phrase("members.change"))
          let shown = ShownForm("role", typed: Form([.init("role", line.membership.role.rawValue)]))
          workForm(
            &html, to: place, [Field("role", phrase("members.field.role"), .choice(roleOptions)), whyField],
            in: shown, button: phrase("members.change"), class: nil)
        }
        html.h2(phrase("members.end"))
        html.p(phrase("members.end-lead"))
        workForm(
          &html, to: place, [whyField], in: ShownForm("end"), sending: [.init("do", "end")],
          button: phrase("members.end"), class: "button-warning")
      }
    }
  }
}
