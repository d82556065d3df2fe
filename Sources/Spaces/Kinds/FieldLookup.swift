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
