package import Basics

/// A body that people hold posts in: a municipality, an association, a union.
package struct Organisation: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case municipality, county, association, ministry, union, company, other
  }

  package let id: Identifier<Organisation>
  package let kind: Kind
  package let name: String
  /// When it exists; `until` is the first day on which it no longer does.
  package let valid: DayRange
  /// What took its place.
  package let successor: Identifier<Organisation>?
  /// The units of the division that it is, over time: a code changes where the municipality does not.
  package let units: [DatedUnit]
  package let isDemonstration: Bool
}

/// A municipality or county of a country's division by its code; those of counties are shorter.
package struct UnitCode: Hashable, Comparable, Sendable {
  /// `no` or `se`.
  package let country: String
  package let code: String

  package init(country: String, code: String) {
    self.country = country
    self.code = code
  }

  /// Counties have two digits in both countries, municipalities four.
  package var isCounty: Bool { code.utf8.count == 2 }

  package static func < (a: Self, b: Self) -> Bool {
    (a.country, a.code) < (b.country, b.code)
  }
}

/// The unit that an organisation is, and when.
package struct DatedUnit: Hashable, Sendable {
  package let unit: UnitCode
  package let valid: DayRange

  package init(_ unit: UnitCode, _ valid: DayRange) {
    self.unit = unit
    self.valid = valid
  }
}

/// What is asked of a new organisation.
package struct OrganisationDraft: Hashable, Sendable {
  package var kind: Organisation.Kind
  package var name: String
  package var from: Day
  package var units: [DatedUnit]
  package var isDemonstration = false

  package init(
    kind: Organisation.Kind, name: String, from: Day, units: [DatedUnit] = [], isDemonstration: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.from = from
    self.units = units
    self.isDemonstration = isDemonstration
  }

  package var faults: [Diagnostic] {
    [fault(ofName: name, field: "name")].compactMap(\.self)
  }
}
