import Basics
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// A proposal in the list of a space.
struct InitiativeRow {
  let id: Identifier<Thing>
  let title: String
  let content: Initiative
  let supporters: Int
}

extension WorkContext {
  func initiatives(of space: Space, for actor: Actor, _ tx: any Transaction) throws -> [InitiativeRow] {
    try Thing.recall(.initiative, in: space, on: content.today(), for: actor, tx).map { thing in
      InitiativeRow(
        id: thing.id, title: thing.fields.title, content: Initiative(reading: thing.fields.content),
        supporters: try SupportCodes.count(of: thing.id, tx).used)
    }
  }

  /// The proposals, each with how far it has come.
  func initiativeList(
    _ html: inout HTML, _ rows: [InitiativeRow], in space: Identifier<Space>, mayAdd: Bool
  ) {
    html.h2(words(of: .initiative).heading)
    if rows.isEmpty { html.p(phrase("democracy.no-initiatives"), .class("column")) }
    for row in rows {
      html.h3 { $0.a(row.title, .href(DemocracyPlaces.initiative(row.id).address())) }
      html.p(supportSentence(row.content, supporters: row.supporters), .class("column"))
    }
    guard mayAdd else { return }
    html.p(.class("no-print")) {
      $0.a(
        words(of: .initiative).new, .class("button"),
        .href(
          SpacePlaces.newThing(space).address(Query([.init("kind", ThingKind.initiative.rawValue)]))))
    }
  }
}
