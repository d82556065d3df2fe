/// What a part of an address stands for: an identifier, a number, one of a few words.
package protocol PlaceKey: Sendable {
  /// Nil for a text that is no such part. Not an initializer: `flatMap(Int.init)` anywhere would have become this one.
  static func read(placeText: String) -> Self?
  var placeText: String { get }
  /// What the access log may say of it; nil for what it shall not.
  var loggedText: String? { get }
}

extension PlaceKey {
  package var loggedText: String? { nil }
}

extension String: PlaceKey {
  package static func read(placeText: String) -> String? { placeText }
  package var placeText: String { self }
}

/// Counted from 1.
extension Int: PlaceKey {
  package static func read(placeText: String) -> Int? {
    guard let number = Int(placeText), number > 0, String(number) == placeText else { return nil }
    return number
  }

  package var placeText: String { String(self) }
}

/// One of a few words is no secret.
extension PlaceKey where Self: RawRepresentable, RawValue == String {
  package static func read(placeText: String) -> Self? { Self(rawValue: placeText) }
  package var placeText: String { rawValue }
  package var loggedText: String? { rawValue }
}
