/// What may stand in a field of a thing. `FieldShape` says how each is written as JSON.
package indirect enum FieldType: Hashable, Sendable {
  /// One line of text: JSON text.
  case line
  /// Paragraphs: JSON text.
  case text
  /// A whole number within bounds: JSON number.
  case whole(ClosedRange<Int>)
  /// JSON number.
  case decimal
  /// A part of a whole, 0 to 1: JSON number; people read and write it in per cent.
  case share
  /// `{"amount": 1250000, "currency": "NOK"}`, in units of the currency.
  case money
  /// ISO 8601: JSON text.
  case day
  /// `{"from": day, "until": day}`, without `until` for one that is open; `until` is the first day after it.
  case period
  /// One of these words: JSON text.
  case choice([String])
  /// `no:3405` or `no:34`, a municipality or a county of the division that holds on the day of the version: JSON text.
  case unit
  /// The identifier of an organisation: JSON text.
  case organisation
  /// The identifier of a post in an organisation, whoever holds it: JSON text.
  case post
  /// The identifier of an account, or the name of somebody without one: JSON text.
  case person
  /// The identifier of a thing, of one of these kinds where any are named: JSON text.
  case thing([ThingKind])
  /// A page of the internet, https or http: JSON text.
  case address
  /// A file that was sent here: JSON object, see `FileReference`. Nobody types it.
  case file
  /// Several of one type: JSON array.
  case list(FieldType)
  /// Rows of the same fields: JSON array of objects.
  case table([FieldShape])
}

/// A field of a kind of thing: its name, what may stand in it, and whether something must.
package struct FieldShape: Hashable, Sendable {
  package let name: String
  package let type: FieldType
  package let isRequired: Bool
  package let origin: Origin

  /// Where a value comes from.
  package enum Origin: Hashable, Sendable {
    /// People type it.
    case typed
    /// The program sets it when the thing is made, and nobody types it; a file is one that was sent along.
    case made
    /// Worked out from the others: shown and listed, never stored.
    case calculated
  }

  package init(_ name: String, _ type: FieldType, isRequired: Bool = false, _ origin: Origin = .typed) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.origin = origin
  }
}
