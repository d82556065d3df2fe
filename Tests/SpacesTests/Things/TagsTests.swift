import Basics
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct TagsTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  @Test func areTypedWithCommasAndEachIsThereOnce() {
    #expect(Tags.typed(" Økonomi,  barne vern ,okonomi,, ") == ["Økonomi", "barne vern"])
    #expect(Tags.typed("").isEmpty)
  }

  @Test func areSaidWithEachVersionAndNarrowATable() throws {
    let doer = office.doer(office.owner)
    let thing = try office.note(by: office.owner, titled: "Budget")
    _ = try office.note(by: office.owner, titled: "Other")
    try office.place.write { tx, occasion in
      var fields = office.place.note("Text", title: "Budget")
      fields.tags = ["Økonomi", "2027"]
      _ = try thing.edit(
        ThingEdit(base: 1, fields: fields, from: office.place.today), by: doer, tx, occasion)
    }
    func found(_ tag: String) throws -> [String] {
      var question = ThingQuestion(.note, in: office.space.id, on: office.place.today)
      question.filters = [.tag(tag)]
      let actor = try office.place.actor(office.reader)
      return try office.place.read { try question.answer(for: actor, $0).map(\.thing.title) }
    }
    #expect(try found("okonomi") == ["Budget"] && found("2027") == ["Budget"] && found("2028").isEmpty)
    _ = try office.place.write { try thing.undo(2, by: doer, $0, $1) }
    #expect(try found("2027").isEmpty)
    let versions = try office.place.read { try ThingVersion.all(of: thing.id, $0) }
    #expect(versions.map { $0.fields?.tags } == [[], ["Økonomi", "2027"], []])
    #expect(try office.place.read { try verifyHistory($0).isSound })
    #expect(try thingsWithStaleValues(office.place.storage, as: .ofSpaces).isEmpty)
  }

  @Test func ofTwoWhoTagAtOnceBothAreKept() {
    var (base, theirs, yours) = (fields([]), fields(["a"]), fields([]))
    yours.title = "Other"
    #expect(ThingFields(merge(base: base.json, theirs: theirs.json, yours: yours.json).merged)?.tags == ["a"])
    (base, theirs, yours) = (fields(["a", "b"]), fields(["x", "a", "b"]), fields(["a", "b", "y"]))
    let merge = merge(base: base.json, theirs: theirs.json, yours: yours.json)
    #expect(merge.conflicts.isEmpty && ThingFields(merge.merged)?.tags == ["x", "a", "b", "y"])
  }

  @Test func thoseOfASpaceAreOfferedAsFarAsTheyAreSeen() throws {
    func note(_ tags: [String], _ state: ThingState = .internal, by person: Person) throws {
      let doer = office.doer(person)
      try office.place.write { tx, occasion in
        var draft = ThingDraft(
          .note, title: "Note", content: Note(text: "").json, state: state, from: office.place.today)
        draft.fields.tags = tags
        try Thing.make(draft, in: office.space, by: doer, tx, occasion)
      }
    }
    try note(["Økonomi", "barnevern"], by: office.owner)
    try note(["økonomi"], by: office.owner)
    try note(["hemmelig"], .draft, by: office.owner)
    try note(["fjernet"], .removed, by: office.owner)
    func used(_ person: Person, limit: Int = 10) throws -> [String] {
      let actor = try office.place.actor(person)
      return try office.place.read {
        try Tags.used(in: office.space, on: office.place.today, for: actor, limit: limit, $0)
      }
    }
    // Which of two spellings is told, the order of letters of the engine says.
    #expect(try used(office.reader).map(folded) == [folded("økonomi"), "barnevern"])
    #expect(try used(office.owner).map(folded) == [folded("økonomi"), "barnevern", "hemmelig"])
    #expect(try used(office.owner, limit: 1).map(folded) == [folded("økonomi")])
  }

  @Test func areAddedToManyAndTakenAwayAndTheStepIsTakenBack() throws {
    let doer = office.doer(office.owner)
    let things = try ["A", "B", "C"].map { try office.note(by: office.owner, titled: $0) }
    func carryOut(_ added: [String], _ removed: [String] = []) throws -> Identifier<Batch>? {
      var edit = BulkEdit(from: office.place.today)
      (edit.addedTags, edit.removedTags) = (added, removed)
      return try office.place.write { tx, occasion in
        let now = try things.map { try Thing.getUnasked($0.id, tx).0 }
        return try edit.carryOut(on: now, in: office.space, by: doer, tx, occasion)
      }
    }
    func tags() throws -> [[String]?] {
      try office.place.read { tx in
        try things.map { try ThingVersion.all(of: $0.id, tx).last?.fields?.tags }
      }
    }
    _ = try carryOut(["Økonomi", "2027"])
    #expect(try tags() == [["Økonomi", "2027"], ["Økonomi", "2027"], ["Økonomi", "2027"]])
    let batch = try #require(try carryOut(["okonomi", "plan"], ["2027", "ukjent"]))
    #expect(try tags() == [["Økonomi", "plan"], ["Økonomi", "plan"], ["Økonomi", "plan"]])
    #expect(try carryOut(["PLAN"], ["2027"]) == nil, "nothing would change")
    let undone = try office.place.write { try Batch.undo(batch, by: doer, $0, $1).undone }
    #expect(undone == 3)
    #expect(try tags() == [["Økonomi", "2027"], ["Økonomi", "2027"], ["Økonomi", "2027"]])
    var many = BulkEdit(from: office.place.today)
    many.addedTags = (0..<Tags.most).map { "t\($0)" }
    let rows = try office.place.read { tx in
      try many.preview(
        of: things.map { try Thing.getUnasked($0.id, tx).0 }, by: doer, tx, office.place.occasion.kinds)
    }
    #expect(rows.allSatisfy { $0.faults.map(\.code) == ["rows-too-many"] })
  }

  @Test func aTableIsPutInOrderByThem() throws {
    let doer = office.doer(office.owner)
    for (title, tags) in [("A", ["b"]), ("B", []), ("C", ["a", "z"])] {
      try office.place.write { tx, occasion in
        var draft = ThingDraft(
          .note, title: title, content: Note(text: "").json, state: .internal, from: office.place.today)
        draft.fields.tags = tags
        try Thing.make(draft, in: office.space, by: doer, tx, occasion)
      }
    }
    func titles(_ change: (inout ThingQuestion) -> Void) throws -> [String] {
      var question = ThingQuestion(.note, in: office.space.id, on: office.place.today)
      change(&question)
      let actor = try office.place.actor(office.owner)
      return try office.place.read { try question.answer(for: actor, $0).map(\.thing.title) }
    }
    #expect(try titles { $0.order = .init(Tags.field, by: .text) } == ["C", "A", "B"])
    #expect(try titles { $0.order = .init(Tags.field, by: .text, isDescending: true) } == ["A", "C", "B"])
    #expect(try titles { $0.filters = [.empty(Tags.field)] } == ["B"])
  }

  @Test func whatIsNoTagIsTold() {
    #expect(Tags.faults(of: [String](repeating: "x", count: Tags.most + 1)).map(\.code) == ["rows-too-many"])
    let long = String(repeating: "x", count: Tags.longest + 1)
    #expect(Tags.faults(of: [long, "a,b", "ok"]).map(\.code) == ["text-too-long", "text-too-long"])
    #expect(Tags.faults(of: [" "]).map(\.code) == ["name-missing"])
  }

  @Test func aThingWithoutTagsIsWrittenAsBefore() {
    #expect(fields([]).json.line == #"{"content": {"text": "Text"}, "state": "internal", "title": "Note"}"#)
  }

  private func fields(_ tags: [String]) -> ThingFields {
    ThingFields(title: "Note", state: .internal, tags: tags, content: Note(text: "Text").json)
  }
}
