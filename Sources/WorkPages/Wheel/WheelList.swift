import Basics
import Duties
import Formats
import Markup
import Pages
import Rulebook
import SignIn
import Spaces
import Wording

extension WorkContext {
  /// The table behind the ring: by when, what, whose it is, why, and how it stands.
  func wheelList(_ html: inout HTML, _ view: WheelView, _ shown: [SpaceDuty]) {
    let rows = Array(shown.dropFirst(view.request.skip).prefix(WheelView.rows))
    let listing = Listing(
      name: phrase("wheel.list"), columns: wheelColumns(view), rows: rows, id: { rowName($0) })
    table(&html, listing, class: "wheel-table", isCards: true)
    html.ul(.class("ways-on", "no-print")) { html in
      if view.request.skip > 0 {
        way(&html, "wheel.earlier", view, skip: max(0, view.request.skip - WheelView.rows))
      }
      if view.request.skip + WheelView.rows < shown.count {
        way(&html, "wheel.later", view, skip: view.request.skip + WheelView.rows)
      }
    }
  }

  private func way(_ html: inout HTML, _ key: String, _ view: WheelView, skip: Int) {
    let query = visit.query.setting("skip", to: skip == 0 ? nil : String(skip))
    html.li { $0.a(phrase(key), .class("button"), .href(view.place.address(query))) }
  }

  private func wheelColumns(_ view: WheelView) -> [ListingColumn<SpaceDuty>] {
    [
      ListingColumn(
        "day", phrase("wheel.column.day"), isOrderable: false,
        show: { html, duty in dayCell(&html, duty) }, cell: { .day($0.day) }),
      ListingColumn(
        "what", phrase("wheel.column.what"), isOrderable: false,
        show: { html, duty in whatCell(&html, duty, view) },
        cell: { .text(view.names.what($0.duty)) }),
      ListingColumn(
        "who", phrase("wheel.column.who"), isOrderable: false,
        show: { html, duty in whoCell(&html, duty, view) },
        cell: { .text(view.names.name(of: $0.noted.who)) }),
      ListingColumn(
        "state", phrase("wheel.column.state"), isOrderable: false,
        show: { html, duty in stateCell(&html, duty, view) },
        cell: { .text($0.noted.standing(on: view.today).rawValue) }),
    ]
  }

  private func dayCell(_ html: inout HTML, _ duty: SpaceDuty) {
    html.text(phrase.date(duty.day))
    if let minute = duty.duty.minute, duty.noted.note?.state != .moved {
      html.text(" " + phrase("wheel.at", ["time": Self.clock(minute)]))
    }
    if duty.noted.day != duty.duty.day {
      html.span(
        phrase("wheel.moved-from", ["day": phrase.date(duty.duty.day)]), .class("quiet", "wheel-fact"))
    } else if duty.duty.day != duty.duty.ruleDay {
      html.span(
        phrase("wheel.free-day", ["day": phrase.date(duty.duty.ruleDay)]), .class("quiet", "wheel-fact"))
    }
  }

  private func whatCell(_ html: inout HTML, _ duty: SpaceDuty, _ view: WheelView) {
    let what = view.names.what(duty.duty)
    if let thing = duty.thing {
      html.a(what, .href(ThingPlaces.thing(thing).address()))
    } else {
      html.text(what)
    }
    let basis = duty.duty.basis
    html.span(.class("quiet", "wheel-fact")) { html in
      if !basis.citation.isEmpty {
        if basis.url.isEmpty { html.text(basis.citation) } else { html.a(basis.citation, .href(basis.url)) }
      }
      if duty.thing == nil {
        html.text(" · " + phrase("wheel.certainty.\(duty.duty.certainty.rawValue)"))
      }
      if let space = view.spaces[duty.space] { html.text(" · \(space)") }
    }
    let text = basis.text.text(in: language.rawValue)
    if !text.isEmpty { html.span(text, .class("quiet", "wheel-fact", "no-print")) }
  }

  private func whoCell(_ html: inout HTML, _ duty: SpaceDuty, _ view: WheelView) {
    let unit = UnitCode(duty.duty.unit).map { names(of: [$0])[0] }
    html.text(
      [view.names.name(of: duty.noted.who), unit ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
    if duty.people == nil, duty.noted.standing(on: view.today).isOpen {
      html.span(phrase("wheel.unheld"), .class("wheel-unheld", "wheel-fact"))
    }
    if duty.noted.who != duty.duty.who {
      html.span(
        phrase("wheel.handed-over-from", ["name": view.names.name(of: duty.duty.who)]),
        .class("quiet", "wheel-fact"))
    }
  }

  private func stateCell(_ html: inout HTML, _ duty: SpaceDuty, _ view: WheelView) {
    let standing = duty.noted.standing(on: view.today)
    html.span(phrase("wheel.state.\(standing.rawValue)"), .class("wheel-state", "is-\(standing.rawValue)"))
    if let note = duty.noted.note {
      html.span(.class("quiet", "wheel-fact")) { html in
        let words = phrase("wheel.note.\(note.state.rawValue)")
        let text = note.reason.isEmpty ? words : "\(words): \(clipped(note.reason))"
        if let mark = duty.mark {
          html.a(text, .href(ThingPlaces.thing(mark).address()))
        } else {
          html.text(text)
        }
      }
    }
    talkLink(&html, duty, view)
    guard view.mayMark.contains(duty.space) else { return }
    html.span(.class("wheel-acts", "no-print")) { html in
      if standing.isOpen {
        protectedButton(
          &html, phrase("wheel.done"), to: WheelPlaces.mark(duty.space).address(),
          sending: [
            .init("duty", duty.id), .init("state", DutyMark.State.done.rawValue),
            .init("base", String(duty.markVersion)),
          ])
      }
      html.a(
        phrase("wheel.note-something"),
        .href(WheelPlaces.mark(duty.space).address(Query([.init("duty", duty.id)]))),
        .aria("label", "\(phrase("wheel.note-something")): \(view.names.what(duty.duty))"))
    }
  }

  /// The way to what is said about it, for those who belong.
  private func talkLink(_ html: inout HTML, _ duty: SpaceDuty, _ view: WheelView) {
    guard let talk = view.talk[duty.space] else { return }
    let count = talk[folded(duty.id)] ?? 0
    let words = count == 0 ? phrase("wheel.talk") : phrase("wheel.talk-count", count: count)
    html.span(.class("wheel-fact", "no-print")) { html in
      html.a(
        words,
        .href(
          WheelPlaces.duty(duty.space).address(Query([.init("duty", duty.id)])) + "#comments"),
        .aria("label", "\(words): \(view.names.what(duty.duty))"))
    }
  }

  /// `12:00`
  package static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}
