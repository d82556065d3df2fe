import Basics
import Rulebook

/// The rules of one merger, each asked on the day that settles it.
struct Asked {
  let plan: MergerPlan
  let rulebook: Rulebook

  /// What is set and paid when the state decides.
  func atDecision() throws(Diagnostic) -> [GrantSchedule.Row] {
    let (count, people) = ("\(plan.units.count)", "\(plan.inhabitants)")
    let year = plan.decided.year
    var rows: [GrantSchedule.Row] = []
    if try isReform() {
      rows += try row(
        GrantRules.oneOffCosts, ["municipalities": count, "inhabitants": people], plan.decided, year)
      rows += try row(GrantRules.fastTrack, [:], plan.decided, year).filter { $0.amount != .money(.zero) }
    } else {
      rows += try row(
        GrantRules.oneOffGrant, ["municipalities": count, "inhabitants": people], plan.decided, year)
    }
    rows += try row(GrantRules.studySupport, ["municipalities": count], plan.decided, year)
    rows += try row(
      GrantRules.hearingSupport, ["municipalities": count], plan.decided, year, isCeiling: true)
    return rows
  }

  /// What is paid when the new municipality begins.
  func atEffect() throws(Diagnostic) -> [GrantSchedule.Row] {
    guard try isReform() else { return [] }
    return try row(
      GrantRules.reformSupport, ["inhabitants": "\(plan.inhabitants)"], plan.effective, plan.effective.year)
  }

  /// What comes back year after year.
  func everyYear(_ year: Int) throws(Diagnostic) -> [GrantSchedule.Row] {
    var rows = try regionalCentre(year)
    if year >= plan.effective.year {
      rows += try row(
        GrantRules.structureCompensation,
        [
          "municipalities": "\(plan.units.count)", "effect-year": "\(plan.effective.year)", "year": "\(year)",
          "regional-grants-before": "\((plan.regionalLoss ?? .zero).kroner)", "taper": plan.taper.rawValue,
          "country-inhabitants": "\(plan.country?.inhabitants ?? 0)",
          "country-municipalities": "\(plan.country?.municipalities ?? 0)",
        ], plan.decided, year)
    }
    return rows
  }

  /// The regional-centre grant, but no row where there is no right to it or no such grant yet.
  private func regionalCentre(_ year: Int) throws(Diagnostic) -> [GrantSchedule.Row] {
    let day = Day.newYear(year)
    let inputs = [
      "inhabitants": "\(plan.inhabitants)", "metropolitan": try isMetropolitan(day) ? "yes" : "no",
    ]
    return try row(GrantRules.regionalCentre, inputs, day, year).filter {
      $0.amount != .money(.zero) && $0.amount != .unknown(rulebook.words.reason(.beforeFirstValue))
    }
  }

  private func isReform() throws(Diagnostic) -> Bool {
    try rulebook.value("no.merger.reform-period", at: plan.decided).number == 1
  }

  /// Whether one of the units is among the receivers of storbytilskudd.
  private func isMetropolitan(_ day: Day) throws(Diagnostic) -> Bool {
    for unit in plan.units {
      do throws(Diagnostic) {
        _ = try rulebook.value("no.merger.regional-centre.excluded", at: day, row: unit.code)
        return true
      } catch {
        let others = ["parameter-key-unknown", "parameter-before-first-value"]
        guard others.contains(error.code) else { throw error }
      }
    }
    return false
  }

  /// The row that a rule gives; one that says "unknown" before the rule has any value.
  private func row(
    _ rule: Rule, _ given: [String: String], _ day: Day, _ year: Int, isCeiling: Bool = false
  ) throws(Diagnostic) -> [GrantSchedule.Row] {
    let outcome: Traced<Amount>
    do throws(Diagnostics) {
      outcome = try rule.answer(given, at: day, in: rulebook)
    } catch {
      guard let fault = error.list.first else { return [] }
      guard fault.code == "parameter-before-first-value" else { throw fault }
      outcome = Traced(.unknown(rulebook.words.reason(.beforeFirstValue)), steps: [])
    }
    let ceiling = isCeiling ? outcome.value.money : nil
    return [
      GrantSchedule.Row(
        year: year, rule: rule.id,
        amount: ceiling == nil ? outcome.value : .unknown(rulebook.words.reason(.ceilingOnly)),
        ceiling: ceiling,
        steps: outcome.steps,
        verified: ceiling == nil && outcome.value.money != nil && rule.verified && outcome.verified,
        references: references(outcome.steps, rule))
    ]
  }

  /// Where the parameters of the steps are written, each once; the statute where there are none.
  private func references(_ steps: [TraceStep], _ rule: Rule) -> [Reference] {
    let all = steps.flatMap(\.parameters).map(\.reference).filter { !$0.title.isEmpty }
    let distinct = all.reduce(into: [Reference]()) { if !$0.contains($1) { $0.append($1) } }
    return distinct.isEmpty ? [rule.statute] : distinct
  }
}
