import Basics
import Cases
import Pages
import Spaces

/// When a case is to begin, and how long before a meeting each council sends its agenda.
struct ScheduleRequest {
  let start: Day?
  let agendaDays: [UnitCode: Int]

  /// Longer nobody sends an agenda before a meeting.
  private static let mostDays = 60

  /// - Throws: `date-invalid`, `agenda-days-unusable`.
  init(_ query: Query, units: [UnitCode]) throws(Diagnostic) {
    let typed = query["start"] ?? ""
    if typed.isEmpty {
      start = nil
    } else {
      guard let day = Day(typed) else {
        throw Diagnostic(
          "date-invalid", .badInput, at: .init(field: "start"), ["date": String(typed.prefix(80))])
      }
      start = day
    }
    var found: [UnitCode: Int] = [:]
    for unit in units {
      let name = Self.field(of: unit)
      guard let text = query[name]?.trimmed, !text.isEmpty else { continue }
      guard let days = Int(text), (0...Self.mostDays).contains(days) else {
        throw Diagnostic(
          "agenda-days-unusable", .badInput, at: .init(field: name),
          ["found": String(text.prefix(40)), "limit": "\(Self.mostDays)"])
      }
      found[unit] = days
    }
    agendaDays = found
  }

  static func field(of unit: UnitCode) -> String { "agenda-\(unit.country)-\(unit.code)" }

  /// As an address or a form has it.
  var pairs: [Query.Pair] {
    let start = start.map { [Query.Pair("start", $0.iso)] } ?? []
    return start
      + agendaDays.sorted { $0.key < $1.key }.map { Query.Pair(Self.field(of: $0.key), "\($0.value)") }
  }
}

/// The bodies of the councils of a case, and when they meet.
struct CaseBodies {
  private let bodies: [CaseSchedule.Level: [UnitCode: (id: Identifier<Thing>, body: Body)]]

  /// - Parameter things: bodies of the space. Where a council has two at a level, the first that says when it meets.
  init(_ things: [RecalledThing]) {
    var found: [CaseSchedule.Level: [UnitCode: (id: Identifier<Thing>, body: Body)]] = [:]
    for thing in things {
      let body = Body(reading: thing.fields.content)
      guard let level = body.form.flatMap(Self.level), body.units.count == 1 else { continue }
      let unit = body.units[0]
      if let known = found[level]?[unit], !known.body.meetings.isEmpty { continue }
      found[level, default: [:]][unit] = (thing.id, body)
    }
    bodies = found
  }

  private static func level(_ form: Body.Form) -> CaseSchedule.Level? {
    switch form {
    case .municipalCouncil, .fullmaktige, .countyCouncil, .regionfullmaktige: .council
    case .executiveCommittee, .kommunstyrelse, .countyExecutiveCommittee, .regionstyrelse:
      .executiveCommittee
    case .committee, .countyCommittee: .committee
    case .controlCommittee, .mergerCommittee, .jointLabourCommittee, .politicalCouncil, .representatives,
      .board, .ownersMeeting, .gemensamNamnd, .direktion, .other:
      nil
    }
  }

  func body(of unit: UnitCode, _ level: CaseSchedule.Level) -> Identifier<Thing>? {
    bodies[level]?[unit]?.id
  }

  func council(_ unit: UnitCode, name: String, agendaDays: Int?) -> CaseDates.Council {
    CaseDates.Council(
      name: name, meetings: bodies.compactMapValues { $0[unit]?.body.meetings }, agendaDays: agendaDays)
  }
}
