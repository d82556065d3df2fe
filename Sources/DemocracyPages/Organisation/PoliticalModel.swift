package import Basics
package import Democracy
package import Spaces

/// One way of organising the elected of a municipality, to be held against another: the council, its committees, the councils that
/// the law demands, and what is paid.
package struct PoliticalModel: ThingContent {
  package static let kind = ThingKind.politicalModel

  package enum Role: String, CaseIterable, FieldValue {
    case council, executive, committee, control, elderly, disability, youth, local, other
  }

  package var units: [UnitCode] = []
  package var bodies: [Seating] = []
  /// For one seat at one meeting.
  package var allowance: Amount?
  /// In a year, whatever is met about: the mayor, leaders, members by their seat.
  package var fixed: Amount?
  package var source = ""

  package static let fields: [ContentField<Self>] = [
    .units("units", \.units, isRequired: true), .table("bodies", \.bodies), .money("allowance", \.allowance),
    .money("fixed", \.fixed), .text("source", \.source),
  ]

  package init() {}

  package struct Seating: ContentRow {
    package var name = ""
    package var role: Role?
    package var seats: Int?
    /// In a year.
    package var meetings: Int?
    package var mandate = ""

    package static let fields: [ContentField<Self>] = [
      .line("name", \.name, isRequired: true), .choice("role", \.role, isRequired: true),
      .whole("seats", \.seats, 1...500), .whole("meetings", \.meetings, 0...366), .line("mandate", \.mandate),
    ]

    package init() {}
  }

  package var council: Int? { bodies.first { $0.role == .council }?.seats }

  /// Of Norwegian law: the councils that every municipality has, and that are none of these.
  package var missing: [Role] {
    guard units.contains(where: { $0.country == "no" }) else { return [] }
    return [.council, .executive, .control, .elderly, .disability, .youth].filter { role in
      !bodies.contains { $0.role == role }
    }
  }

  package var load: PoliticalLoad {
    let isOneCurrency = allowance.map(\.currency) == fixed.map(\.currency)
    return PoliticalLoad(
      bodies.map { .init(seats: $0.seats, meetings: $0.meetings) }, allowance: allowance?.amount,
      fixed: isOneCurrency ? fixed?.amount : nil)
  }

  package func faults(in ground: Ground) -> [Diagnostic] {
    guard units.contains(where: { $0.country == "no" }) else { return [] }
    var faults: [Diagnostic] = []
    for (index, body) in bodies.enumerated() {
      guard let seats = body.seats else { continue }
      let field = "bodies.\(index).seats"
      if body.role == .council, seats % 2 == 0 {
        faults.append(
          Diagnostic(
            "council-even", .badInput, at: .init(field: field),
            ["seats": String(seats), "below": String(seats - 1), "above": String(seats + 1)]))
      }
      if body.role == .executive, seats < 5 {
        faults.append(
          Diagnostic("executive-small", .badInput, at: .init(field: field), ["seats": String(seats)]))
      }
    }
    return faults
  }
}

extension ThingKind {
  package static let politicalModel = ThingKind("political-model")
}
