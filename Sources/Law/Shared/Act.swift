package import Basics

/// An act, as a list of paragraphs refers to it.
package struct Act: Hashable, Sendable {
  /// Short code that files of this country refer by, like `KOML`.
  package let code: String
  /// What people call it, in its own language: `kommuneloven`.
  package let name: String
  package let title: String
  /// Its identity at the publisher: `LOV-2018-06-22-83`, `SFS 2017:725`.
  package let number: String
  package let url: String
  /// Language of `name` and `title`.
  package let language: String
  /// How the text was read; nil where it was not at hand.
  package let reading: Reading?

  /// What the statements that are marked as verified were held against.
  package struct Reading: Hashable, Sendable {
    /// The day whose wording it is.
    package let version: Day
    /// The day on which the statements were last held against it.
    package let checked: Day
    /// Where the text lay: `owner/repository@commit`.
    package let copy: String

    package init(version: Day, checked: Day, copy: String) {
      self.version = version
      self.checked = checked
      self.copy = copy
    }
  }

  package init(
    code: String, name: String, title: String, number: String, url: String, language: String,
    reading: Reading?
  ) {
    self.code = code
    self.name = name
    self.title = title
    self.number = number
    self.url = url
    self.language = language
    self.reading = reading
  }
}
