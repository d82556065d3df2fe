import Basics
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

extension WorkContext {
  /// A list of referendums that somebody pastes. What is there already is left as it is.
  func referendumImportPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.addThing, space.subject)
      return (space, SpaceRooms(space, for: actor))
    }
    return try formReply("referendums") { sent in
      let table = try ReferendumTable(Array((sent["rows"] ?? "").utf8), file: "rows")
      guard table.notes.isEmpty || sent["anyway"] == "yes" else { throw Diagnostics(table.notes) }
      try writing { tx, actor, occasion in
        try keep(table, in: Space.get(id, for: actor, tx), actor, tx, occasion)
      }
      return SurveyPlaces.referendums(id)
    } page: { shown in
      let title = phrase("surveys.import")
      return workPage(
        "\(title) – \(space.name)", at: SurveyPlaces.referendumImport(id), in: rooms, nil,
        status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.h1(title)
          html.p(phrase("surveys.import-lead"))
          workForm(
            &html, to: SurveyPlaces.referendumImport(id),
            [
              Field("rows", phrase("surveys.import-rows"), .lines(12)),
              Field("anyway", phrase("surveys.import-anyway"), .check, isRequired: false),
            ], in: shown, button: phrase("surveys.import-send"))
        }
      }
    }
  }

  /// Each of the list that is not there yet, by its name.
  private func keep(
    _ table: ReferendumTable, in space: Space, _ actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let today = content.today()
    var known: [ThingKind: Set<String>] = [:]
    for kind in [ThingKind.referendum, .survey] {
      known[kind] = Set(try Thing.recall(kind, in: space, on: today, for: actor, tx).map(\.fields.title))
    }
    let drafts =
      table.referendums.map { ThingDraft($0.content, title: $0.title, from: today) }
      + table.surveys.map { ThingDraft($0.content, title: $0.title, from: today) }
    for draft in drafts where known[draft.kind]?.contains(draft.fields.title) != true {
      _ = try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
    }
  }
}
