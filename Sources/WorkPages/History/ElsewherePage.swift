import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

/// What happened to a space before it came here.
private struct ElsewhereView {
  let space: Space
  let rooms: SpaceRooms?
  let entries: [HistoryEntry]
  let hasMore: Bool
  /// Empty where the visitor is not told who belongs.
  let people: [Identifier<Person>: String]
  let mayKnow: Bool
  let names: HistoryNames
}

extension WorkContext {
  private static var onOnePage: Int { 50 }

  /// The history that a space brought along from another installation, with the times and names that stood there.
  func elsewherePage(_ id: Identifier<Space>) throws -> Reply {
    let skipping = max(0, visit.query["skip"].flatMap { Int($0) } ?? 0)
    let view = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      guard try ImportedSpace.find(id, tx) != nil else { throw Interruption.absent }
      let entries = try HistoryEntry.elsewhere(
        of: space, for: actor, skipping: skipping, limit: Self.onOnePage + 1, tx)
      let mayKnow = may(actor, .seeMembers, space.subject)
      return ElsewhereView(
        space: space, rooms: SpaceRooms(space, for: actor), entries: Array(entries.prefix(Self.onOnePage)),
        hasMore: entries.count > Self.onOnePage,
        people: mayKnow ? try ImportedSpace.names(in: id, tx) : [:], mayKnow: mayKnow,
        names: try HistoryNames(of: entries, in: space, for: actor, tx))
    }
    let title = phrase("history.elsewhere")
    let place = SpacePlaces.elsewhere(id)
    return workPage("\(title): \(view.space.name)", at: place, in: view.rooms, .history) { html in
      html.h1(title)
      html.p(phrase("history.elsewhere-lead"), .class("column"))
      html.p {
        $0.a(phrase("things.back", ["name": view.space.name]), .href(SpacePlaces.history(id).address()))
      }
      table(&html, view)
      if view.hasMore {
        let next = Query([.init("skip", "\(skipping + Self.onOnePage)")])
        html.p { $0.a(phrase("history.older"), .class("button"), .href(place.address(next))) }
      }
    }
  }

  private func table(_ html: inout HTML, _ view: ElsewhereView) {
    table(
      &html,
      Listing(
        name: phrase("history.elsewhere"),
        columns: [
          historyColumn("when") { html, entry in html.text(moment(entry.recordedAt)) },
          historyColumn("who") { html, entry in html.text(who(entry.hand, view)) },
          historyColumn("what") { html, entry in what(&html, entry, view) },
          historyColumn("changes", keepsLines: true) { html, entry in
            changes(
              &html, entry, of: entry.thing.flatMap { view.names.kinds[$0] }.flatMap { kinds[$0] },
              ContentNames())
          },
          historyColumn("why", keepsLines: true) { html, entry in html.text(entry.content?.why ?? "") },
        ], rows: view.entries, id: { "entry-\($0.number)" }), class: "history-table")
  }

  private func who(_ hand: Change.Hand, _ view: ElsewhereView) -> String {
    guard case .person(let person) = hand else { return view.names.hand(hand, phrase) }
    return name(of: person, view)
  }

  private func name(of person: Identifier<Person>, _ view: ElsewhereView) -> String {
    guard view.mayKnow else { return phrase("history.somebody") }
    return view.people[person].flatMap { $0.isEmpty ? nil : $0 } ?? phrase("history.erased-person")
  }

  private func what(_ html: inout HTML, _ entry: HistoryEntry, _ view: ElsewhereView) {
    html.text(kindName(entry.kind))
    if let thing = entry.thing {
      html.text(": ")
      html.a(view.names.things[thing] ?? "", .href(ThingPlaces.thing(thing).address()))
    }
    if let organisation = entry.organisation.flatMap({ view.names.organisations[$0] }) {
      html.text(": \(organisation)")
    }
    if let about = entry.about { html.text(": \(name(of: about, view))") }
  }
}
