package import Basics
package import Rulebook

/// How a change of division is carried out: the steps that the law and practice require.
package struct Procedure: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case merger, split
  }

  /// What becomes of the parts of a unit that is split: the law treats the two unlike.
  package enum Parts: String, CaseIterable, Hashable, Sendable {
    case newUnits = "new"
    /// Added to other units.
    case joined
  }

  /// The years in which councils are elected in the whole country: `first`, and each `every` years.
  package struct Elections: Hashable, Sendable {
    package let first: Int
    package let every: Int
    /// The days of those elections whose day is known.
    package let days: [Day]

    package init(first: Int, every: Int, days: [Day]) {
      self.first = first
      self.every = every
      self.days = days
    }

    package func contains(_ year: Int) -> Bool {
      (year - first) % every == 0
    }

    /// The day of the election of a year; nil where it is not fixed, or not known.
    func day(in year: Int) -> Day? {
      days.first { $0.year == year }
    }
  }

  /// Stable: `no.merger`.
  package let id: String
  package let country: String
  package let kind: Kind
  package let title: LocalText
  package let elections: Elections
  package let steps: [Step]

  package init(
    id: String, country: String, kind: Kind, title: LocalText, elections: Elections, steps: [Step]
  ) {
    self.id = id
    self.country = country
    self.kind = kind
    self.title = title
    self.elections = elections
    self.steps = steps
  }
}
