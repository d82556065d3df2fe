import Basics
import Duties
import Markup
import Pages
import Rulebook
import SignIn
package import Spaces
package import Store
import Wording

/// One duty as one visitor sees it, with what was said about it.
private struct DutyView {
  let rooms: SpaceRooms?
  let duty: SpaceDuty
  let names: WheelNames
  let mayMark: Bool
  let comments: CommentsView?
  /// Where all that was said is read; nil where nothing was.
  let talk: Identifier<Thing>?
}

extension WorkContext {
  /// A duty: what, by when, whose and why, and what people say about it; what is sent here is said too.
  func dutyPage(_ id: Identifier<Space>) throws -> Reply {
    if visit.method == .post { _ = try signedIn() }
    guard let name = visit.form["duty"] ?? visit.query["duty"] else { throw Interruption.absent }
    var made: ThingComment?
    let faults = try faults {
      guard visit.method == .post else { return }
      let text = (visit.form["text"] ?? "").replacing("\r\n", with: "\n").trimmed
      made = try writing { tx, actor, occasion in
        try commentDuty(name, in: Space.get(id, for: actor, tx), saying: text, actor, tx, occasion)
      }
    }
    let query = Query([.init("duty", name)])
    if let made {
      return .redirect(
        to: WheelPlaces.duty(id).address(query) + "#comment-\(made.id)", route: WheelPlaces.duty(id).pattern)
    }
    let view = try reading { tx, actor in try dutyView(id, name, actor, tx) }
    let shown = ShownForm("comment", typed: visit.form, faults: faults)
    let what = view.names.what(view.duty.duty)
    return workPage(what, at: WheelPlaces.duty(id), in: view.rooms, .wheel, status: shown.status) { html in
      html.h1(what)
      html.p(.class("way-back")) { $0.a(phrase("wheel.title"), .href(WheelPlaces.space(id).address())) }
      dutyFacts(&html, view)
      comments(
        &html, view.comments, to: WheelPlaces.duty(id), sending: [.init("duty", name)],
        earlier: view.talk.map { CommentPlaces.list($0) }, shown)
    }
  }

  /// Says something about the duty of that name.
  package func commentDuty(
    _ name: String, in space: Space, saying text: String, _ actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> ThingComment {
    let duty = try duty(name, in: space, actor, tx)
    let names = try WheelNames(of: [duty.noted], isTold: false, phrase, tx)
    return try DutyTalk.write(
      text, on: duty, called: "\(markTitle(duty, names)), \(phrase.date(duty.duty.day))", in: space,
      by: actor,
      tx, occasion)
  }

  private func dutyView(
    _ id: Identifier<Space>, _ name: String, _ actor: Actor, _ tx: any Transaction
  ) throws -> DutyView {
    let space = try Space.get(id, for: actor, tx)
    let duty = try duty(name, in: space, actor, tx)
    let isTold = may(actor, .seeMembers, space.subject)
    // What is said may be open to fewer than the duty, where that was a draft when it was said.
    let talk = try DutyTalk.of(duty.id, in: id, tx)
      .flatMap { may(actor, .seeThing, $0.subject(in: space)) ? $0 : nil }
    let comments =
      try talk.map {
        try CommentsView(
          of: $0, in: space, for: actor, on: content.today(), limit: Self.commentsShown.onThing, tx)
      } ?? CommentsView(beginning: duty.talkState(tx), in: space, for: actor, on: content.today(), tx)
    return DutyView(
      rooms: SpaceRooms(space, for: actor), duty: duty,
      names: try WheelNames(of: [duty.noted], isTold: isTold, phrase, tx),
      mayMark: may(actor, .addThing, space.subject), comments: comments, talk: talk?.id)
  }

  private func dutyFacts(_ html: inout HTML, _ view: DutyView) {
    let (noted, basis) = (view.duty.noted, view.duty.duty.basis)
    let standing = noted.standing(on: content.today())
    let unit = UnitCode(view.duty.duty.unit).map { names(of: [$0])[0] }
    html.dl(.class("facts")) { html in
      html.dt(phrase("wheel.column.day"))
      html.dd(phrase.date(view.duty.day))
      html.dt(phrase("wheel.column.who"))
      html.dd { html in
        html.text(
          [view.names.name(of: noted.who), unit ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
        if view.duty.people == nil, standing.isOpen { html.text(" · " + phrase("wheel.unheld")) }
      }
      html.dt(phrase("wheel.column.state"))
      html.dd { html in
        html.span(
          phrase("wheel.state.\(standing.rawValue)"), .class("wheel-state", "is-\(standing.rawValue)"))
        if let reason = noted.note?.reason, !reason.isEmpty { html.text(" · \(reason)") }
      }
      if !basis.citation.isEmpty {
        html.dt(phrase("wheel.column.why"))
        html.dd { html in
          if basis.url.isEmpty { html.text(basis.citation) } else { html.a(basis.citation, .href(basis.url)) }
        }
      }
    }
    let text = basis.text.text(in: language.rawValue)
    if !text.isEmpty { html.p(text, .class("column")) }
    html.ul(.class("ways-on", "no-print")) { html in
      if view.mayMark {
        html.li {
          $0.a(
            phrase("wheel.note-something"), .class("button"),
            .href(WheelPlaces.mark(view.duty.space).address(Query([.init("duty", view.duty.id)]))))
        }
      }
      if let thing = view.duty.thing {
        html.li { $0.a(phrase("wheel.from-thing"), .href(ThingPlaces.thing(thing).address())) }
      }
    }
  }
}
