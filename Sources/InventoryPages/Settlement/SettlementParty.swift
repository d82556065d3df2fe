package import Basics
package import Spaces

/// One of the municipalities that areas go to in a split, with the tax income that the ratio is made of.
package struct SettlementParty: ThingContent {
  package static let kind = ThingKind("settlement-party")

  package var unit: UnitCode?
  /// Of its area, in the last five years, all together.
  package var taxes: Amount?
  /// When it got the decision of the board, where there was one.
  package var received: Day?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .money("taxes", \.taxes, isRequired: true),
    .day("received", \.received), .text("note", \.note),
  ]

  package init() {}
}
