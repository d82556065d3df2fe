import Basics
import Spaces
import Store
import Surveys
import TestDatabases

@testable import SurveyPages

/// A database with one survey of a space, and a questionnaire of one item.
struct SurveyPlace {
  let storage: any Storage
  let survey: Identifier<Thing>
  var content = Survey()

  static let instrument = Instrument(
    id: "x", version: 1, languages: ["en"], titles: ["en": "X"],
    scales: [
      .init(
        id: "number",
        options: (0..<400).map { .init(code: String($0), value: Double($0), labels: ["en": "Number \($0)"]) })
    ],
    blocks: [
      .init(
        id: "block", titles: ["en": "Block"],
        items: [.init(code: "a", scale: "number", texts: ["en": "Which number?"])])
    ])

  init(_ database: TestDatabase) throws {
    storage = database.storage
    try migrate(storage, Room.spaces.migrations + [.surveys, .surveyKeeping], at: Instant(milliseconds: 0))
    survey = try storage.write { [occasion = Self.occasion] tx in
      let draft = PersonDraft(name: "Ada", email: "ada@example.org", isOperator: true)
      let person = try Person.make(draft, by: .command("test"), tx, occasion)
        .change(Person.Changes(state: .active), by: .command("test"), tx, occasion)
      let actor = try Actor.of(person.id, at: occasion.today, tx)
      let space = try Space.make(
        SpaceDraft(kind: .region, name: "Region", purpose: "", shows: []), by: .actor(actor), tx, occasion)
      let owner = try Actor.of(person.id, at: occasion.today, tx)
      let thing = ThingDraft(Survey(), title: "Asked", from: occasion.today)
      return try Thing.make(thing, in: space, by: .actor(owner), tx, occasion).id
    }
  }

  static var occasion: Occasion {
    Occasion(
      now: Instant(milliseconds: 1_795_262_400_000), today: Day("2026-11-21") ?? .newYear(2026),
      kinds: ContentKinds([.spaces, Room("surveys", kinds: [ContentKind(Survey.self)])]),
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  func make(_ count: Int, for group: Survey.Group = .residents) throws -> [String] {
    try storage.write { tx in
      try AnswerCodes.make(
        count, for: group, of: survey, content, answering: Self.instrument, tx, Self.occasion)
    }
  }

  /// What a device delivers: the code is used up and the answer put into a box, or neither.
  func deliver(_ code: String, _ answer: String) throws {
    try storage.write { tx in
      let (survey, group) = try AnswerCodes.open(code, tx)
      try AnswerCodes.use(code, tx)
      try AnswerBoxes.put(
        try AnswerSheet(["a": answer], to: Self.instrument), of: group, into: survey, tx
      ) { Int.random(in: 0..<$0) }
    }
  }

  func answers(_ group: Survey.Group = .residents) throws -> [String] {
    try storage.read { tx in
      try AnswerBoxes.all(of: group, in: survey, to: Self.instrument, tx).compactMap { $0.answers["a"] }
    }
  }
}
