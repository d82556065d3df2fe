package import Pages
package import Spaces
import WorkPages

/// Addresses of questions, events and feeds.
package enum ExchangePlaces {
  /// Questions that were answered in public. Query: `q`, `theme`.
  package static let questions = Place("/questions", .reading)
  package static let ask = Place("/questions/ask", .form.below(questions))
  /// One question, for everybody once it is published, before that for whoever asked and whoever answers.
  package static let question = Places<Identifier<Thing>>("/questions/:id", .form.below(questions))
  /// Events that everybody sees.
  package static let events = Place("/events", .reading)
  package static let event = Places<Identifier<Thing>>("/events/:id", .form.below(events))
  package static let calendar = Places<Identifier<Thing>>("/events/:id/event.ics", .reading.below(events))
  /// What a space has to answer, and its desks and events.
  package static let space = Places<Identifier<Space>>(
    "/spaces/:id/exchange", .reading.below(SpacePlaces.list))
  package static let itemFeed = Place("/feeds/items", .reading)
  package static let questionFeed = Place("/feeds/questions", .reading)
  package static let eventFeed = Place("/feeds/events", .reading)
}
