import Basics
import Formats
import Store
import Testing

@testable import Spaces

/// Whose tasks are whose, who says how far they are, and who hears of them.
@Suite(.onEachEngine) struct WorkTaskTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  @discardableResult
  private func task(
    _ title: String, to person: Person? = nil, due: String? = nil, state: ThingState = .internal,
    change: (inout WorkTask) -> Void = { _ in }
  ) throws -> Thing {
    var task = WorkTask()
    task.person = person?.id.text ?? ""
    task.due = due.flatMap { Day($0) }
    change(&task)
    let draft = ThingDraft(task, title: title, state: state, from: office.place.today)
    let doer = office.doer(office.owner)
    return try office.place.write { try Thing.make(draft, in: office.space, by: doer, $0, $1) }
  }

  private func mine(_ person: Person) throws -> [String] {
    let actor = try office.place.actor(person)
    return try office.place.read {
      try GivenTasks.unfinished(of: actor, on: office.place.today, limit: 10, $0).tasks.map(\.thing.title)
    }
  }

  private func progress(_ thing: Thing, _ progress: WorkTask.Progress, by person: Person) throws {
    let actor = try office.place.actor(person)
    _ = try office.place.write { try WorkTask.setProgress(progress, of: thing.id, by: actor, $0, $1) }
  }

  @Test func whatIsDueFirstComesFirstAndWhatHasNoDayLast() throws {
    try task("Some time", to: office.reader)
    try task("Later", to: office.reader, due: "2027-01-01")
    try task("Late", to: office.reader, due: "2026-11-01")
    try task("Somebody else's", to: office.owner, due: "2026-01-01")
    #expect(try mine(office.reader) == ["Late", "Later", "Some time"])
    #expect(try mine(office.stranger).isEmpty)
  }

  @Test func whoeverItWasGivenToSaysThatItIsDoneAndTakesItBack() throws {
    let thing = try task("Write", to: office.reader)
    #expect(office.place.code { try progress(thing, .done, by: office.adviser) } == "not-permitted")
    try progress(thing, .done, by: office.reader)
    #expect(try mine(office.reader).isEmpty)
    try progress(thing, .underway, by: office.reader)
    #expect(try mine(office.reader) == ["Write"])
    try progress(thing, .underway, by: office.reader)
    let versions = try office.place.read { try ThingVersion.all(of: thing.id, $0) }
    #expect(versions.map { $0.fields?.content["progress"]?.text } == ["open", "done", "underway"])
    #expect(try office.place.read { try verifyHistory($0).isSound })
  }

  @Test func aTaskIsDoneEvenWhenWhatItCameOfIsGone() throws {
    let note = try office.note(by: office.owner, titled: "Minutes")
    let thing = try task("Write", to: office.reader) { $0.origin = [note.id] }
    let doer = office.doer(office.owner)
    _ = try office.place.write { try note.remove(by: doer, $0, $1) }
    try progress(thing, .done, by: office.reader)
    #expect(try mine(office.reader).isEmpty)
  }

  @Test func aDraftIsNobodysWhoMayNotSeeIt() throws {
    let thing = try task("Secret", to: office.reader, state: .draft)
    #expect(try mine(office.reader).isEmpty)
    #expect(office.place.code { try progress(thing, .done, by: office.reader) } == "thing-unknown")
  }

  @Test func whatCameOfSomethingStandsThereToo() throws {
    let note = try office.note(by: office.owner, titled: "Minutes")
    let thing = try task("Write", to: office.reader) { $0.origin = [note.id] }
    let referring = try office.place.read {
      try Thing.referring(
        to: note.id.text, on: office.place.today, for: office.place.actor(office.reader), $0)
    }
    #expect(referring.map(\.id) == [thing.id])
  }

  @Test func aTaskOfAPostIsWhoseverThePostIs() throws {
    let runner = office.doer(office.runner)
    let (organisation, post) = try office.place.write { tx, occasion in
      let organisation = try Organisation.make(
        OrganisationDraft(kind: .municipality, name: "Gausdal", from: office.place.today), by: runner, tx,
        occasion)
      return (
        organisation,
        try Post.begin(
          office.reader.id, in: organisation.id, title: "Director", from: office.place.today, by: runner, tx,
          occasion)
      )
    }
    let thing = try task("Sign") { $0.post = post.id }
    #expect(try mine(office.reader) == ["Sign"])
    try progress(thing, .underway, by: office.reader)
    office.place.today = try #require(office.place.today.adding(days: 1))
    try office.place.write { try post.end(on: office.place.today, by: runner, $0, $1) }
    #expect(try mine(office.reader).isEmpty, "\(organisation.name)")
    #expect(office.place.code { try progress(thing, .done, by: office.reader) } == "not-permitted")
  }

  @Test func nobodyAsksTwo() throws {
    let post = Identifier<Post>(office.place.occasion)
    let both = try #require(
      throws: Diagnostics.self
    ) {
      try task("Both", to: office.reader) { $0.post = post }
    }
    #expect(!both.list.isEmpty)
    var content = WorkTask()
    (content.person, content.post) = ("Kari", post)
    let faults = try office.place.read { tx in
      try content.faults(in: Ground(.command("test"), office.place.today, tx))
    }
    #expect(faults.map(\.code) == ["task-two-owners"] && faults.first?.place.field == "post")
  }

  @Test func whoeverIsGivenATaskHearsOfItAndOfWhatBecomesOfIt() throws {
    let thing = try task("Write", to: office.reader)
    let notice = try #require(try office.unread(office.reader).first)
    #expect(notice.isGiven && notice.entry.kind == .thingMade)
    #expect(try office.unread(office.adviser).isEmpty)
    try office.read(office.reader)
    try progress(thing, .done, by: office.owner)
    #expect(try office.unread(office.reader).map(\.isGiven) == [false])
  }

  @Test func aTaskThatIsPassedOnIsGivenToTheNext() throws {
    let thing = try task("Write", to: office.owner)
    try office.place.write { tx, occasion in
      let fields = ThingFields(
        title: "Write", state: .internal,
        content: WorkTask(to: office.adviser.id).json)
      _ = try thing.edit(
        ThingEdit(base: thing.latest, fields: fields, from: office.place.today),
        by: .actor(office.place.actor(office.owner)), tx, occasion)
    }
    #expect(try office.unread(office.adviser).map(\.isGiven).contains(true))
  }

  /// A letter tells three days before and the day after, and each once, whatever days it was not sent on.
  @Test func aLetterRemindsOnceBeforeAndOnceAfter() throws {
    try task("Report", to: office.reader, due: "2026-12-10")
    func told(_ day: String, after last: String?) throws -> Int {
      let actor = try office.place.actor(office.reader)
      return try office.place.read { tx in
        try GivenTasks.reminders(
          of: actor, after: last.flatMap { Day($0) }, on: try #require(Day(day)), tx
        ).count
      }
    }
    #expect(try told("2026-12-06", after: "2026-12-05") == 0)
    #expect(try told("2026-12-07", after: "2026-12-06") == 1)
    #expect(try told("2026-12-07", after: nil) == 1)
    #expect(try told("2026-12-08", after: "2026-12-07") == 0)
    #expect(try told("2026-12-09", after: "2026-12-06") == 1, "the letter of the 7th was not sent")
    #expect(try told("2026-12-11", after: "2026-12-10") == 1)
    #expect(try told("2026-12-12", after: "2026-12-11") == 0)
  }

  @Test func theTableOfTasksIsNarrowedToOnesOwnAndToWhatIsLeft() throws {
    try task("Mine", to: office.reader)
    try task("Done", to: office.reader) { $0.progress = .done }
    try task("Other", to: office.owner)
    try task("Without") { $0.progress = nil }
    var question = ThingQuestion(.task, in: office.space.id, on: office.place.today)
    func titles(_ filters: [ThingFilter], _ actor: Actor) throws -> Set<String> {
      question.filters = filters
      return Set(try office.place.read { try question.answer(for: actor, $0) }.map(\.thing.title))
    }
    let reader = try office.place.actor(office.reader)
    #expect(try titles([.mine], reader) == ["Mine", "Done"])
    #expect(try titles([.mine, .word("unfinished", "yes")], reader) == ["Mine"])
    #expect(try titles([.word("unfinished", "yes")], reader) == ["Mine", "Other", "Without"])
    #expect(try titles([.mine], Actor(person: nil, roles: reader.roles)).isEmpty)
  }
}

extension WorkTask {
  fileprivate init(to person: Identifier<Person>) {
    self.init()
    self.person = person.text
  }
}
