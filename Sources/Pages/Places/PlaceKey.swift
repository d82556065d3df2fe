/// What a part of an address stands for: an identifier, a number, one of a few words.
package protocol PlaceKey: Sendable {
  /// Nil for a text that is no such part.
  init?(placeText: String)
  var placeText: String { get }
  /// What the access log may say of it; nil for what it shall not.
  var loggedText: String? { get }
}

extension PlaceKey {
  package var loggedText: String? { nil }
}

extension String: PlaceKey {
  package init?(placeText: String) { self = placeText }
  package var placeText: String { self }
}

/// Counted from 1.
extension Int: PlaceKey {
  package init?(placeText: String) {
    guard let number = Int(placeText), number > 0, String(number) == placeText else { return nil }
    self = number
  }

  package var placeText: String { String(self) }
}

/// One of a few words is no secret.
extension PlaceKey where Self: RawRepresentable, RawValue == String {
  package init?(placeText: String) { self.init(rawValue: placeText) }
  package var placeText: String { rawValue }
  package var loggedText: String? { rawValue }
}
