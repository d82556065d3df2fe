import Answers
import Basics
import Figures
import Law
import Pages
import Rulebook
import Units
import Wording

/// The grants of a merger made ready to be shown.
struct GrantsView {
  /// Payments of one rule in years that follow one another, all of the same amount.
  struct Payment {
    let row: GrantSchedule.Row
    let years: ClosedRange<Int>
  }

  let study: GrantStudy
  let rulebook: Rulebook
  let phrase: Phrasebook
  let names: UnitNames
  let sources: NumberedSources
  /// Rules that pay something known, those that pay in most years first.
  let payingRules: [String]
  /// What the one-off grant was last known to be; nil where it is known now.
  let lastKnown: LastKnownGrant?

  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(_ study: GrantStudy, atlas: Atlas, rulebook: Rulebook, phrase: Phrasebook) throws(Diagnostic) {
    self.study = study
    self.rulebook = rulebook
    self.phrase = phrase
    let register = try atlas.country("no").register
    names = UnitNames(division: try register.division(on: study.date), register: register)
    sources = NumberedSources(study.population.flatMap(\.sources), atlas.sources)
    payingRules = GrantsView.payingRules(study.schedule)
    lastKnown = try MergerGrants.lastKnownGrant(of: study.schedule.plan, in: rulebook)
  }

  var schedule: GrantSchedule { study.schedule }
  var plan: MergerPlan { study.schedule.plan }

  /// Whether there is any amount to show; without one a total would read as "no money".
  var hasAmounts: Bool { !payingRules.isEmpty }

  /// The names of all units, shortened where there are many.
  var title: String {
    names.list(plan.units.map(\.code), limit: 5) {
      phrase("measure.and-others", count: $1, ["names": $0])
    }
  }

  var lead: String {
    phrase(
      "grants-page.lead",
      [
        "decided": phrase.date(plan.decided), "effective": phrase.date(plan.effective),
        "date": phrase.date(study.date), "inhabitants": phrase.number(Double(plan.inhabitants)),
        "year": study.population.first?.year.map(String.init) ?? "–",
      ])
  }

  /// The years that the schedule covers, from the decision on.
  var years: [Int] {
    var years: [Int] = []
    for row in schedule.rows where years.last != row.year { years.append(row.year) }
    return years
  }

  /// What a rule pays, in one line with the statutory term.
  func name(_ rule: String) -> String {
    let own = rulebook.words[.rule, rule].byLanguage[phrase.language.rawValue]
    return own ?? rule
  }

  /// What a rule is called where there is little room.
  func shortName(_ rule: String) -> String {
    let key = "grants-page.short.\(rule.split(separator: ".").last ?? "")"
    return phrase.has(key) ? phrase(key) : name(rule)
  }

  /// The style that a rule keeps through the page.
  func style(_ rule: String) -> ChartStyle {
    .merger(payingRules.firstIndex(of: rule) ?? payingRules.count)
  }

  func rows(_ rule: String, in year: Int) -> [GrantSchedule.Row] {
    schedule.rows.filter { $0.rule == rule && $0.year == year }
  }

  /// What is paid and known, in the order of the years.
  var payments: [Payment] {
    schedule.rows.filter { $0.amount.money.map { $0 != .zero } ?? false }.reduce(into: []) { list, row in
      if let index = list.firstIndex(where: { $0.continues(with: row) }) {
        list[index] = Payment(row: list[index].row, years: list[index].years.lowerBound...row.year)
      } else {
        list.append(Payment(row: row, years: row.year...row.year))
      }
    }
  }

  private static func payingRules(_ schedule: GrantSchedule) -> [String] {
    let paid = schedule.rows.filter { $0.amount.money.map { $0 != .zero } ?? false }
    let rules = paid.map(\.rule).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let counted = rules.enumerated().map { position, rule in
      (rule: rule, position: position, count: paid.count { $0.rule == rule })
    }
    return counted.sorted { (-$0.count, $0.position) < (-$1.count, $1.position) }.map(\.rule)
  }
}

extension GrantsView.Payment {
  fileprivate func continues(with next: GrantSchedule.Row) -> Bool {
    row.rule == next.rule && row.amount == next.amount && row.verified == next.verified
      && years.upperBound == next.year - 1
  }
}
