import Basics
import Formats
import Search
import Store
import Testing

@testable import Spaces

/// A space with an owner, to write things into and search them.
struct SearchTestPlace {
  let place: TestInstallation
  let person: Person
  let owner: Actor
  let space: Space

  init(shows: Set<Aspect> = [.things]) throws {
    place = try TestInstallation()
    person = try place.person("Owner")
    space = try place.space(person, shows: shows)
    owner = try place.actor(person)
  }

  @discardableResult
  func note(
    _ title: String, _ text: String = "", state: ThingState = .published, in other: Space? = nil
  ) throws -> Thing {
    try place.write { tx, occasion in
      try Thing.make(
        ThingDraft(.note, title: title, content: Note(text: text).json, state: state, from: place.today),
        in: other ?? space, by: .command("test"), tx, occasion)
    }
  }

  func change(_ thing: Thing, to fields: ThingFields) throws {
    try place.write { tx, occasion in
      let (now, _) = try Thing.getUnasked(thing.id, tx)
      let edit = ThingEdit(base: now.latest, fields: fields, from: place.today)
      _ = try now.edit(edit, by: .command("test"), tx, occasion)
    }
  }

  func found(
    _ text: String, by actor: Actor? = nil, _ change: (inout SearchQuestion) -> Void = { _ in }
  ) throws -> [FoundText] {
    var question = SearchQuestion(SearchQuery(text, .shipped))
    question.limit = 100
    change(&question)
    return try place.read { try question.answer(for: actor ?? owner, $0) }
  }

  func titles(
    _ text: String, by actor: Actor? = nil, _ change: (inout SearchQuestion) -> Void = { _ in }
  ) throws -> [String] {
    try found(text, by: actor, change).map(\.thing.title)
  }

  /// What the index itself holds, whoever asks.
  func words() throws -> Set<String> {
    try place.read { tx in
      Set(
        try tx.rows("SELECT words FROM search_text").flatMap {
          try $0.text("words").split(separator: " ").map(String.init)
        })
    }
  }
}
