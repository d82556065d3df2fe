import Basics
import Spaces
import Store
import TestDatabases
import Testing

@testable import ExchangePages

@Suite struct QuestionTests {
  private func question(_ text: String, _ consent: Question.Consent = .open) -> Question {
    var question = Question()
    (question.text, question.consent, question.theme) = (text, consent, .staff)
    return question
  }

  private func ask(
    _ place: ExchangePlace, _ question: Question, days: Int = 0, _ tx: any Transaction
  ) throws -> Identifier<Thing> {
    let desk = try #require(try OpenDesk.all(on: ExchangePlace.today, tx).first)
    return try Asking.ask(
      question, title: "How long?", at: desk, by: place.people[0], tx, ExchangePlace.occasion(days))
  }

  /// Writes the question again as whoever answers it.
  private func answer(
    _ id: Identifier<Thing>, _ place: ExchangePlace, to state: ThingState,
    _ change: (inout Question) -> Void
  ) -> [String] {
    place.refusal { tx in
      let thing = try Thing.getUnasked(id, tx).thing
      var fields = try #require(try Thing.unasked(id, on: ExchangePlace.today, tx))
      var question = Question(reading: fields.content)
      change(&question)
      (fields.content, fields.state) = (question.json, state)
      _ = try thing.edit(
        ThingEdit(base: thing.latest, fields: fields, from: ExchangePlace.today), by: .actor(place.owner), tx,
        ExchangePlace.occasion())
    }
  }

  @Test func theThemeDecidesWhoAnswers() {
    var desk = Desk()
    (desk.contact, desk.days) = ("Team", 10)
    var staff = Desk.Contact()
    (staff.theme, staff.contact, staff.days) = (.staff, "Adviser", 5)
    desk.contacts = [staff]
    #expect(desk.route(.staff) == ("Adviser", 5))
    #expect(desk.route(.digital) == ("Team", 10))
    #expect(desk.route(nil) == ("Team", 10))
  }

  @Test(arguments: TestDatabase.engines)
  func nobodyElseReadsAQuestionBeforeItIsPublishedWithConsent(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ExchangePlace(database)
      let (open, kept) = try place.storage.write { tx in
        (try ask(place, question("How long did it take?"), tx), try ask(place, question("Secret", .team), tx))
      }
      for id in [open, kept] {
        #expect(place.refusal { _ = try Thing.get(id, for: .public, $0) } == ["thing-unknown"])
        #expect(try place.storage.read { try Asking.isAsker(place.people[0], of: id, $0) })
        #expect(try place.storage.read { try !Asking.isAsker(place.people[1], of: id, $0) })
      }
      #expect(answer(kept, place, to: .published) { $0.answer = "Long" } == ["consent-lacking"])
      #expect(
        answer(open, place, to: .published) { $0.answer = "Ask Kari Nordmann in Nordre Follo" } == [
          "names-somebody"
        ])
      #expect(
        answer(open, place, to: .published) {
          $0.answer = "As in Nordre Follo"
          $0.nobody = ["Nordre Follo"]
        } == [])
      #expect(try place.storage.read { try Thing.get(open, for: .public, $0).thing.title } == "How long?")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func onlyWhoeverAskedAcceptsAndOnlyAnAnswer(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ExchangePlace(database)
      let id = try place.storage.write { tx in try ask(place, question("How long?"), tx) }
      let occasion = ExchangePlace.occasion()
      #expect(
        place.refusal { try Asking.accept(id, by: place.people[0], $0, occasion) } == ["answer-lacking"])
      #expect(answer(id, place, to: .internal) { $0.answer = "Two years" } == [])
      #expect(
        place.refusal { try Asking.accept(id, by: place.people[1], $0, occasion) } == ["thing-unknown"])
      #expect(place.refusal { try Asking.accept(id, by: place.people[0], $0, occasion) } == [])
      let said = try place.storage.read { try Thing.unasked(id, on: ExchangePlace.today, $0) }
      #expect(try Question(reading: #require(said).content).accepted == ExchangePlace.today)
    }
  }

  @Test(arguments: TestDatabase.engines) func newAccountsAskLess(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ExchangePlace(database)
      func refusals(_ days: Int) -> [[String]] {
        (0..<6).map { _ in place.refusal { _ = try ask(place, question("How long?"), days: days, $0) } }
      }
      #expect(refusals(1).filter(\.isEmpty).count == Asking.mostOfANewAccount)
      let later = refusals(10)
      #expect(later.filter(\.isEmpty).count == Asking.mostADay && later.last == ["asked-too-often"])
    }
  }

  /// There, everybody with an account reads drafts.
  @Test(arguments: TestDatabase.engines) func nothingIsAskedInTheArena(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ExchangePlace(database, kind: .arena)
      #expect(try place.storage.read { try OpenDesk.all(on: ExchangePlace.today, $0).isEmpty })
    }
  }
}
