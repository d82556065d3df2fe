package import Basics
package import Duties
package import Formats

/// A duty that people add themselves, once or again and again. Its title says what is to be done.
package struct OwnDuty: ThingContent {
  package static let kind = ThingKind.ownDuty

  package enum Repetition: String, CaseIterable, FieldValue {
    case once, weekly, monthly, quarterly
    case halfYearly = "half-yearly"
    case yearly
    case everyTerm = "every-term"
  }

  package enum FreeDays: String, CaseIterable, FieldValue {
    case stays, before, after
  }

  package enum Country: String, CaseIterable, FieldValue {
    case no, se
  }

  /// Whose it is: one of these four.
  package var role = ""
  package var post: Identifier<Post>?
  package var body: Identifier<Thing>?
  package var person = ""
  package var first: Day?
  package var repetition: Repetition?
  /// A rule of RFC 5545, where none of the words fits.
  package var recurrence = ""
  /// The last day on which it may fall.
  package var until: Day?
  /// What becomes of a day that falls on a weekend or a holiday,
  package var freeDays: FreeDays?
  /// of which country.
  package var country: Country?
  /// The statute, clause or decision that it comes from.
  package var basis = ""
  package var source = ""

  package static let fields: [ContentField<Self>] = [
    .line("role", \.role), .post("post", \.post), .thing("body", \.body, of: [.body]),
    .person("person", \.person), .day("first", \.first, isRequired: true),
    .choice("repetition", \.repetition), .line("recurrence", \.recurrence), .day("last", \.until),
    .choice("free-days", \.freeDays), .choice("country", \.country), .line("basis", \.basis),
    .address("source", \.source),
  ]

  package init() {}
}

extension ThingKind {
  package static let ownDuty = ThingKind("own-duty")
}
