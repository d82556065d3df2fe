package import Basics
package import Rulebook

/// A date that the law sets for every municipality, or for every cooperation of some forms.
package struct StatutoryDuty: Hashable, Sendable {
  /// Stable: `no.budget`.
  package let id: String
  package let country: HolidayCountry
  /// Forms of cooperation by id; none where it concerns municipalities.
  package let forms: [String]
  package let who: DutyBearer
  package let what: LocalText
  package let rule: DateRule
  /// Minutes since midnight, where the law names an hour.
  package let minute: Int?
  package let free: FreeDayChoice
  package let basis: Duty.Basis
  package let certainty: Duty.Certainty

  package init(
    id: String, country: HolidayCountry, forms: [String], who: DutyBearer, what: LocalText, rule: DateRule,
    minute: Int?, free: FreeDayChoice, basis: Duty.Basis, certainty: Duty.Certainty
  ) {
    self.id = id
    self.country = country
    self.forms = forms
    self.who = who
    self.what = what
    self.rule = rule
    self.minute = minute
    self.free = free
    self.basis = basis
    self.certainty = certainty
  }

  /// What it asks between two days of `subject`: `no:3405`, or what a cooperation is known by.
  package func duties(
    of subject: String, unit: String = "", in days: Range<Day>, anchors: Anchors = [:]
  ) throws(Diagnostic) -> [Duty] {
    try rule.days(in: days, anchors: anchors).map { day in
      Duty(
        id: "law/\(id)/\(subject)/\(day.iso)", who: who, what: .told(what), on: day, minute: minute,
        free: free,
        unit: unit, country: country, basis: basis, certainty: certainty)
    }
  }
}

/// All dates that the law sets, as the tables have them.
package struct StatutoryDuties: Hashable, Sendable {
  package let all: [StatutoryDuty]

  package init(_ all: [StatutoryDuty] = []) {
    self.all = all
  }

  /// Those of every municipality of a country.
  package func ofMunicipalities(in country: String) -> [StatutoryDuty] {
    all.filter { $0.country.rawValue == country && $0.forms.isEmpty }
  }

  /// Those of a form of cooperation.
  package func ofForm(_ form: String) -> [StatutoryDuty] { all.filter { $0.forms.contains(form) } }
}
