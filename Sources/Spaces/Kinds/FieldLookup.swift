package import Basics

/// How what somebody types for a unit, an organisation, a post, a thing or a person is found.
///
/// Each answers nil where nothing is called that, or several things are.
package struct FieldLookup {
  package let unit: (String) -> UnitCode?
  package let organisation: (String) throws -> Identifier<Organisation>?
  package let post: (String) throws -> Identifier<Post>?
  package let thing: (String, [ThingKind]) throws -> Identifier<Thing>?
  /// An account that the writer may know of.
  package let person: (String) throws -> Identifier<Person>?
  /// The word of a closed list that a text in the reader's language stands for: the name of the field, and the text.
  package let word: (String, String) -> String?

  package init(
    unit: @escaping (String) -> UnitCode?,
    organisation: @escaping (String) throws -> Identifier<Organisation>?,
    post: @escaping (String) throws -> Identifier<Post>?,
    thing: @escaping (String, [ThingKind]) throws -> Identifier<Thing>?,
    person: @escaping (String) throws -> Identifier<Person>?, word: @escaping (String, String) -> String?
  ) {
    self.unit = unit
    self.organisation = organisation
    self.post = post
    self.thing = thing
    self.person = person
    self.word = word
  }
}

extension FieldLookup {
  /// The same, looking up each text once: rows of a table name the same few things.
  package var remembering: FieldLookup {
    let (units, organisations, posts) = (
      Answers<UnitCode>(), Answers<Identifier<Organisation>>(), Answers<Identifier<Post>>()
    )
    let (things, people, words) = (
      Answers<Identifier<Thing>>(), Answers<Identifier<Person>>(), Answers<String>()
    )
    return FieldLookup(
      unit: { typed in units.answer(typed) { unit(typed) } },
      organisation: { typed in try organisations.answer(typed) { try organisation(typed) } },
      post: { typed in try posts.answer(typed) { try post(typed) } },
      thing: { typed, kinds in
        try things.answer(kinds.map(\.rawValue).joined(separator: " ") + "|" + typed) {
          try thing(typed, kinds)
        }
      },
      person: { typed in try people.answer(typed) { try person(typed) } },
      word: { path, typed in words.answer("\(path)|\(typed)") { word(path, typed) } })
  }

  /// What was found for each text.
  private final class Answers<Value> {
    private var known: [String: Value?] = [:]
    /// More is not worth its memory.
    private static var most: Int { 10_000 }

    func answer(_ text: String, _ find: () throws -> Value?) rethrows -> Value? {
      if let found = known[text] { return found }
      let found = try find()
      if known.count < Self.most { known[text] = .some(found) }
      return found
    }
  }
}
