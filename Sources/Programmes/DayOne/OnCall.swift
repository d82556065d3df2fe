package import Basics
package import Spaces

/// Who can be reached about something on some days about day one. What it is about stands in the title.
package struct OnCall: ThingContent {
  package static let kind = ThingKind.onCall

  package var programme: Identifier<Thing>?
  package var service: Identifier<Thing>?
  package var days: DayRange?
  /// From when to when in the day, as people write it.
  package var hours = ""
  package var who = ""
  package var phone = ""
  /// Who is asked where that one does not answer.
  package var second = ""

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("service", \.service, of: [.readiness]), .period("days", \.days, isRequired: true),
    .line("hours", \.hours), .person("who", \.who, isRequired: true), .line("phone", \.phone),
    .person("second", \.second),
  ]

  package init() {}
}

extension ThingKind {
  package static let onCall = ThingKind("on-call")
}
