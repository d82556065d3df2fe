package import Spaces

/// What a resident proposed. It is known by the code of its receipt, and by no name.
package struct StreetProposal: ThingContent {
  package static let kind = ThingKind("street-proposal")

  package var hearing: Identifier<Thing>?
  package var street: Identifier<Thing>?
  package var proposal = ""
  package var reason = ""
  package var receipt = ""
  /// What became of it, for whoever has the receipt.
  package var answer = ""

  package static let fields: [ContentField<Self>] = [
    .thing("hearing", \.hearing, of: [StreetHearing.kind], isRequired: true),
    .thing("street", \.street, of: [StreetRow.kind], isRequired: true),
    .line("proposal", \.proposal, isRequired: true), .text("reason", \.reason),
    ContentField.line("receipt", \.receipt).made, .text("answer", \.answer),
  ]

  package init() {}
}
