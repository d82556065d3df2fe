package import Basics
package import Formats

/// What somebody wants an organisation to be called and to be.
package struct OrganisationEdit: Hashable, Sendable {
  /// The fingerprint of what they began from.
  package var base: String
  package var name: String
  package var kind: Organisation.Kind
  package var units: [DatedUnit]
  /// From which day it holds.
  package var from: Day
  package var why: String

  package init(
    base: String, name: String, kind: Organisation.Kind, units: [DatedUnit], from: Day, why: String = ""
  ) {
    self.base = base
    self.name = name
    self.kind = kind
    self.units = units
    self.from = from
    self.why = why
  }

  /// Every fault of the form: a unit must begin somewhere, end later, and be listed once.
  package var faults: [Diagnostic] {
    let reversed = units.first { unit in
      guard let from = unit.valid.from, let until = unit.valid.until else { return false }
      return until <= from
    }
    var begun: Set<DatedUnit> = []
    let doubled = units.first {
      !begun.insert(DatedUnit($0.unit, DayRange(from: $0.valid.from, until: nil))).inserted
    }
    return [
      fault(ofName: name, field: "name"),
      reversed.map {
        Diagnostic(
          "period-reversed", .badInput, at: .init(field: "units"), ["from": $0.valid.from?.iso ?? ""])
      },
      doubled.map {
        Diagnostic("unit-twice", .badInput, at: .init(field: "units"), ["code": $0.unit.code])
      },
    ].compactMap(\.self)
  }
}

extension OrganisationEdit {
  /// What the history would tell of `organisation` if this were written.
  package func fields(of organisation: Organisation) -> JSONValue {
    Organisation(
      id: organisation.id, kind: kind, name: name, valid: organisation.valid,
      successor: organisation.successor,
      units: units.sorted { ($0.valid.from ?? from, $0.unit) < ($1.valid.from ?? from, $1.unit) },
      isDemonstration: organisation.isDemonstration
    ).fields
  }
}

/// What came of an edit.
package enum OrganisationOutcome: Hashable, Sendable {
  case written
  /// It is so already.
  case unchanged
  /// Somebody else changed it since; this is what it is now, and nothing is written.
  case conflict(Organisation)
}
