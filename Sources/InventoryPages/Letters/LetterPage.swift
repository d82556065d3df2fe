import Basics
import Converters
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// A letter as one visitor may see it, as it is today.
private struct LetterView {
  let thing: Thing
  let space: Space
  let rooms: SpaceRooms?
  let letter: Letter

  var language: Language { letter.language.flatMap { Language(rawValue: $0.rawValue) } ?? .nb }
}

extension WorkContext {
  /// One letter, with the ways to it on paper and to its agreement.
  func letterPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try letterView(id)
    return workPage(view.thing.title, at: InventoryPlaces.letter(id), in: view.rooms, nil) { html in
      html.article(.class("column"), .lang(view.language.rawValue)) { html in
        html.h1(view.thing.title)
        text(of: view, &html)
      }
      html.ul(.class("ways-on", "no-print")) { html in
        paperLinks(&html) { InventoryPlaces.paper(id, $0).address() }
        html.li { $0.a(phrase("inventories.letter-entry"), .href(ThingPlaces.thing(id).address())) }
        if let agreement = view.letter.agreement {
          html.li {
            $0.a(words(of: .agreement).label("title"), .href(ThingPlaces.thing(agreement).address()))
          }
        }
        html.li {
          $0.a(
            phrase("inventories.view.agreements"),
            .href(InventoryPlaces.agreements(view.space.id).address()))
        }
      }
    }
  }

  /// The letter alone, in its own language.
  func letterPaper(_ id: Identifier<Thing>, _ format: PaperMaker.Format) throws -> Reply {
    let view = try letterView(id)
    let page = InventoryPlaces.letter(id).address()
    let document = PaperDocument(
      title: view.thing.title, language: view.language, site: workplace.publicAddress?.absolute(""),
      address: workplace.publicAddress?.absolute(page) ?? page)
    return try paperReply(document, as: format, at: InventoryPlaces.paper(id, format)) { html in
      text(of: view, &html)
    }
  }

  /// Who it goes to, its number and day, and what it says.
  private func text(of view: LetterView, _ html: inout HTML) {
    let phrase = content.texts.phrasebook(view.language)
    let lines = [view.letter.counterpart] + view.letter.address.split(separator: "\n").map(String.init)
    for line in lines { html.p(line) }
    let dated = view.letter.dated.map { phrase.date($0) } ?? ""
    html.p(
      phrase("inventories.letter.head", ["day": dated, "number": view.letter.number]), .class("quiet"))
    for paragraph in view.letter.body.split(separator: "\n\n") {
      html.p(String(paragraph), .class("kept-lines"))
    }
  }

  private func letterView(_ id: Identifier<Thing>) throws -> LetterView {
    try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      let versions = try Thing.versions(of: id, for: actor, tx)
      guard thing.kind == .letter, let fields = versions.holding(on: content.today())?.fields else {
        throw Interruption.absent
      }
      return LetterView(
        thing: thing, space: space, rooms: SpaceRooms(space, for: actor),
        letter: Letter(reading: fields.content))
    }
  }
}
