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
  /// The version that was read; nil where the text was not at hand.
  package let read: Day?

  package init(
    code: String, name: String, title: String, number: String, url: String, language: String, read: Day?
  ) {
    self.code = code
    self.name = name
    self.title = title
    self.number = number
    self.url = url
    self.language = language
    self.read = read
  }
}
