package import Basics

/// An agreement that municipalities have with somebody, with what has to be known to end or change it in time. Its subject
/// is the title of the thing.
package struct Contract: ThingContent {
  package static let kind = ThingKind.agreement

  package enum Sort: String, CaseIterable, FieldValue {
    case purchase, lease, licence, loan, insurance, cooperation, other
  }

  /// The day that notice can be given for.
  package enum NoticeEnd: String, CaseIterable, FieldValue {
    case anyDay = "any-day"
    case monthEnd = "month-end"
    case quarterEnd = "quarter-end"
    case yearEnd = "year-end"
    case termEnd = "term-end"
  }

  /// Whether another municipality may take the place of a party.
  package enum ChangeOfParty: String, CaseIterable, FieldValue {
    case allowed, consent, barred
  }

  /// How it was bought.
  package enum Procurement: String, CaseIterable, FieldValue {
    case tender, framework, direct, exempt
  }

  package enum Decision: String, CaseIterable, FieldValue {
    case terminate, transfer, renegotiate
    case goOn = "continue"
  }

  package var units: [UnitCode] = []
  package var counterpart = ""
  /// The organisation number of the counterpart.
  package var counterpartNumber = ""
  /// In which its letters are written.
  package var language: LetterLanguage?
  package var sort: Sort?
  /// Of a year.
  package var value: Amount?
  package var signed: Day?
  /// The first day on which it holds no more.
  package var ends: Day?
  /// How long it is renewed for where nobody gives notice; 0 for one that is over by itself.
  package var renewalMonths: Int?
  package var noticeMonths: Int?
  package var noticeEnd: NoticeEnd?
  package var changeOfParty: ChangeOfParty?
  /// The clause or the law that it stands on.
  package var basis = ""
  package var procurement: Procurement?
  /// One of another municipality that is the same: all that name the same one are a group with it.
  package var sameAs: Identifier<Thing>?
  /// Those that somebody has found to be others.
  package var otherThan: [Identifier<Thing>] = []
  package var decision: Decision?
  /// By when what was decided is to be done.
  package var due: Day?
  package var progress: InventoryProgress?
  /// Who looks after it, and is told before notice must be given.
  package var responsible = ""
  package var arrangement: Identifier<Thing>?
  package var documents: [Identifier<Thing>] = []
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .units("units", \.units, isRequired: true), .line("counterpart", \.counterpart, isRequired: true),
    .line("counterpart-number", \.counterpartNumber), .choice("language", \.language),
    .choice("sort", \.sort), .money("value", \.value), .day("signed", \.signed), .day("ends", \.ends),
    .whole("renewal-months", \.renewalMonths, 0...1200), .whole("notice-months", \.noticeMonths, 0...120),
    .choice("notice-end", \.noticeEnd),
    .choice("change-of-party", \.changeOfParty), .line("basis", \.basis),
    .choice("procurement", \.procurement), .thing("same-as", \.sameAs, of: [.agreement]),
    .things("other-than", \.otherThan, of: [.agreement]), .choice("decision", \.decision),
    .day("due", \.due), .choice("progress", \.progress), .person("responsible", \.responsible),
    .thing("arrangement", \.arrangement, of: [.arrangement]), .documents("documents", \.documents),
    .text("note", \.note),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    guard let signed, let ends, ends <= signed else { return [] }
    return [Diagnostic("period-reversed", .badInput, at: .init(field: "ends"), ["from": signed.iso])]
  }
}

extension ThingKind {
  package static let agreement = ThingKind("agreement")
}
