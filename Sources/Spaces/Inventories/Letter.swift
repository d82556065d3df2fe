package import Basics

/// The languages and forms of language that a letter can be written in.
package enum LetterLanguage: String, CaseIterable, FieldValue {
  case nb, nn, sv, en
}

/// A letter to the counterpart of an agreement. What it is about is the title of the thing; its versions are the log.
package struct Letter: ThingContent {
  package static let kind = ThingKind.letter

  /// The number in its space and year, `2027/14`, given once when it is made.
  package var number = ""
  package var agreement: Identifier<Thing>?
  package var counterpart = ""
  package var address = ""
  package var language: LetterLanguage?
  package var dated: Day?
  package var body = ""
  package var sent: Day?

  package static let fields: [ContentField<Self>] = [
    .line("number", \.number, isRequired: true).made,
    .thing("agreement", \.agreement, of: [.agreement], isRequired: true),
    .line("counterpart", \.counterpart, isRequired: true), .text("address", \.address),
    .choice("language", \.language, isRequired: true), .day("dated", \.dated, isRequired: true),
    .text("body", \.body, isRequired: true), .day("sent", \.sent),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    guard let dated, let sent, sent < dated else { return [] }
    return [Diagnostic("period-reversed", .badInput, at: .init(field: "sent"), ["from": dated.iso])]
  }
}

extension ThingKind {
  package static let letter = ThingKind("counterpart-letter")
}
