import Basics
import Duties
import Foundation
import SignIn
import Spaces
import Store
import TestContent
import Synchronization
import TestDatabases
import Testing
import Wording

@testable import Site
@testable import WorkPages

/// Letters about notices, with one server and with several on one database.
@Suite struct LetterRoundTests {
  @Test(arguments: TestDatabase.engines) func everybodyIsWrittenToOnceByManyServers(_ engine: Engine) throws {
    let place = try LetterPlace(engine, readers: 7)
    defer { place.close() }
    try place.note("Møtebok")
    let rounds = (0..<4).map { _ in place.round() }
    DispatchQueue.concurrentPerform(iterations: rounds.count) { _ = rounds[$0].run() }
    #expect(place.recipients == (0..<7).map { "reader\($0)@example.org" })
    #expect(place.round().run() == 0, "one a day")
    try place.note("Senere")
    #expect(place.round().run() == 0)
    #expect(place.round(daysLater: 1).run() == 7)
    #expect(place.letters.count == 14)
    #expect(place.faults.isEmpty)
  }

  @Test(arguments: TestDatabase.engines) func aLetterNamesWhatHappenedAndNotWhatItSays(_ engine: Engine)
    throws
  {
    let place = try LetterPlace(engine, readers: 1)
    defer { place.close() }
    try place.note("Møtebok", text: "Ingen utenfor skal lese dette")
    try place.note("Hemmelig utkast", state: .draft)
    #expect(place.round().run() == 1)
    let letter = try #require(place.letters.first)
    #expect(letter.subject == "1 varsel fra Nabo" && letter.language == "nb")
    #expect(letter.text.contains("Eva Ek la til «Møtebok» i Regionen."))
    #expect(letter.text.contains("http://nabo.example.org/me\n"))
    #expect(!letter.text.contains("Ingen utenfor") && !letter.text.contains("Hemmelig utkast"))
    let stop = try #require(letter.text.firstMatch(of: /\/notices\/stop\/(\S+)/)).1
    #expect(place.stopLink.person(of: String(stop)) == place.readers[0].id)
  }

  @Test(arguments: TestDatabase.engines) func aLetterTellsOfMentionsAndOfTasksThatAreGivenAndDue(
    _ engine: Engine
  ) throws {
    let place = try LetterPlace(engine, readers: 2)
    defer { place.close() }
    let task = try place.task("Signere avtalen", due: WorkSite.occasion.today.adding(days: 4))
    try place.comment("@Reader 0, hemmelig beskjed", on: task)
    #expect(place.round().run() == 2)
    let (first, second) = (try place.letter(to: 0), try place.letter(to: 1))
    #expect(first.text.contains("Eva Ek ga deg oppgaven «Signere avtalen» i Regionen."))
    #expect(first.text.contains("Eva Ek nevnte deg i en kommentar til «Signere avtalen» i Regionen."))
    #expect(second.text.contains("Eva Ek kommenterte «Signere avtalen» i Regionen."))
    #expect(!second.text.contains("nevnte deg") && !second.text.contains("ga deg"))
    #expect([first, second].allSatisfy { !$0.text.contains("hemmelig") })
    #expect(place.round(daysLater: 1).run() == 1, "three days before, to whom it was given")
    let reminder = try #require(place.letters.last)
    #expect(reminder.recipient == "reader0@example.org")
    #expect(reminder.subject == "1 oppgave nær fristen i Nabo")
    #expect(reminder.text.contains("– Signere avtalen i Regionen. Frist 25. november 2026"))
    #expect(place.round(daysLater: 2).run() == 0, "each once")
    #expect(place.round(daysLater: 5).run() == 1, "the day after")
    #expect(place.letters.last?.text.contains("Fristen var 25. november 2026") == true)
  }

