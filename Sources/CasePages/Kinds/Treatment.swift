package import Basics
package import Spaces
import Store

/// What one body of one council does with a case: when, under which number, what it recommends, how it votes.
package struct Treatment: ThingContent {
  package static let kind = ThingKind.treatment

  package enum Level: String, CaseIterable, FieldValue {
    case committee
    case executiveCommittee = "executive-committee"
    case council
  }

  package enum Outcome: String, CaseIterable, FieldValue {
    case planned, recommended, decided, rejected, postponed
  }

  package var matter: Identifier<Thing>?
  package var unit: UnitCode?
  package var level: Level?
  package var body: Identifier<Thing>?
  package var meeting: Day?
  /// As the council's own case system has it.
  package var caseNumber = ""
  package var outcome: Outcome?
  package var recommendation = ""
  package var minutes: Identifier<Thing>?
  /// Of the body, whether they were there or not.
  package var members: Int?
  package var votesFor: Int?
  package var votesAgainst: Int?
  /// Who was not there, or did not vote.
  package var without: Int?

  package static let fields: [ContentField<Self>] = [
    .thing("case", \.matter, of: [.jointCase], isRequired: true), .unit("unit", \.unit, isRequired: true),
    .choice("level", \.level, isRequired: true), .thing("body", \.body, of: [.body]),
    .day("meeting", \.meeting),
    .line("case-number", \.caseNumber), .choice("outcome", \.outcome, isRequired: true),
    .text("recommendation", \.recommendation), .document("minutes", \.minutes),
    .whole("members", \.members, 1...1000), .whole("votes-for", \.votesFor, 0...1000),
    .whole("votes-against", \.votesAgainst, 0...1000), .whole("without", \.without, 0...1000),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults = try unit.map { try CaseParty.faults($0, matter, ground) } ?? []
    if outcome != .planned, meeting == nil {
      faults.append(Diagnostic("treatment-without-day", .badInput, at: .init(field: "meeting")))
    }
    if let members, let fault = voteFault(members) { faults.append(fault) }
    if try isThereAlready(ground) {
      faults.append(
        Diagnostic("treatment-twice", .badInput, at: .init(field: "unit"), ["unit": unit?.text ?? ""]))
    }
    return faults
  }

  /// Votes and members must come to the same where all are told, and never to more.
  private func voteFault(_ members: Int) -> Diagnostic? {
    let told = [votesFor, votesAgainst, without].compactMap(\.self)
    let sum = told.reduce(0, +)
    guard sum > members || told.count == 3 && sum != members else { return nil }
    return Diagnostic(
      "votes-beside-members", .badInput, at: .init(field: "members"),
      ["votes": "\(sum)", "found": "\(members)"])
  }

  /// Whether the same council's same level is there as another thing.
  private func isThereAlready(_ ground: Ground) throws -> Bool {
    guard let matter, let unit, let level else { return false }
    let others = try ground.tx.rows(
      """
      SELECT a.thing FROM thing_value a JOIN thing t ON t.id = a.thing
        JOIN thing_value b ON b.thing = a.thing AND b.field = \("unit") AND b.unit = \(unit.text)
        JOIN thing_value c ON c.thing = a.thing AND c.field = \("level") AND c.text = \(level.rawValue)
      WHERE a.field = \("case") AND a.reference = \(matter) AND t.kind = \(Self.kind.rawValue)
        AND t.state <> \(ThingState.removed.rawValue)
        AND a.valid_from <= \(ground.day) AND (a.valid_to IS NULL OR a.valid_to > \(ground.day))
        AND b.valid_from <= \(ground.day) AND (b.valid_to IS NULL OR b.valid_to > \(ground.day))
        AND c.valid_from <= \(ground.day) AND (c.valid_to IS NULL OR c.valid_to > \(ground.day))
      """
    ).map { try $0.text("thing") }
    return others.contains { $0 != ground.thing?.text }
  }
}

extension ThingKind {
  package static let treatment = ThingKind("treatment")
}
