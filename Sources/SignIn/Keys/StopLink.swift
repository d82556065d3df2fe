package import Spaces
import Formats

/// Links that end the letters of one person and can do nothing else. They are made of the person and a tag by the
/// installation's key, so that every letter's link goes on working and none has to be stored.
package struct StopLink: Sendable {
  private let key: InstallationKey
  private static let context = "nabo stop letters"

  package init(key: InstallationKey) {
    self.key = key
  }

  /// What stands in the address.
  package func text(for person: Identifier<Person>) -> String {
    person.text + "." + Base64URL.text(key.tag(person.text, for: Self.context))
  }

  /// Whose letters the link ends; nil for one that was not made here.
  package func person(of text: String) -> Identifier<Person>? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let person = Identifier<Person>(String(parts[0])),
      let tag = Base64URL.bytes(String(parts[1])),
      matchesInConstantTime(tag, key.tag(person.text, for: Self.context))
    else { return nil }
    return person
  }
}
