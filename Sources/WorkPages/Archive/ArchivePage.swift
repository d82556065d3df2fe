import Basics
import Markup
package import Pages
import SignIn
package import Spaces
import Wording

extension WorkContext {
  /// For those who administer a space: taking it out whole. What takes long is done elsewhere; meanwhile the page says how
  /// far it is, and then has the file.
  func archivePage(_ id: Identifier<Space>) throws -> Reply {
    _ = try signedIn()
    let (desk, order, space, rooms) = try archiveGround(id)
    guard visit.method == .post else {
      return archivePage(space, rooms, desk.state(order))
    }
    desk.ask(order, visit.form["people"] == "yes")
    return goOn(to: SpacePlaces.archive(id))
  }

  func archiveFile(_ id: Identifier<Space>) throws -> Reply {
    _ = try signedIn()
    return try archiveFile(id, at: SpacePlaces.archiveFile(id))
  }

  /// The archive that whoever asks had made.
  package func archiveFile(_ id: Identifier<Space>, at place: Place) throws -> Reply {
    let (desk, order, _, _) = try archiveGround(id)
    guard let file = desk.file(order) else { throw Interruption.absent }
    return .download(file, named: "nabo-space-\(id).zip", as: "application/zip", route: place.pattern)
  }

  /// How far the archive is that whoever asks had made; nil where they had none made.
  package func archiveState(_ id: Identifier<Space>) throws -> ArchiveDesk.State? {
    let (desk, order, _, _) = try archiveGround(id)
    return desk.state(order)
  }

  /// Sets an archive going for whoever asks.
  package func askArchive(_ id: Identifier<Space>, withPeople: Bool) throws {
    let (desk, order, _, _) = try archiveGround(id)
    desk.ask(order, withPeople)
  }

  private func archiveGround(
    _ id: Identifier<Space>
  ) throws -> (ArchiveDesk, ArchiveDesk.Order, Space, SpaceRooms?) {
    if let fault = caller.fault { throw fault }
    guard let person = visitor.person else { throw Interruption.signInNeeded }
    guard let desk = workplace.archives else { throw Interruption.absent }
    let (space, rooms) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try space.requireExport(by: .actor(actor))
      // A token that governs and does not read takes nothing out.
      try Doer.actor(actor).require(.seeHistory, space.subject)
      return (space, SpaceRooms(space, for: actor))
    }
    return (desk, ArchiveDesk.Order(space: id, person: person), space, rooms)
  }

  private func archivePage(_ space: Space, _ rooms: SpaceRooms?, _ state: ArchiveDesk.State?) -> Reply {
    let title = phrase("spaces.archive")
    let reply = workPage(title, at: SpacePlaces.archive(space.id), in: rooms, .settings) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(phrase("spaces.archive.lead"), .class("lead"))
        switch state {
        case .underWay(let share)?: underWay(&html, phrase("spaces.archive.under-way"), share)
        case .ready(let made)?: ready(&html, space, made)
        case .failed(let fault)?: faultList(&html, [fault])
        case nil: break
        }
        if case .underWay? = state { return }
        archiveForm(&html, space)
      }
    }
    guard case .underWay? = state else { return reply }
    return reply.adding([.init("Refresh", "1")])
  }

  /// How far something is that is done elsewhere.
  func underWay(_ html: inout HTML, _ what: String, _ share: Double) {
    let percent = Int((100 * min(max(share, 0), 1)).rounded(.down))
    html.p(.class("done"), .role("status")) { html in
      html.progress(.max("100"), .value("\(percent)"), .aria("label", what))
      html.text(" \(what) (\(percent) %)")
    }
  }

  private func ready(_ html: inout HTML, _ space: Space, _ made: ArchiveDesk.Made) {
    html.div(.class("done"), .role("status")) { html in
      html.p(
        phrase(
          "spaces.archive.ready",
          [
            "moment": moment(made.madeAt), "things": phrase.number(Double(made.things)),
            "versions": phrase.number(Double(made.versions)), "entries": phrase.number(Double(made.entries)),
          ]))
      if made.files > 0 {
        html.p(phrase("spaces.archive.files", ["files": phrase.number(Double(made.files))]))
      }
      if made.missing > 0 {
        html.p(phrase("spaces.archive.missing", count: made.missing))
      }
      html.p(phrase(made.withPeople ? "spaces.archive.with-people" : "spaces.archive.without-people"))
      html.p {
        $0.a(
          phrase("spaces.archive.fetch", ["size": size(made.bytes)]),
          .class("button", "button-main"), .href(SpacePlaces.archiveFile(space.id).address()))
      }
    }
  }

  private func archiveForm(_ html: inout HTML, _ space: Space) {
    workForm(
      &html, to: SpacePlaces.archive(space.id),
      [
        Field(
          "people", phrase("spaces.archive.people"), hint: phrase("spaces.archive.people-hint"), .check,
          isRequired: false)
      ], in: ShownForm("archive", typed: Form()), button: phrase("spaces.archive.make"))
  }
}
