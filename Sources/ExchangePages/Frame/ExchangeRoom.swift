import Pages
import Spaces
package import WorkPages

extension WorkRoom {
  /// People who help people: questions and answers, events, and feeds of both.
  package static let exchange = WorkRoom(
    Room(
      "exchange", migrations: [.exchange],
      kinds: [ContentKind(Desk.self), ContentKind(Question.self), ContentKind(Event.self)],
      shown: DemonstrationExchange.things),
    pages: WorkContext.exchangePages, entrance: SpaceEntrance("exchange", ExchangePlaces.space))
}

extension ThingKind {
  static let desk = ThingKind("desk")
  static let question = ThingKind("question")
  static let event = ThingKind("event")
}

extension WorkContext {
  /// What is published in every space is looked through.
  private static var exchangeSteps: Int { 500_000 }

  static let exchangePages: [WorkPage] = [
    WorkPage(ExchangePlaces.questions, steps: { _ in exchangeSteps }) { try $0.questionsPage() },
    WorkPage(ExchangePlaces.ask, steps: { _ in exchangeSteps }) { try $0.askPage() },
    WorkPage(ExchangePlaces.question) { try $0.questionPage($1) },
    WorkPage(ExchangePlaces.events, steps: { _ in exchangeSteps }) { try $0.eventsPage() },
    WorkPage(ExchangePlaces.event) { try $0.eventPage($1) },
    WorkPage(ExchangePlaces.space, steps: { _, _ in exchangeSteps }) { try $0.spaceExchangePage($1) },
    WorkPage(ExchangePlaces.calendar) { try $0.eventCalendar($1) },
    WorkPage(ExchangePlaces.itemFeed, steps: { _ in exchangeSteps }) {
      try $0.feed(ThingKind("item"), "exchange.feed-items", at: ExchangePlaces.itemFeed) {
        ThingPlaces.thing($0)
      }
    },
    WorkPage(ExchangePlaces.questionFeed, steps: { _ in exchangeSteps }) {
      try $0.feed(.question, "exchange.feed-questions", at: ExchangePlaces.questionFeed) {
        ExchangePlaces.question($0)
      }
    },
    WorkPage(ExchangePlaces.eventFeed, steps: { _ in exchangeSteps }) {
      try $0.feed(.event, "exchange.feed-events", at: ExchangePlaces.eventFeed) { ExchangePlaces.event($0) }
    },
  ]
}
