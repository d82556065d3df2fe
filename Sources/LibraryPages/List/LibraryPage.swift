import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The library as everybody reads it, without an account.
  func libraryPage() throws -> Reply {
    let items = try reading { tx, _ in try FoundItem.published(on: content.today(), tx) }
    let asked = LibraryQuery(visit.query)
    let found = items.filter(asked.holds)
    return workPage(phrase("library.title"), at: LibraryPlaces.all, in: nil, nil) { html in
      html.h1(phrase("library.title"))
      html.p(phrase("library.lead", count: items.count), .class("lead", "column"))
      if !items.isEmpty { libraryForm(&html, asked) }
      if items.isEmpty {
        html.p(phrase("library.none"), .class("column"))
      } else if found.isEmpty {
        html.p(phrase("library.nothing-found"), .class("column"))
      } else {
        itemTable(&html, found) { LibraryPlaces.all.address($0) }
      }
      html.p(phrase("library.contribute"), .class("column"))
    }
  }

  private func libraryForm(_ html: inout HTML, _ asked: LibraryQuery) {
    let words = words(of: .item)
    func options<Word: RawRepresentable>(_ all: [Word], _ field: String) -> [(value: String, text: String)]
    where Word.RawValue == String {
      [(value: "", text: phrase("library.any"))]
        + all.map { (value: $0.rawValue, text: words.word(field, $0.rawValue)) }
    }
    html.form(.method("get"), .action(LibraryPlaces.all.address()), .class("filter-form")) { html in
      html.div(.class("field")) { html in
        html.label(phrase("library.words"), .for("field-q"))
        html.input(.type("search"), .id("field-q"), .name("q"), .value(asked.words))
      }
      choiceField(
        &html, "form", words.label("form"), options(Item.Form.allCases, "form"), chosen: asked.form?.rawValue)
      choiceField(
        &html, "theme", words.label("theme"), options(Item.Theme.allCases, "theme"),
        chosen: asked.theme?.rawValue)
      choiceField(
        &html, "phase", words.label("phases"), options(Item.Phase.allCases, "phases"),
        chosen: asked.phase?.rawValue)
      html.button(phrase("library.show"), .type("submit"))
    }
  }

  /// Items with the way to each.
  func itemTable(_ html: inout HTML, _ items: [FoundItem], at address: @escaping (Query) -> String) {
    let words = words(of: .item)
    let listing = Listing<FoundItem>(
      name: phrase("library.title"),
      columns: [
        ListingColumn(
          "title", words.label("title"),
          show: { html, row in html.a(row.title, .href(LibraryPlaces.item(row.id).address())) },
          cell: { .text($0.title) }),
        ListingColumn("form", words.label("form")) { row in
          row.item.form.map { .text(words.word("form", $0.rawValue)) } ?? .empty
        },
        ListingColumn("theme", words.label("theme")) { row in
          row.item.theme.map { .text(words.word("theme", $0.rawValue)) } ?? .empty
        },
        ListingColumn("author", words.label("author")) { .text($0.item.author) },
        ListingColumn("licence", words.label("licence")) { row in
          row.item.licence.map { .text(words.word("licence", $0.rawValue)) } ?? .empty
        },
      ], rows: items)
    let order = ListingOrder(visit.query["order"]) ?? ListingOrder("title")
    let names = alphabet(of: "no")
    table(
      &html, listing.ordered(by: order) { names?.isBefore($0, $1) ?? ($0 < $1) }, isCards: true, order: order,
      at: address)
  }

  /// What a space has in the library: what is published, what waits, and programmes whose plan can be given.
  func spaceLibraryPage(_ id: Identifier<Space>) throws -> Reply {
    let today = content.today()
    let (space, rooms, items, programmes, goals, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor), try FoundItem.all(in: space, on: today, for: actor, tx),
        try Thing.recall(.programme, in: space, on: today, for: actor, tx),
        try Thing.recall(.goal, in: space, on: today, for: actor, tx),
        may(actor, .addThing, space.subject)
      )
    }
    let title = phrase("library.title")
    return workPage("\(title) – \(space.name)", at: LibraryPlaces.space(id), in: rooms, nil) { html in
      html.h1(title)
      html.p(phrase("library.space-lead"), .class("lead", "column"))
      let waiting = items.filter { $0.state == .draft }
      if !waiting.isEmpty {
        html.h2(phrase("library.waiting"))
        html.p(phrase("library.waiting-lead"), .class("column"))
        wayList(&html, waiting.map { ($0.title, ThingPlaces.thing($0.id).address()) })
      }
      let shared = items.filter { $0.state != .draft }
      html.h2(phrase("library.shared"))
      if shared.isEmpty {
        html.p(phrase("library.space-none"), .class("column"))
      } else {
        itemTable(&html, shared) { LibraryPlaces.space(id).address($0) }
      }
      if mayAdd {
        wayList(
          &html,
          [
            (
              words(of: .item).new,
              SpacePlaces.newThing(id).address(Query([.init("kind", ThingKind.item.rawValue)]))
            )
          ])
      }
      if !programmes.isEmpty {
        html.h2(phrase("library.give"))
        html.p(phrase("library.give-lead"), .class("column"))
        wayList(&html, programmes.map { ($0.fields.title, LibraryPlaces.give($0.id).address()) })
      }
      if !goals.isEmpty {
        html.h2(phrase("goals.title"))
        html.p(phrase("goals.lead"), .class("column"))
        wayList(&html, goals.map { ($0.fields.title, LibraryPlaces.goal($0.id).address()) })
      }
      wayList(&html, [(phrase("library.everything"), LibraryPlaces.all.address())])
    }
  }

  func wayList(_ html: inout HTML, _ ways: [(text: String, address: String)]) {
    html.ul(.class("ways-on", "no-print")) { html in
      for way in ways { html.li { $0.a(way.text, .href(way.address)) } }
    }
  }
}
