import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Store
import Wording
import WorkPages

/// An item as one visitor may see it.
struct ItemView {
  let found: FoundItem
  let space: Space
  /// What it was adapted from, as far as it may be seen.
  let origin: Thing?
  /// What was adapted from it.
  let adapted: [Thing]
  /// How many programmes were made from it, whoever may see them.
  let used: Int
}

extension WorkContext {
  /// An item: what it says, where it comes from, and what can be made of it.
  func itemPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try reading { tx, actor in try itemView(id, actor, tx) }
    let item = view.found.item
    return workPage(view.found.title, at: LibraryPlaces.item(id), in: nil, nil) { html in
      html.h1(view.found.title)
      if view.space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      html.p(item.summary, .class("lead", "column"))
      if let outline = item.outline {
        html.p(.class("no-print")) { html in
          html.a(
            phrase("library.use"), .class("button", "button-main"), .href(LibraryPlaces.use(id).address()))
        }
        html.p(phrase("library.plan-told", count: outline.steps.count), .class("column"))
      }
      facts(&html, view)
      for paragraph in item.body.split(separator: "\n") where !paragraph.trimmed.isEmpty {
        html.p(String(paragraph), .class("column"))
      }
      lineage(&html, view)
      steps(&html, item)
      wayList(
        &html,
        [
          (phrase("library.whole"), ThingPlaces.thing(id).address()),
          (phrase("library.everything"), LibraryPlaces.all.address()),
        ])
    }
  }

  func itemView(_ id: Identifier<Thing>, _ actor: Actor, _ tx: any Transaction) throws -> ItemView {
    let today = content.today()
    let (thing, space) = try Thing.get(id, for: actor, tx)
    let version = try Thing.version(of: id, on: today, knownAt: nil, for: actor, tx)
    guard thing.kind == .item, let fields = version?.fields else {
      throw Diagnostic("thing-unknown", .noAnswer)
    }
    let item = Item(reading: fields.content)
    return ItemView(
      found: FoundItem(id: id, title: fields.title, item: item, state: thing.state), space: space,
      origin: try item.adaptedFrom.flatMap { try Thing.some([$0], for: actor, tx)[$0] },
      adapted: try Thing.referring(to: id.text, on: today, for: actor, tx).filter { $0.kind == .item },
      used: try ProgrammeDraft.count(madeFrom: id, tx))
  }

  private func facts(_ html: inout HTML, _ view: ItemView) {
    let (item, words) = (view.found.item, words(of: .item))
    let said: [(String, String)] = [
      ("form", item.form.map { words.word("form", $0.rawValue) } ?? ""),
      ("theme", item.theme.map { words.word("theme", $0.rawValue) } ?? ""),
      ("phases", item.phases.map { words.word("phases", $0.rawValue) }.joined(separator: ", ")),
      ("sizes", item.sizes.map { words.word("sizes", $0.rawValue) }.joined(separator: ", ")),
      ("tongue", item.tongue.map { words.word("tongue", $0.rawValue) } ?? ""),
      ("author", item.author), ("licence", item.licence.map { words.word("licence", $0.rawValue) } ?? ""),
      ("source", item.source),
    ]
    html.ul(.class("column")) { html in
      for (field, value) in said where !value.isEmpty { html.li("\(words.label(field)): \(value)") }
      if !item.link.isEmpty {
        html.li { html in
          html.text("\(words.label("link")): ")
          html.a(item.link, .href(item.link), .rel("noopener"))
        }
      }
      html.li(view.used == 0 ? phrase("library.used-none") : phrase("library.used", count: view.used))
    }
  }

  private func lineage(_ html: inout HTML, _ view: ItemView) {
    if let origin = view.origin {
      html.p(.class("column")) { html in
        html.text("\(words(of: .item).label("adapted-from")): ")
        html.a(origin.title, .href(LibraryPlaces.item(origin.id).address()))
      }
    }
    guard !view.adapted.isEmpty else { return }
    html.h2(phrase("library.adapted"))
    wayList(&html, view.adapted.map { ($0.title, LibraryPlaces.item($0.id).address()) })
  }

  /// The plan as a list that says when each step comes.
  func steps(_ html: inout HTML, _ item: Item) {
    guard !item.steps.isEmpty else { return }
    let words = words(of: .item)
    typealias Row = (number: Int, step: Item.Step)
    let rows: [Row] = zip(1..., item.steps).map { ($0, $1) }
    html.h2(words.label("steps"))
    table(
      &html,
      Listing<Row>(
        name: words.label("steps"),
        columns: [
          ListingColumn("what", words.label("steps.what"), isOrderable: false) { .text($0.step.what) },
          ListingColumn("form", words.label("steps.form"), isOrderable: false) { row in
            row.step.form.map { .text(words.word("steps.form", $0.rawValue)) } ?? .empty
          },
          ListingColumn("offset", words.label("steps.offset"), isNumber: true, isOrderable: false) { row in
            row.step.offset.map { .number(Double($0), decimals: 0) } ?? .empty
          },
          ListingColumn("days", words.label("steps.days"), isNumber: true, isOrderable: false) { row in
            row.step.days.map { .number(Double($0), decimals: 0) } ?? .empty
          },
          ListingColumn("number", phrase("library.number"), isNumber: true, isOrderable: false) {
            .number(Double($0.number), decimals: 0)
          },
          ListingColumn("after", words.label("steps.after"), isOrderable: false) { .text($0.step.after) },
        ], rows: rows), isCards: true)
  }
}
