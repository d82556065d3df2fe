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
