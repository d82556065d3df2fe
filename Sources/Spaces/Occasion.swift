package import Basics

/// What a change takes from the world around it: when it happens, and what nobody could have guessed.
package struct Occasion: Sendable {
  package let now: Instant
  /// Today in the countries that are served.
  package let today: Day
  /// As many bytes as asked for, from a source fit for secrets.
  package let randomBytes: @Sendable (Int) -> [UInt8]

  package init(now: Instant, today: Day, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
    self.now = now
    self.today = today
    self.randomBytes = randomBytes
  }
}
