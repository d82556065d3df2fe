import Basics
import Formats
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

extension WorkContext {
  /// The rows that whoever is signed in looks after, and nobody else's: each is found right, or corrected.
  func roundPage(_ id: Identifier<Space>) throws -> Reply {
    _ = try signedIn()
    let place = InventoryPlaces.round(id)
    return try formReply("round") { sent in
      try writing { tx, actor, occasion in try confirm(sent, in: id, by: actor, tx, occasion) }
      return place
    } page: { shown in
      let lines = try inventoryLines(of: id)
      let mine = lines.all.filter { $0.responsible == lines.person?.text }
      let waiting = mine.filter { !$0.isConfirmed }
      let title = phrase("inventories.round-title")
      return workPage("\(title) – \(lines.space.name)", at: place, in: lines.rooms, nil, status: shown.status)
      {
        html in
        html.h1(title)
        inventoryViews(&html, id, at: place, mayAdd: lines.mayAdd)
        if !shown.faults.isEmpty { faultList(&html, shown.faults) }
        if mine.isEmpty {
          return html.p(phrase("inventories.round-none"), .class("lead", "column"))
        }
        html.p(
          phrase(
            "inventories.round-answer", count: waiting.count, ["of": phrase.number(Double(mine.count))]),
          .class("lead", "column"))
        html.ul(.class("pair-list")) { html in
          for line in (waiting + mine.filter(\.isConfirmed)).prefix(Self.inventoryRows) {
            row(&html, line, lines, place)
          }
        }
        html.p(phrase("inventories.round-explained"), .class("column", "quiet"))
      }
    }
  }

  private func row(_ html: inout HTML, _ line: InventoryLine, _ lines: InventoryLines, _ place: Place) {
    let words = words(of: .system)
    html.li { html in
      html.p { html in
        html.a(line.title, .href(ThingPlaces.thing(line.id).address()))
        html.span(
          [
            self.words(of: line.kind).name, lines.owners(line),
            line.due.map { "\(words.label("due")) \(phrase.date($0))" } ?? "",
            line.progress.map { words.word("progress", $0.rawValue) } ?? "",
            phrase("inventories.round-\(line.isDecided ? "decided" : "undecided")"),
          ].filter { !$0.isEmpty }.joined(separator: " · "), .class("register-fact"))
      }
      if line.isConfirmed { return html.p(phrase("inventories.round-confirmed"), .class("quiet")) }
      html.div(.class("pair-answers", "no-print")) { html in
        if lines.mayAdd {
          protectedButton(
            &html, phrase("inventories.round-right"), to: place.address(),
            sending: [.init("row", line.id.text)], class: "button-main")
        }
        if lines.mayChange {
          html.a(
            phrase("inventories.round-correct"), .class("button"),
            .href(ThingPlaces.edit(line.id).address()))
        }
      }
    }
  }

  /// - Throws: `thing-unknown` for a row that is not there or not theirs.
  private func confirm(
    _ sent: Form, in id: Identifier<Space>, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let unknown = Diagnostic("thing-unknown", .noAnswer)
    guard let row = sent["row"].flatMap({ Identifier<Thing>($0) }), let person = actor.person else {
      throw unknown
    }
    let (thing, space) = try Thing.get(row, for: actor, tx)
    let fields = try Thing.versions(of: row, for: actor, tx).holding(on: occasion.today)?.fields
    guard space.id == id, fields?.content["responsible"]?.text == person.text else { throw unknown }
    var confirmation = Confirmation()
    (confirmation.row, confirmation.version) = (row, thing.latest)
    (confirmation.who, confirmation.on) = (person.text, occasion.today)
    let draft = ThingDraft(confirmation, title: thing.title, from: occasion.today)
    _ = try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
  }
}
