import Basics
import Law
import Rulebook
import Testing

/// Steps with their days. Expected days are worked from the acts.
@Suite struct TimelineTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func timeline(
    _ country: String = "no", _ kind: String = "merger", effective: String, decided: String? = nil,
    parts: Procedure.Parts = .newUnits
  ) throws -> Timeline {
    try Timeline(
      ShippedStatutes.statutes.get().procedure(kind, of: country), effective: day(effective),
      decided: decided.map(day), parts: parts)
  }

  /// INNDL §§ 12, 16, 27; KOML §§ 5-5, 7-1, 14-3, 23-3; VALGL § 5-7.
  @Test(
    arguments: [
      ("council-size", "2017-06-08", nil), ("list-deadline", nil, "2019-03-31"),
      ("election", "2019-09-01", "2019-09-30"), ("constituting-notice", nil, "2019-10-17"),
      ("constituting", "2019-10-01", "2019-10-31"), ("fellesnemnd-ends", nil, "2019-10-31"),
      ("budget-published", nil, "2019-12-17"), ("budget-adopted", nil, "2019-12-31"),
      ("tax-rates", nil, "2019-12-31"), ("effect", "2020-01-01", "2020-01-01"),
      ("cooperation-notice", "2020-01-01", "2020-12-31"), ("cooperation-exit", nil, "2021-06-30"),
      ("control-plans", nil, "2020-12-31"), ("structure-compensation", "2020-01-01", "2034-12-31"),
      ("structure-taper", "2035-01-01", "2039-12-31"), ("decision", "2017-06-08", "2017-06-08"),
      ("joint-meeting", "2017-06-08", nil),
    ] as [(String, String?, String?)])
  func theMergersOf2020HaveTheseDays(_ step: String, _ from: String?, _ by: String?) throws {
    let timeline = try timeline(effective: "2020-01-01", decided: "2017-06-08")
    let entry = try #require(timeline.entries.first { $0.step.id == step })
    #expect(try entry.from == from.map(day))
    #expect(try entry.by == by.map(day))
  }

  @Test(
    arguments: [
      ("no", "merger", "2028-01-01"), ("no", "split", "2028-01-01"), ("se", "merger", "2031-01-01"),
    ])
  func stepsWithoutADayComeLastInTheOrderOfTheProcedure(
    _ country: String, _ kind: String, _ effective: String
  ) throws {
    let entries = try timeline(country, kind, effective: effective).entries
    let dated = entries.prefix { $0.day != nil }
    #expect(dated.compactMap(\.day) == dated.compactMap(\.day).sorted())
    let undated = entries.dropFirst(dated.count)
    #expect(!undated.isEmpty && undated.allSatisfy { $0.day == nil })
    let steps = try ShippedStatutes.statutes.get().procedure(kind, of: country).steps.map(\.id)
    let places = undated.compactMap { steps.firstIndex(of: $0.step.id) }
    #expect(places == places.sorted())
  }

  @Test func withoutADayOfDecisionItsStepsHaveNone() throws {
    let timeline = try timeline(effective: "2028-01-01")
    let joint = try #require(timeline.entries.first { $0.step.id == "joint-meeting" })
    #expect(joint.day == nil && joint.step.timing != nil)
    #expect(timeline.entries.contains { $0.step.id == "decision" && $0.day == nil })
  }

  /// Sandefjord took effect in 2017, between elections.
  @Test func betweenElectionsTheCouncilMayComeFromTheOldOnes() throws {
    let between = try timeline(effective: "2017-01-01", decided: "2015-04-24")
    #expect(!between.followsElection)
    #expect(between.entries.contains { $0.step.id == "council-from-councils" })
    #expect(!between.entries.contains { $0.step.id == "election" })
    let after = try timeline(effective: "2020-01-01")
    #expect(after.followsElection)
    #expect(!after.entries.contains { $0.step.id == "council-from-councils" })
    #expect(after.entries.contains { $0.step.id == "election" })
  }

  /// INNDL §§ 12, 25, 26, 27 and 28 speak of mergers, and of splits whose parts are added to others (§ 3 b).
  @Test(
    arguments: [
      "budget-legality", "joint-meeting", "fellesnemnd", "tax-rates", "first-tax", "election", "constituting",
      "fellesnemnd-ends", "old-councils-wind-up", "budget-prepared",
    ])
  func aSplitIntoNewMunicipalitiesHasNoStepsThatTheLawKeepsForOthers(_ step: String) throws {
    let new = try timeline("no", "split", effective: "2024-01-01")
    #expect(!new.entries.contains { $0.step.id == step })
    let joined = try timeline("no", "split", effective: "2024-01-01", parts: .joined)
    #expect(joined.entries.contains { $0.step.id == step })
  }

  @Test(arguments: [
    (Procedure.Parts.newUnits, "election-of-new-units"), (.joined, "election"),
  ])
  func everySplitHasItsElectionAndItsCouncil(_ parts: Procedure.Parts, _ election: String) throws {
    let split = try timeline("no", "split", effective: "2024-01-01", parts: parts)
    let steps = Set(split.entries.map(\.step.id))
    #expect(
      steps.isSuperset(of: [election, "effect", "cooperation-notice", "valuation-claim", "budget-adopted"]))
    #expect(steps.filter { $0.hasPrefix("council-size") }.count == 1)
  }

  /// The municipal election was on Monday 11 September 2023; that of 2027 is not fixed.
  @Test func anElectionIsOnItsDayOrWaitsForOne() throws {
    let held = try timeline("no", "split", effective: "2024-01-01")
    let election = try #require(held.entries.first { $0.step.isElection })
    #expect(try election.from == day("2023-09-11") && election.by == day("2023-09-11"))
    #expect(!election.awaitsDay)
    let coming = try timeline(effective: "2028-01-01")
    let open = try #require(coming.entries.first { $0.step.isElection })
    #expect(try open.from == day("2027-09-01") && open.by == day("2027-09-30"))
    #expect(open.awaitsDay)
  }

  /// INNDL § 23: a year from the effect; the appeal counts from a day that no calendar knows.
  @Test func aSplitHasItsSettlement() throws {
    let split = try timeline("no", "split", effective: "2024-01-01", decided: "2022-06-14")
    let claim = try #require(split.entries.first { $0.step.id == "valuation-claim" })
    #expect(try claim.by == day("2024-12-31"))
    let appeal = try #require(split.entries.first { $0.step.id == "valuation-appeal" })
    #expect(appeal.day == nil)
    #expect(!split.entries.contains { $0.step.id == "structure-compensation" })
    #expect(try timeline(effective: "2024-01-01").entries.allSatisfy { !$0.step.id.hasPrefix("valuation") })
  }

  /// Lag 2004:773 17 a §: the year of change and the three that follow. KL 5 kap. 9 §: 15 October.
  @Test func aSwedishMergerKeepsItsAmountsForFourYears() throws {
    let merger = try timeline("se", effective: "2027-01-01")
    let protection = try #require(merger.entries.first { $0.step.id == "equalisation-protection" })
    #expect(try protection.by == day("2030-12-31"))
    let term = try #require(merger.entries.first { $0.step.id == "term-begins" })
    #expect(try term.from == day("2026-10-15"))
    #expect(merger.followsElection)
    #expect(try !timeline("se", effective: "2028-01-01").followsElection)
  }

  @Test(arguments: ["2020-01-01", "2020-01-02"])
  func aDecisionAfterTheEffectIsRefused(_ decided: String) throws {
    let fault = #expect(throws: Diagnostic.self) { try timeline(effective: "2020-01-01", decided: decided) }
    #expect(fault?.code == "timeline-decided-too-late")
  }

  @Test func anUnknownProcedureNamesThoseThereAre() throws {
    let fault = #expect(throws: Diagnostic.self) { try timeline("se", "split", effective: "2027-01-01") }
    #expect(fault?.code == "procedure-unknown")
    #expect(fault?.arguments["expected"] == "merger")
  }

  /// For any day of effect: in order, no step ends before it begins, and all is the same when asked again.
  @Test func everyTimelineIsInOrder() throws {
    for procedure in try ShippedStatutes.statutes.get().procedures {
      for effective in try ["0001-01-01", "1999-07-15", "2024-02-29", "2028-01-01", "9999-12-31"].map(day) {
        let timeline = try Timeline(procedure, effective: effective, decided: effective.adding(years: -2))
        let days = timeline.entries.compactMap(\.day)
        #expect(days == days.sorted())
        for entry in timeline.entries {
          if let from = entry.from, let by = entry.by { #expect(from <= by, "\(entry.step.id) \(effective)") }
        }
        #expect(
          try timeline == Timeline(procedure, effective: effective, decided: effective.adding(years: -2)))
      }
    }
  }

  /// What nobody has read is not verified, be it a step or what is said of a form.
  @Test func whatIsVerifiedRestsOnATextThatWasRead() throws {
    let statutes = try ShippedStatutes.statutes.get()
    let statements =
      statutes.procedures.flatMap { $0.steps.map(\.statement) } + statutes.forms.flatMap(\.statements)
    #expect(statements.count > 300)
    for statement in statements where statement.verified {
      #expect(statement.act == nil || statement.act?.reading != nil, "\(statement.citation)")
    }
    for act in Set(statements.compactMap(\.act)) {
      guard let reading = act.reading else { continue }
      #expect(reading.version <= reading.checked && !reading.copy.isEmpty, "\(act.code)")
    }
  }

  /// IKS-loven § 22 first paragraph: it is the agreement on the loan that is void.
  @Test func aLoanAgainstTheCompanyAgreementIsVoidNotTheCompanyAgreement() throws {
    let forms = try ShippedStatutes.statutes.get().forms
    let company = try #require(forms.first { $0.id == "no.interkommunalt-selskap" })
    let loans = try #require(company.statements.first { $0.paragraph == "§ 22 første ledd" })
    #expect(loans.text.text(in: "en").contains("a loan agreement against this is void"))
    #expect(loans.text.text(in: "nb").contains("en låneavtale i strid med dette er ugyldig"))
  }

  /// A step says when: by its days or in words.
  @Test func everyStepHasAnActorASourceAndATime() throws {
    for procedure in try ShippedStatutes.statutes.get().procedures {
      #expect(Set(procedure.steps.map(\.id)).count == procedure.steps.count)
      for step in procedure.steps {
        #expect(step.from != nil || step.by != nil || step.timing != nil, "\(procedure.id) \(step.id)")
        #expect(!step.statement.verified || !step.statement.citation.isEmpty, "\(procedure.id) \(step.id)")
      }
    }
  }

  /// Steps that count from each other in a circle have no day, and asking for it ends.
  @Test func aCircleHasNoDay() throws {
    func step(_ id: String, after other: String) -> Step {
      Step(
        id: id, title: "", who: "", duty: .must, conditions: [], from: nil, by: Moment(.step(other), days: 1),
        isElection: false,
        statement: Statement(text: "", act: nil, paragraph: "", verified: false), timing: nil)
    }
    let procedure = Procedure(
      id: "x", country: "no", kind: .merger, title: "", elections: .init(first: 2019, every: 4, days: []),
      steps: [step("a", after: "b"), step("b", after: "a")])
    let timeline = try Timeline(procedure, effective: .newYear(2020), decided: nil)
    #expect(timeline.entries.allSatisfy { $0.day == nil })
  }
}
