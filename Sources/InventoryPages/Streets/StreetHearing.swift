package import Basics
package import Spaces

/// A time in which residents may propose names.
package struct StreetHearing: ThingContent {
  package static let kind = ThingKind("street-hearing")

  package var opens: Day?
  /// The last day.
  package var closes: Day?
  /// What residents are told.
  package var text = ""

  package static let fields: [ContentField<Self>] = [
    .day("opens", \.opens, isRequired: true), .day("closes", \.closes, isRequired: true),
    .text("text", \.text),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    guard let opens, let closes, closes < opens else { return [] }
    return [Diagnostic("period-reversed", .badInput, at: .init(field: "closes"), ["from": opens.iso])]
  }
}
