package import Basics

/// A municipality that goes into a merger.
package struct MergingUnit: Hashable, Sendable {
  package let code: String
  package let name: String
  /// On 1 January of the year of the decision, or nearest before it.
  package let inhabitants: Int64

  package init(code: String, name: String, inhabitants: Int64) {
    self.code = code
    self.name = name
    self.inhabitants = inhabitants
  }
}

extension MergerPlan {
  /// A country as it was last counted.
  package struct Country: Hashable, Sendable {
    package let inhabitants: Int64
    package let municipalities: Int

    package init(inhabitants: Int64, municipalities: Int) {
      self.inhabitants = inhabitants
      self.municipalities = municipalities
    }
  }
}

/// What somebody must say of a merger before its grants can be told.
package struct MergerPlan: Hashable, Sendable {
  package let units: [MergingUnit]
  /// The day of the national decision.
  package let decided: Day
  /// The day on which the new municipality begins.
  package let effective: Day
  /// Years that are shown from the year of effect on; those between decision and effect come before them.
  package let years: Int
  /// Yearly rate of interest for the present value.
  package let rate: Double
  package let taper: Taper
  /// What the new municipality receives less in regional grants than the old ones did, per year; nil where
  /// nobody has told.
  package let regionalLoss: Money?
  /// The base grant (basistilskudd) of each municipality, assumed in place of the rulebook's; nil where it
  /// is not.
  package let basisGrant: Money?
  /// The country that the merger is part of, by which a base grant that nobody has published is worked out; nil where it
  /// is not known.
  package let country: Country?
  /// The one-off grant of a merger decided after the reform, in place of the rulebook's; nil where it is not given.
  package let oneOffGrant: Money?

  package init(
    units: [MergingUnit], decided: Day, effective: Day, years: Int = 20, rate: Double = 0.035,
    taper: Taper = .fifths, regionalLoss: Money? = nil, basisGrant: Money? = nil,
    oneOffGrant: Money? = nil, country: Country? = nil
  ) {
    self.units = units
    self.decided = decided
    self.effective = effective
    self.years = years
    self.rate = rate
    self.taper = taper
    self.regionalLoss = regionalLoss
    self.basisGrant = basisGrant
    self.oneOffGrant = oneOffGrant
    self.country = country
  }

  package var inhabitants: Int64 { units.map(\.inhabitants).reduce(0, +) }

  /// From the decision to the last year shown.
  var span: ClosedRange<Int> {
    decided.year...max(decided.year, effective.year + max(years, 1) - 1)
  }
}
