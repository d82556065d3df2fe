import Basics
import Exchange
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording
import WorkPages

/// An event as one visitor may see it.
struct EventView {
  let title: String
  let event: Event
  let space: Space
  let seats: Seats
  /// Nil where everybody is invited.
  let invited: [Invited]?
  let own: Seating.Group?
  let maySeeNames: Bool
  let materials: [Thing]
}

extension WorkContext {
  /// An event: what and when, how many seats are left, and the visitor's own place. One signs up and off here.
  func eventPage(_ id: Identifier<Thing>) throws -> Reply {
    let place = ExchangePlaces.event(id)
    return try formReply("event", usual: Query([.init("size", "1")])) { form in
      let person = try signedIn().person
      try writing { tx, actor, occasion in
        let view = try eventView(id, actor, tx)
        if form["leave"] == "yes" { return try Seats.leave(id, view.event, for: person, tx) }
        try Seats.take(
          Int(form["size"] ?? "") ?? 0, of: party(form["party"] ?? "", view), at: id, view.event, for: person,
          tx, occasion)
      }
      return place
    } page: { shown in
      let view = try reading { tx, actor in try eventView(id, actor, tx) }
      return workPage(view.title, at: place, in: nil, nil, status: shown.status) { html in
        html.h1(view.title)
        if view.space.isDemonstration {
          html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
        }
        html.p(seatsTold(view), .class("lead", "column"))
        ownPlace(&html, view, shown, at: place)
        eventFacts(&html, view)
        eventPeople(&html, view)
        html.ul(.class("ways-on", "no-print")) { html in
          if view.event.first != nil {
            html.li { $0.a(phrase("exchange.to-calendar"), .href(ExchangePlaces.calendar(id).address())) }
          }
          html.li { $0.a(phrase("exchange.ask"), .href(ExchangePlaces.ask.address())) }
          html.li { $0.a(phrase("exchange.whole"), .href(ThingPlaces.thing(id).address())) }
          html.li { $0.a(phrase("exchange.all-events"), .href(ExchangePlaces.events.address())) }
        }
      }
    }
  }

  func eventView(_ id: Identifier<Thing>, _ actor: Actor, _ tx: any Transaction) throws -> EventView {
    let today = content.today()
    let (thing, space) = try Thing.get(id, for: actor, tx)
    let version = try Thing.version(of: id, on: today, knownAt: nil, for: actor, tx)
    guard thing.kind == .event, let fields = version?.fields else {
      throw Diagnostic("thing-unknown", .noAnswer)
    }
    let event = Event(reading: fields.content)
    let seats = try Seats.read(id, event, tx)
    let materials = try Thing.some(Set(event.materials), for: actor, tx)
    return EventView(
      title: fields.title, event: event, space: space, seats: seats,
      invited: Invited.all(to: event, atlas), own: seats.group(of: actor.person),
      maySeeNames: may(actor, .changeThing, thing.subject(in: space)),
      materials: event.materials.compactMap { materials[$0] })
  }

