import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What a space has to answer, and the desks and events that it keeps.
  func spaceExchangePage(_ id: Identifier<Space>) throws -> Reply {
    let today = content.today()
    let (space, rooms, questions, others, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let kept = try [ThingKind.desk, .event].flatMap {
        try Thing.recall($0, in: space, on: today, for: actor, tx)
      }
      return (
        space, SpaceRooms(space, for: actor),
        try Thing.recall(.question, in: space, on: today, for: actor, tx),
        kept, may(actor, .addThing, space.subject)
      )
    }
    let waiting = questions.filter { thing in
      let question = Question(reading: thing.fields.content)
      return question.answer.isEmpty && question.sameAs == nil
    }
    let title = phrase("exchange.title")
    return workPage("\(title) – \(space.name)", at: ExchangePlaces.space(id), in: rooms, nil) { html in
      html.h1(title)
      html.p(phrase("exchange.unanswered", count: waiting.count), .class("lead", "column"))
      let listed: [(text: String, address: String)] =
        waiting.map { ($0.fields.title, ExchangePlaces.question($0.id).address()) }
        + others.map { ($0.fields.title, ThingPlaces.thing($0.id).address()) }
      let new: [(text: String, address: String)] = (mayAdd ? [ThingKind.desk, .event] : []).map { kind in
        let place = SpacePlaces.newThing(id).address(Query([.init("kind", kind.rawValue)]))
        return (words(of: kind).new, place)
      }
      let ways: [(text: String, address: String)] = [
        (phrase("exchange.all-questions"), ExchangePlaces.questions.address()),
        (phrase("exchange.all-events"), ExchangePlaces.events.address()),
      ]
      if !listed.isEmpty {
        html.ul { html in
          for way in listed { html.li { $0.a(way.text, .href(way.address)) } }
        }
      }
      html.ul(.class("ways-on", "no-print")) { html in
        for way in new + ways { html.li { $0.a(way.text, .href(way.address)) } }
      }
    }
  }
}
