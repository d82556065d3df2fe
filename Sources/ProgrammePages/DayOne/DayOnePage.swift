import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What is not changed about day one, and who can be reached: what holds today first.
  func dayOnePage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    let freezes = byDay(view.parts.freezes) { $0.days }
    let calls = byDay(view.parts.onCalls) { $0.days }
    return programmePage(
      view, at: ProgrammePlaces.dayOne(id), title: phrase("programmes.view.day-one")
    ) { html in
      html.p(dayOneSentences(view, freezes, calls).joined(separator: " "), .class("lead", "column"))
      html.section { html in
        html.h3(words(of: .freeze).heading)
        if freezes.isEmpty {
          html.p(phrase("programmes.freeze-none"), .class("column"))
        } else {
          table(&html, freezeListing(view, freezes), isCards: true)
        }
      }
      html.section { html in
        html.h3(words(of: .onCall).heading)
        if calls.isEmpty {
          html.p(phrase("programmes.on-call-none"), .class("column"))
        } else {
          table(&html, callListing(view, calls), isCards: true)
        }
      }
      html.ul(.class("ways-on", "no-print")) { html in
        if view.mayAdd {
          for kind in [ThingKind.freeze, .onCall] {
            html.li { $0.a(words(of: kind).new, .href(newThingAddress(kind, in: view.space))) }
          }
        }
        guard !calls.isEmpty else { return }
        fileLinks(&html) { format, separator in
          ProgrammePlaces.onCallFile(id, format).address(
            Query(separator.map { [.init("separator", $0)] } ?? []))
        }
      }
    }
  }

  /// The plan of who can be reached, to be handed out.
  func onCallFile(_ id: Identifier<Thing>, _ format: ListFormat) throws -> Reply {
    let view = try programmeView(id)
    return try file(
      callListing(view, byDay(view.parts.onCalls) { $0.days }), format, named: "nabo-on-call",
      route: ProgrammePlaces.onCallFile(id, format).pattern)
  }

  private func dayOneSentences(
    _ view: ProgrammeView, _ freezes: [Part<ChangeFreeze>], _ calls: [Part<OnCall>]
  ) -> [String] {
    let today = view.today
    var said = [countdown(view.standing)]
    let frozen = freezes.filter { $0.content.days?.contains(today) ?? false }
    if !frozen.isEmpty {
      said.append(
        phrase("programmes.freeze-now", ["names": frozen.map(\.title).joined(separator: ", ")]))
    } else if let next = freezes.first(where: { $0.content.days?.from.map { $0 > today } ?? false }),
      let day = next.content.days?.from
    {
      said.append(phrase("programmes.freeze-next", ["name": next.title, "day": phrase.date(day)]))
    }
    if let effective = view.parts.effective {
      let covered = calls.count { $0.content.days?.contains(effective) ?? false }
      said.append(
        phrase("programmes.on-call-then", count: covered, ["day": phrase.date(effective)]))
    }
    return said
  }

  private func byDay<Content>(
    _ parts: [Part<Content>], _ days: (Content) -> DayRange?
  ) -> [Part<Content>] {
    parts.enumerated().sorted { a, b in
      let first = days(a.element.content)?.from ?? .newYear(1)
      let second = days(b.element.content)?.from ?? .newYear(1)
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }

  private func titled<Content>(_ kind: ThingKind) -> ListingColumn<Part<Content>> {
    ListingColumn(
      "name", words(of: kind).label("title"), isOrderable: false,
      show: { html, row in html.a(row.title, .href(ThingPlaces.thing(row.id).address())) },
      cell: { .text($0.title) })
  }

  private func texts<Content>(
    _ kind: ThingKind, _ name: String, _ text: @escaping (Content) -> String
  ) -> ListingColumn<Part<Content>> {
    ListingColumn(name, words(of: kind).label(name), isOrderable: false) { row in
      let said = text(row.content)
      return said.isEmpty ? .empty : .text(said)
    }
  }

  private func freezeListing(
    _ view: ProgrammeView, _ freezes: [Part<ChangeFreeze>]
  ) -> Listing<Part<ChangeFreeze>> {
    Listing(
      name: words(of: .freeze).heading,
      columns: [
        titled(.freeze),
        texts(.freeze, "days") { span($0.days?.from, $0.days?.until?.adding(days: -1)) },
        texts(.freeze, "scope", \.scope), texts(.freeze, "exceptions", \.exceptions),
      ], rows: freezes)
  }

  private func callListing(_ view: ProgrammeView, _ calls: [Part<OnCall>]) -> Listing<Part<OnCall>> {
    let services = Dictionary(view.parts.services.map { ($0.id, $0.title) }) { first, _ in first }
    return Listing(
      name: words(of: .onCall).heading,
      columns: [
        titled(.onCall),
        texts(.onCall, "service") { $0.service.flatMap { services[$0] } ?? "" },
        texts(.onCall, "days") { span($0.days?.from, $0.days?.until?.adding(days: -1)) },
        texts(.onCall, "hours", \.hours), texts(.onCall, "who", \.who), texts(.onCall, "phone", \.phone),
        texts(.onCall, "second", \.second),
      ], rows: calls)
  }
}
