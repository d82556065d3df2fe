import Basics
package import Rulebook

/// The money of a merger or a split in Norway, one rule for each grant.
///
/// Amounts are nominal: what the source publishes for the day. What is not published is unknown.
package enum GrantRules {
  package static let all: [Rule] = [
    oneOffCosts, fastTrack, reformSupport, oneOffGrant, regionalCentre, structureCompensation,
    studySupport, hearingSupport, splitCosts,
  ]

  /// Those that are most of what is paid: what is known without them is not the money of a merger.
  package static let largest: Set<String> = [
    oneOffCosts.id, reformSupport.id, oneOffGrant.id, structureCompensation.id,
  ]

  /// What is paid for what the income system takes of a merger.
  package static var compensation: String { structureCompensation.id }

  /// The section that all of them rest on: the state pays part of the one-off costs, and for a time
  /// for the general grants that are lost.
  static let statute = Reference(
    title: "Inndelingslova", section: "§ 15", id: "LOV-2001-06-15-70",
    url: "https://lovdata.no/lov/2001-06-15-70")

  /// When a rule applies, the last day exclusive.
  static func span(_ from: String, _ until: String?) -> DayRange {
    DayRange(from: Day(from), until: until.flatMap { Day($0) })
  }

  /// How many municipalities become one; a merger of one is none.
  static let municipalities = Input("municipalities", unit: "municipalities", .whole(2...400))
  /// Inhabitants of the new municipality.
  static let inhabitants = Input("inhabitants", unit: "persons", .whole(0...10_000_000))
}

extension Inputs {
  /// A number that went in, as a trace names it.
  func traced(_ input: Input) throws(Diagnostic) -> TraceStep.Input {
    TraceStep.Input(input.name, .number(try number(input.name)), unit: input.unit)
  }
}
