package import Basics

/// What a change takes from the world around it: when it happens, and what nobody could have guessed.
package struct Occasion: Sendable {
  package let now: Instant
  /// Today in the countries that are served.
  package let today: Day
  /// As many bytes as asked for, from a source fit for secrets.
  package let randomBytes: @Sendable (Int) -> [UInt8]
  /// The kinds of thing that the program knows.
  package let kinds: ContentKinds

  package init(
    now: Instant, today: Day, kinds: ContentKinds = .ofSpaces,
    randomBytes: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.now = now
    self.today = today
    self.kinds = kinds
    self.randomBytes = randomBytes
  }
}
