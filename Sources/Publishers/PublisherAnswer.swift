package import Basics

/// What a publisher answered, and what is said about it wherever it is used.
package struct PublisherAnswer: Hashable, Sendable {
  package let publisher: String
  /// The whole address.
  package let address: String
  /// When it was asked; for an answer that had not changed too.
  package let retrieved: Instant
  /// SHA-256 of the bytes, in hexadecimal digits.
  package let digest: String
  package let body: [UInt8]
}
