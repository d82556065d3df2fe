import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// All cases of a space: who decides each, and how far it has come.
  func caseListPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, folders, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        try CaseFolders(in: space, on: content.today(), for: actor, tx).folders,
        may(actor, .addThing, space.subject)
      )
    }
    let title = phrase("cases.title")
    return workPage("\(title) – \(space.name)", at: CasePlaces.list(id), in: rooms, nil) { html in
      html.h1(title)
      html.p(phrase("cases.explained"), .class("column"))
      if folders.isEmpty {
        html.p(phrase("cases.empty"), .class("column"))
      } else {
        table(&html, caseListing(folders), isCards: true)
      }
      if mayAdd { waysToAddCases(&html, id) }
    }
  }

  private func caseListing(_ folders: [CaseFolder]) -> Listing<CaseFolder> {
    typealias Column = ListingColumn<CaseFolder>
    let words = CaseWords(context: self)
    let kind = self.words(of: .jointCase)
    return Listing(
      name: phrase("cases.title"),
      columns: [
        Column(
          "title", kind.label("title"), isOrderable: false,
          show: { html, folder in html.a(folder.title, .href(CasePlaces.matter(folder.id).address())) },
          cell: { .text($0.title) }),
        Column("units", kind.label("units"), isOrderable: false) { .text(words.row($0.content.units)) },
        Column("standing", phrase("cases.standing"), isOrderable: false) {
          .text(words.sentence(CaseStanding($0), of: $0.content))
        },
        Column("due", kind.label("due"), isOrderable: false) { $0.content.due.map { .day($0) } ?? .empty },
      ], rows: folders)
  }

  private func waysToAddCases(_ html: inout HTML, _ space: Identifier<Space>) {
    html.ul(.class("ways-on", "no-print")) { html in
      for kind in [ThingKind.jointCase, .intent] {
        html.li {
          $0.a(
            words(of: kind).new, .class("button"),
            .href(SpacePlaces.newThing(space).address(Query([.init("kind", kind.rawValue)]))))
        }
      }
    }
  }
}