  /// A unit that is invited, or what was typed where everybody is; empty for a unit that is not invited.
  private func party(_ typed: String, _ view: EventView) -> String {
    guard let invited = view.invited else {
      return typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return invited.first { $0.unit.text == typed }?.unit.text ?? ""
  }

  private func seatsTold(_ view: EventView) -> String {
    let seating = view.seats.seating
    let waiting = seating.waiting.reduce(0) { $0 + $1.size }
    if view.event.first == nil, view.event.form != .network {
      return phrase("exchange.interested", count: seating.taken + waiting)
    }
    guard let seats = seating.seats else { return phrase("exchange.coming-told", count: seating.taken) }
    return phrase(
      "exchange.seats-told", count: max(0, seats - seating.taken),
      ["seats": phrase.number(Double(seats)), "waiting": phrase.number(Double(waiting))])
  }

  /// The visitor's place, or the form by which they get one.
  private func ownPlace(_ html: inout HTML, _ view: EventView, _ shown: ShownForm, at place: Place) {
    if let own = view.own {
      let told =
        view.seats.seating.place(of: own.number).map {
          phrase("exchange.you-wait", count: own.size, ["place": phrase.number(Double($0))])
        } ?? phrase("exchange.you-come", count: own.size)
      html.p(told, .class("note", "column"), .id("own-place"))
      return protectedForm(&html, to: place.address(), class: "no-print") { html in
        html.input(.type("hidden"), .name("leave"), .value("yes"))
        html.button(phrase("exchange.leave"), .type("submit"))
      }
    }
    guard view.event.isOpen(on: content.today()) else {
      return html.p(phrase("exchange.closed"), .class("note", "column"))
    }
    guard case .signedIn = visitor else {
      return html.p(phrase("exchange.sign-in-first"), .class("note", "column"))
    }
    let party: Field =
      view.invited.map { invited in
        Field("party", phrase("exchange.party"), .choice(invited.map { .init($0.unit.text, $0.name) }))
      } ?? Field("party", phrase("exchange.party-typed"))
    workForm(
      &html, to: place,
      [party, Field("size", phrase("exchange.size"), hint: phrase("exchange.size-hint"), .number)], in: shown,
      button: phrase("exchange.sign-up"))
  }

  private func eventFacts(_ html: inout HTML, _ view: EventView) {
    let (event, words) = (view.event, words(of: .event))
    let days = [event.first, event.last].compactMap(\.self).map(phrase.date)
    let said: [(String, String)] = [
      ("form", event.form.map { words.word("form", $0.rawValue) } ?? ""),
      ("first", days.joined(separator: " – ")), ("venue", event.venue),
      ("closes", event.closes.map(phrase.date) ?? ""),
      ("audience", event.audience.map { words.word("audience", $0.rawValue) } ?? ""),
      ("effect", event.effect.map(phrase.date) ?? ""),
      ("most-of-party", event.mostOfParty.map { phrase.number(Double($0)) } ?? ""),
    ]
    html.ul(.class("column")) { html in
      for (field, value) in said where !value.isEmpty { html.li("\(words.label(field)): \(value)") }
      if !event.link.isEmpty {
        html.li { html in
          html.text("\(words.label("link")): ")
          html.a(event.link, .href(event.link), .rel("noopener"))
        }
      }
    }
    paragraphs(&html, event.summary)
    for (field, text) in [("agenda", event.agenda), ("aftermath", event.aftermath)] where !text.isEmpty {
      html.h2(words.label(field))
      paragraphs(&html, text)
    }
    if !view.materials.isEmpty {
      html.h2(words.label("materials"))
      html.ul { html in
        for material in view.materials {
          html.li { $0.a(material.title, .href(ThingPlaces.thing(material.id).address())) }
        }
      }
    }
    if let invited = view.invited {
      html.h2(phrase("exchange.invited", count: invited.count))
      html.p(invited.map(\.name).joined(separator: ", "), .class("column"))
    }
  }

  /// Who comes and who waits, for those who run the event.
  private func eventPeople(_ html: inout HTML, _ view: EventView) {
    guard view.maySeeNames, !view.seats.holders.isEmpty else { return }
    let names = Dictionary(view.seats.holders.map { ($0.number, $0.name) }) { first, _ in first }
    let parties = Dictionary((view.invited ?? []).map { ($0.unit.text, $0.name) }) { first, _ in first }
    html.h2(phrase("exchange.people"))
    table(
      &html,
      Listing<Seating.Group>(
        name: phrase("exchange.people"),
        columns: [
          ListingColumn("name", phrase("exchange.who"), isOrderable: false) { .text(names[$0.number] ?? "") },
          ListingColumn("party", phrase("exchange.party"), isOrderable: false) {
            .text(parties[$0.party] ?? $0.party)
          },
          ListingColumn("size", phrase("exchange.size"), isNumber: true, isOrderable: false) {
            .number(Double($0.size), decimals: 0)
          },
          ListingColumn("place", phrase("exchange.place"), isNumber: true, isOrderable: false) { group in
            view.seats.seating.place(of: group.number).map { .number(Double($0), decimals: 0) } ?? .empty
          },
        ], rows: view.seats.seating.groups), isCards: true)
  }
}
