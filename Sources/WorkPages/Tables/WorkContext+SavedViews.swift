import Basics
import Markup
import Pages
import Spaces
import Store
import Wording

extension WorkContext {
  /// The views of a table that were saved, above it.
  func viewLine(_ html: inout HTML, _ table: ViewedTable, _ views: [SavedView]) {
    guard !views.isEmpty else { return }
    html.nav(.class("saved-views"), .aria("label", phrase("table.views"))) { html in
      html.ul(.class("ways-on")) { html in
        for view in views {
          let isShown = visit.query[TableRequest.view] == view.id.text
          html.li {
            $0.a(
              view.name, .href(table.place.address(table.opened(view))),
              isShown ? .aria("current", "true") : nil)
          }
        }
        html.li {
          $0.a(phrase("table.views-manage"), .class("quiet"), .href(table.views))
        }
      }
    }
  }

  /// What the address asks for and the table does not have.
  func goneNote(_ html: inout HTML, _ request: TableRequest) {
    html.p(
      phrase("table.gone", ["names": request.gone.joined(separator: ", ")]), .class("note", "column"),
      .role("status"))
  }

  /// Keeps the table as it is shown, under a name.
  ///
  /// - Parameter kept: what its address asks for.
  func keepForm(_ html: inout HTML, _ table: ViewedTable, _ kept: Query, isForAll: Bool) {
    html.details(.class("keep-view")) { html in
      html.summary(phrase("table.keep"))
      html.p(phrase("table.keep-lead"), .class("column"))
      workForm(
        &html, to: table.viewsPlace, keepFields(isForAll: isForAll), in: ShownForm("view"),
        sending: [
          .init("step", "keep"), .init("kind", table.kind.rawValue), .init("query", kept.encoded),
        ], button: phrase("table.keep"))
    }
  }

  private func keepFields(isForAll: Bool) -> [Field] {
    [Field("name", phrase("table.view-name"))]
      + (isForAll ? [Field("shared", phrase("table.view-shared"), .check, isRequired: false)] : [])
  }

  private struct ViewsView {
    let rooms: SpaceRooms?
    let views: [SavedView]
    let mayAdd: Bool
  }

  /// The saved views of a table of a space, to be renamed and removed; new ones come from the table.
  func savedViewsPage(_ id: Identifier<Space>) throws -> Reply {
    let kind = ThingKind(rawValue: visit.form["kind"] ?? visit.query["kind"] ?? "")
    guard let table = viewedTable(id, kind) else { throw Interruption.absent }
    return try savedViewsReply(table)
  }

  func savedViewsReply(_ table: ViewedTable) throws -> Reply {
    _ = try signedIn()
    let form = visit.form
    guard visit.method == .post else { return try savedViewsPage(table, ShownForm("view")) }
    var next = table.views
    let faults = try faults {
      try writing { tx, actor, occasion in
        let name = (form["name"] ?? "").trimmed
        guard let view = form["view"].flatMap({ Identifier<SavedView>($0) }) else {
          let kept = try SavedView.keep(
            form["query"] ?? "", of: table.kind, named: name, isShared: form["shared"] == "yes",
            in: table.space.map { try Space.get($0, for: actor, tx) }, by: actor, tx, occasion)
          next = table.place.address(table.opened(kept))
          return
        }
        let (present, space) = try SavedView.get(view, for: actor, tx)
        guard space?.id == table.space else { throw Diagnostic("view-unknown", .noAnswer) }
        if form["step"] == "remove" {
          try present.remove(by: actor, tx, occasion)
          next = table.whole
        } else {
          try present.rename(to: name, by: actor, tx, occasion)
        }
      }
    }
    guard faults.isEmpty else {
      return try savedViewsPage(table, ShownForm("view", typed: form, faults: faults))
    }
    return .redirect(to: next, route: table.viewsPlace.pattern)
  }

  private func savedViewsPage(_ table: ViewedTable, _ shown: ShownForm) throws -> Reply {
    let view = try reading { tx, actor in
      let space = try table.space.map { try Space.get($0, for: actor, tx) }
      return ViewsView(
        rooms: space.flatMap { SpaceRooms($0, for: actor) },
        views: try SavedView.all(in: space, of: table.kind, for: actor, tx),
        mayAdd: space.map { may(actor, .addThing, $0.subject) } ?? false)
    }
    let title = phrase("table.views-title", ["kind": table.name])
    return workPage(title, at: table.viewsPlace, in: view.rooms, status: shown.status) { html in
      html.h1(title)
      html.p(.class("way-back")) { $0.a(table.name, .href(table.whole)) }
      if view.views.isEmpty { html.p(phrase("table.views-none"), .class("column")) }
      if shown.typed["step"] == "keep" {
        workForm(
          &html, to: table.viewsPlace, keepFields(isForAll: view.mayAdd), in: shown,
          sending: ["step", "kind", "query"].map { .init($0, shown.typed[$0] ?? "") },
          button: phrase("table.keep"))
      }
      for one in view.views { viewForms(&html, table, one, shown) }
    }
  }

  private func viewForms(
    _ html: inout HTML, _ table: ViewedTable, _ view: SavedView, _ shown: ShownForm
  ) {
    let isSent = shown.typed["view"] == view.id.text
    let form = ShownForm(
      "view-\(view.id.text)", typed: isSent ? shown.typed : Form([.init("name", view.name)]),
      faults: isSent ? shown.faults : [])
    let sent: [Form.Pair] = [.init("kind", table.kind.rawValue), .init("view", view.id.text)]
    html.section(.class("saved-view")) { html in
      html.h2 { $0.a(view.name, .href(table.place.address(table.opened(view)))) }
      html.p(phrase(view.person == nil ? "table.view-of-all" : "table.view-of-mine"), .class("quiet"))
      workForm(
        &html, to: table.viewsPlace, [Field("name", phrase("table.view-name"))], in: form,
        sending: sent + [.init("step", "rename")], button: phrase("table.view-rename"), class: nil)
      protectedButton(
        &html, phrase("table.view-remove"), to: table.viewsPlace.address(),
        sending: sent + [.init("step", "remove")])
    }
  }
}
