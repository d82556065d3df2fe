import Basics
import Pages
import Spaces
import Wording

/// A table of which views are saved: of a space the things of a kind, its history, its members; or the organisations.
struct ViewedTable {
  /// Nil for a table that belongs to none.
  let space: Identifier<Space>?
  /// Under which its views are kept.
  let kind: ThingKind
  let name: String
  /// Where it stands.
  let place: Place
  /// What its address says beside what a view keeps.
  fileprivate let own: [Form.Pair]

  static let history = ThingKind("history")
  static let members = ThingKind("members")
  static let organisations = ThingKind("organisations")

  /// The query that shows the table as it was kept.
  func opened(_ view: SavedView) -> Query {
    Query(own + (Query(encoded: view.query)?.pairs ?? []) + [.init(TableRequest.view, view.id.text)])
  }

  var whole: String { place.address(Query(own)) }

  /// Where its views are kept, renamed and removed.
  var viewsPlace: Place { space.map { TablePlaces.views($0) } ?? OrganisationPlaces.views }

  var views: String { viewsPlace.address(Query([.init("kind", kind.rawValue)])) }
}

extension WorkContext {
  var organisationsTable: ViewedTable {
    ViewedTable(
      space: nil, kind: ViewedTable.organisations, name: phrase("organisations.title"),
      place: OrganisationPlaces.list, own: [])
  }

  func viewedTable(_ space: Identifier<Space>, _ kind: ThingKind) -> ViewedTable? {
    if kind == ViewedTable.history {
      return ViewedTable(
        space: space, kind: kind, name: phrase("history.table"), place: SpacePlaces.history(space), own: [])
    }
    if kind == ViewedTable.members {
      return ViewedTable(
        space: space, kind: kind, name: phrase("members.title"), place: SpacePlaces.members(space), own: [])
    }
    guard kinds[kind] != nil else { return nil }
    return ViewedTable(
      space: space, kind: kind, name: words(of: kind).plural, place: SpacePlaces.things(space),
      own: [.init("kind", kind.rawValue)])
  }
}
