import Basics
import Pages
import Spaces
import Wording

/// A table of a space of which views are saved: the things of a kind, or its history.
struct ViewedTable {
  let space: Identifier<Space>
  /// Under which its views are kept.
  let kind: ThingKind
  let name: String
  /// Where it stands.
  let place: Place
  /// What its address says beside what a view keeps.
  fileprivate let own: [Form.Pair]

  static let history = ThingKind("history")

  /// The query that shows the table as it was kept.
  func opened(_ view: SavedView) -> Query {
    Query(own + (Query(encoded: view.query)?.pairs ?? []) + [.init(TableRequest.view, view.id.text)])
  }

  var whole: String { place.address(Query(own)) }

  /// The page on which its views are renamed and removed.
  var views: String { TablePlaces.views(space).address(Query([.init("kind", kind.rawValue)])) }
}

extension WorkContext {
  func viewedTable(_ space: Identifier<Space>, _ kind: ThingKind) -> ViewedTable? {
    if kind == ViewedTable.history {
      return ViewedTable(
        space: space, kind: kind, name: phrase("history.table"), place: SpacePlaces.history(space), own: [])
    }
    guard kinds[kind] != nil else { return nil }
    return ViewedTable(
      space: space, kind: kind, name: words(of: kind).plural, place: SpacePlaces.things(space),
      own: [.init("kind", kind.rawValue)])
  }
}