  @Test(arguments: TestDatabase.engines) func aLetterRemindsOfADutyOnceAsManyDaysBeforeAsWereChosen(
    _ engine: Engine
  ) throws {
    let place = try LetterPlace(engine, readers: 2)
    defer { place.close() }
    try place.duty("Sende rapporten", inDays: 10)
    #expect(place.round().run() == 2, "both follow the space, and hear that it was added")
    #expect(place.round(daysLater: 2).run() == 0, "eight days before")
    #expect(place.round(daysLater: 3).run() == 1, "a week before, to whom it is given")
    let reminder = try #require(place.letters.last)
    #expect(reminder.recipient == "reader0@example.org")
    #expect(reminder.subject == "1 frist nær i Nabo")
    #expect(reminder.text.contains("– Sende rapporten i Regionen. Frist 1. desember 2026"))
    #expect((4...12).allSatisfy { place.round(daysLater: $0).run() == 0 }, "once")
  }

  @Test(arguments: TestDatabase.engines) func withNothingToTellNoLetterGoesOut(_ engine: Engine) throws {
    let place = try LetterPlace(engine, readers: 1)
    defer { place.close() }
    #expect(place.round().run() == 0)
    #expect(place.letters.isEmpty && place.faults.isEmpty)
  }

  @Test(arguments: TestDatabase.engines) func aServerThatDoesNotAnswerIsTriedAgain(_ engine: Engine) throws {
    let place = try LetterPlace(engine, readers: 3)
    defer { place.close() }
    try place.note("Møtebok")
    let fault = Diagnostic("server-unreachable", .unavailable, ["host": "mail.example.org"])
    #expect(place.round(failing: fault).run() == 0)
    #expect(place.faults == ["server-unreachable"], "the others are not tried in vain")
    #expect(place.round(secondsLater: 60).run() == 2, "the one that was claimed waits for its claim to end")
    #expect(place.round(secondsLater: 1000).run() == 1)
    #expect(place.recipients == (0..<3).map { "reader\($0)@example.org" })
  }

  @Test(arguments: TestDatabase.engines) func anAddressThatIsRefusedKeepsNobodyElseWaiting(_ engine: Engine)
    throws
  {
    let place = try LetterPlace(engine, readers: 3)
    defer { place.close() }
    try place.note("Møtebok")
    let fault = Diagnostic("server-refused", .unavailable, ["host": "mail.example.org"])
    #expect(place.round(failing: fault, only: "reader1@example.org").run() == 2)
    #expect(place.round(secondsLater: 5000).run() == 0)
    #expect(place.round(daysLater: 1).run() == 1, "tomorrow's letter tells all of it")
    #expect(place.letters.last?.text.contains("Møtebok") == true)
  }

  @Test(arguments: TestDatabase.engines) func aRoundThatIsAskedToEndDoes(_ engine: Engine) throws {
    let place = try LetterPlace(engine, readers: 5)
    defer { place.close() }
    try place.note("Møtebok")
    #expect(place.round().run(isStopped: { place.letters.count >= 2 }) == 2)
    #expect(place.round().run() == 3, "what is left is another round's")
  }

  @Test func aDatabaseThatIsGoneIsToldOnceAndEndsTheRound() throws {
    let faults = Mutex<[String]>([])
    let round = LetterRound(
      storage: FaultyStorage(fault: .gone), letters: try LetterPlace.letters(),
      stopLink: StopLink(key: InstallationKey(randomBytes: WorkSite.occasion.randomBytes)),
      statutory: StatutoryDuties(), occasion: { WorkSite.occasion }, send: { _, _ throws(Diagnostic) in },
      report: { fault in faults.withLock { $0.append("\(fault)") } })
    #expect(round.run() == 0)
    #expect(faults.withLock { $0.count } == 1)
  }
}

/// A space that some people follow by letter, on an engine, with somebody who writes in it.
private final class LetterPlace: Sendable {
  let readers: [Person]
  let stopLink = StopLink(key: InstallationKey(randomBytes: WorkSite.occasion.randomBytes))
  let close: @Sendable () -> Void
  private let storage: any Storage
  private let words: Letters
  private let writer: Person
  private let space: Space
  private let sent = Mutex<[Postman.Letter]>([])
  private let told = Mutex<[String]>([])

