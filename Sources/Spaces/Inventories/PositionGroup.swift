import Basics

/// Posts of one kind in one municipality, as a group: nobody who holds one is named. What they are called is the title of
/// the thing.
package struct PositionGroup: ThingContent {
  package static let kind = ThingKind.position

  /// How far those who hold them have come on the way to their place in the new municipality.
  package enum Placement: String, CaseIterable, FieldValue {
    case open, mapped, offered, placed, leaving
  }

  package var unit: UnitCode?
  /// What they work with, as the members of a space name it alike.
  package var function = ""
  /// Man-years that there are, and of these the ones that somebody fills.
  package var manYears: Double?
  package var filled: Double?
  /// The mean of a whole man-year.
  package var pay: Amount?
  /// Of a week.
  package var hours: Double?
  package var pension = ""
  /// Who runs the pension scheme.
  package var provider = ""
  package var placement: Placement?
  /// How many people hold them.
  package var people: Int?
  /// The lowest and the highest of a whole man-year.
  package var lowestPay: Amount?
  package var highestPay: Amount?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .line("function", \.function, isRequired: true),
    .decimal("man-years", \.manYears), .decimal("filled", \.filled),
    .whole("people", \.people, 0...1_000_000), .money("pay", \.pay),
    .money("lowest-pay", \.lowestPay), .money("highest-pay", \.highestPay),
    .decimal("hours", \.hours),
    .line("pension", \.pension), .line("provider", \.provider), .choice("placement", \.placement),
    .text("note", \.note),
  ]

  package init() {}
}

extension ThingKind {
  package static let position = ThingKind("position")
}
