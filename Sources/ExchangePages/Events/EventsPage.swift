import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// An event as a list shows it.
private struct ListedEvent {
  let id: Identifier<Thing>
  let title: String
  let event: Event
}

extension WorkContext {
  /// What is to come, networks that stand, and what was.
  func eventsPage() throws -> Reply {
    let today = content.today()
    let all = try reading { tx, _ in
      try PublishedThings.all(.event, on: today, tx).map { _, thing in
        ListedEvent(id: thing.id, title: thing.fields.title, event: Event(reading: thing.fields.content))
      }
    }
    func isOver(_ listed: ListedEvent) -> Bool {
      (listed.event.last ?? listed.event.first).map { $0 < today } ?? false
    }
    let coming = all.filter { !isOver($0) && $0.event.form != .network }.sorted {
      ($0.event.first.map { $0.iso } ?? "9999", $0.title) < (
        $1.event.first.map { $0.iso } ?? "9999", $1.title
      )
    }
    let over = all.filter(isOver).sorted { ($0.event.first?.iso ?? "") > ($1.event.first?.iso ?? "") }
    let parts = [
      ("exchange.coming", coming),
      ("exchange.networks", all.filter { !isOver($0) && $0.event.form == .network }),
      ("exchange.over", over),
    ]
    return workPage(phrase("exchange.events"), at: ExchangePlaces.events, in: nil, nil) { html in
      html.h1(phrase("exchange.events"))
      html.p(phrase("exchange.events-lead", count: coming.count), .class("lead", "column"))
      for (title, events) in parts where !events.isEmpty {
        html.h2(phrase(title))
        eventTable(&html, events, phrase(title))
      }
      html.p { $0.a(phrase("exchange.feed"), .href(ExchangePlaces.eventFeed.address())) }
    }
  }

  private func eventTable(_ html: inout HTML, _ rows: [ListedEvent], _ name: String) {
    let words = words(of: .event)
    table(
      &html,
      Listing<ListedEvent>(
        name: name,
        columns: [
          ListingColumn(
            "title", words.label("title"), isOrderable: false,
            show: { html, row in html.a(row.title, .href(ExchangePlaces.event(row.id).address())) },
            cell: { .text($0.title) }),
          ListingColumn("form", words.label("form"), isOrderable: false) { row in
            row.event.form.map { .text(words.word("form", $0.rawValue)) } ?? .empty
          },
          ListingColumn("first", words.label("first"), isOrderable: false) { row in
            row.event.first.map { .day($0) } ?? .empty
          },
          ListingColumn("venue", words.label("venue"), isOrderable: false) {
            $0.event.venue.isEmpty ? .empty : .text($0.event.venue)
          },
        ], rows: rows), isCards: true)
  }
}