  init(_ engine: Engine, readers count: Int) throws {
    let (database, close) = try TestDatabase.open(engine)
    self.close = close
    storage = database.storage
    words = try Self.letters()
    let occasion = WorkSite.occasion
    try migrate(storage, WorkSite.tables, at: occasion.now)
    (writer, space, readers) = try storage.write { tx in
      func person(_ name: String, _ email: String) throws -> Person {
        let made = try Person.make(
          PersonDraft(name: name, email: email), by: .command("test"), tx, occasion)
        return try made.change(.init(state: .active), by: .command("test"), tx, occasion)
      }
      let writer = try person("Eva Ek", "eva@example.org")
      let space = try Space.make(
        SpaceDraft(kind: .region, name: "Regionen", purpose: ""), owner: writer.id, by: .command("test"), tx,
        occasion)
      let readers = try (0..<count).map { try person("Reader \($0)", "reader\($0)@example.org") }
      for reader in readers {
        try Membership.add(
          MembershipDraft(.person(reader.id), .reader, from: occasion.today), to: space,
          by: .command("test"), tx, occasion)
        let actor = try Actor.of(reader.id, at: occasion.today, tx)
        try Followed.space(space.id).choose(.follows, for: actor, tx)
        try NoticeReader.choose(.daily, for: actor, tx)
      }
      return (writer, space, readers)
    }
  }

  static func letters() throws -> Letters {
    Letters(texts: try MadeUpCountry.texts(), site: try #require(PublicAddress("http://nabo.example.org")))
  }

  var letters: [Postman.Letter] { sent.withLock { $0 } }
  var recipients: [String] { letters.map(\.recipient).sorted() }
  var faults: [String] { told.withLock { $0 } }

  func note(_ title: String, text: String = "", state: ThingState = .internal) throws {
    try storage.write { tx in
      let actor = try Actor.of(writer.id, at: WorkSite.occasion.today, tx)
      try Thing.make(
        ThingDraft(
          .note, title: title, content: Note(text: text).json, state: state, from: WorkSite.occasion.today),
        in: space, by: .actor(actor), tx, WorkSite.occasion)
    }
  }

  /// A task that is given to the first reader.
  func task(_ title: String, due: Day?) throws -> Identifier<Thing> {
    try storage.write { tx in
      let actor = try Actor.of(writer.id, at: WorkSite.occasion.today, tx)
      var task = WorkTask()
      (task.person, task.due) = (readers[0].id.text, due)
      return try Thing.make(
        ThingDraft(task, title: title, state: .internal, from: WorkSite.occasion.today), in: space,
        by: .actor(actor), tx, WorkSite.occasion
      ).id
    }
  }

  /// A duty of the first reader.
  func duty(_ title: String, inDays days: Int) throws {
    try storage.write { tx in
      let actor = try Actor.of(writer.id, at: WorkSite.occasion.today, tx)
      var duty = OwnDuty()
      (duty.person, duty.first) = (readers[0].id.text, WorkSite.occasion.today.adding(days: days))
      try Thing.make(
        ThingDraft(duty, title: title, state: .internal, from: WorkSite.occasion.today), in: space,
        by: .actor(actor), tx, WorkSite.occasion)
    }
  }

  func comment(_ text: String, on thing: Identifier<Thing>) throws {
    try storage.write { tx in
      let actor = try Actor.of(writer.id, at: WorkSite.occasion.today, tx)
      try ThingComment.write(text, on: thing, by: actor, tx, WorkSite.occasion)
    }
  }

  func letter(to reader: Int) throws -> Postman.Letter {
    try #require(letters.first { $0.recipient == "reader\(reader)@example.org" })
  }

  /// A round as a server of its own makes it.
  func round(
    secondsLater seconds: Int64 = 0, daysLater days: Int = 0, failing fault: Diagnostic? = nil,
    only address: String? = nil
  ) -> LetterRound {
    let occasion = Occasion(
      now: WorkSite.occasion.now.adding(.seconds(seconds + Int64(days) * 86400)),
      today: WorkSite.occasion.today.adding(days: days) ?? WorkSite.occasion.today,
      randomBytes: WorkSite.occasion.randomBytes)
    return LetterRound(
      storage: storage, letters: words, stopLink: stopLink, statutory: StatutoryDuties(),
      occasion: { occasion },
      send: { [self] letter, _ throws(Diagnostic) in
        if let fault, address == nil || address == letter.recipient { throw fault }
        sent.withLock { $0.append(letter) }
      },
      report: { [self] fault in
        told.withLock { $0.append((fault as? Diagnostic)?.code ?? String(describing: fault)) }
      })
  }
}
