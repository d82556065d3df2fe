import AtlasFiles
import Basics
import Foundation
import Law
import Plans
import Testing

/// The shipped templates, as plans of a day of effect.
@Suite struct ProgrammePlanTests {
  private static let data = MoveWordTests.root.appending(path: "Data")
  private static let statutes = Result { try readStatutes(data) }
  private static let templates = Result { try readTemplates(data, statutes.get()) }

  private func plan(
    _ template: String, _ country: String = "no", effective: String = "2028-01-01", decided: String? = nil
  ) throws -> ProgrammePlan {
    try ProgrammePlan(
      Self.templates.get().template(template, of: country),
      Self.statutes.get().procedure("merger", of: country), effective: #require(Day(effective)),
      decided: decided.flatMap { Day($0) }, language: "nb")
  }

  private func day(_ id: String, _ plan: ProgrammePlan) -> String? {
    plan.milestones.first { $0.id == id }?.day?.iso
  }

  @Test func theLargeTemplateHasWhatALargeMergerHad() throws {
    let plan = try plan("large")
    #expect(plan.projects.count >= 45)
    #expect(Set(plan.projects.map(\.project.projectClass)) == Set(TemplateProject.Class.allCases))
    #expect(plan.gates.map(\.gate.id) == ["bp1", "bp2", "bp3", "bp4", "bp5", "bp6"])
    #expect(plan.gates.map { $0.gate.checklist.count } == [0, 13, 13, 0, 9, 0])
    let withParagraph = plan.milestones.filter { $0.day != nil && $0.statement?.paragraph.isEmpty == false }
    #expect(withParagraph.count >= 15)
  }

  @Test(arguments: ["small", "middle", "large"]) func everyProjectAndGateHasItsDays(_ id: String) throws {
    let plan = try plan(id)
    for project in plan.projects {
      let (start, by) = (try #require(project.start), try #require(project.by))
      #expect(start <= by, "\(project.project.id)")
    }
    #expect(plan.gates.allSatisfy { $0.day != nil })
    #expect(plan.tooLate.isEmpty)
  }

  /// Of these the law alone sets the day, and `nabo timeline` says the same.
  @Test func daysOfTheLawAreThoseOfTheTimeline() throws {
    let plan = try plan("large", decided: "2025-06-10")
    let timeline = try Timeline(
      Self.statutes.get().procedure("merger", of: "no"), effective: .newYear(2028), decided: Day("2025-06-10")
    )
    for id in ["list-deadline", "constituting", "budget-adopted", "effect", "tax-rates", "control-plans"] {
      let entry = try #require(timeline.entries.first { $0.step.id == id })
      #expect(day(id, plan) == entry.day?.iso, "\(id)")
    }
    #expect(Set(timeline.entries.map(\.step.id)).isSubset(of: plan.milestones.map(\.id)))
  }

  @Test func nothingComesBeforeWhatItWaitsFor() throws {
    for plan in [try plan("large"), try plan("small", decided: "2027-02-01"), try plan("merger", "se")] {
      let days = Dictionary(uniqueKeysWithValues: plan.milestones.map { ($0.id, $0.day) })
      for milestone in plan.milestones {
        for leader in milestone.dependsOn {
          let (first, second) = (days[leader] ?? nil, days[milestone.id] ?? nil)
          if let first, let second { #expect(first <= second, "\(leader), \(milestone.id)") }
        }
      }
    }
  }

  @Test func aLateDecisionPushesWhatWaitsForIt() throws {
    let plan = try plan("large", decided: "2027-06-01")
    #expect(plan.decided?.iso == "2027-06-01" && !plan.isDecisionPlanned)
    #expect(day("fellesnemnd", plan) == "2027-06-01")
    #expect(try self.plan("large").isDecisionPlanned)
  }

  @Test func whatCannotBeReachedIsTold() throws {
    let (late, moves) = try plan("large").putting("project-leader", on: #require(Day("2028-02-01")))
    #expect(late.tooLate.contains { $0.id == "effect" })
    #expect(moves.contains { $0.activity.id == "effect" && !$0.causes.isEmpty })
  }

  @Test func aDecisionAfterTheEffectIsRefused() throws {
    let fault = #expect(throws: Diagnostics.self) { try plan("large", decided: "2028-01-01") }
    #expect(fault?.list.map(\.code) == ["timeline-decided-too-late"])
  }

  @Test func whatNothingDatesHasNoDay() throws {
    let plan = try plan("merger", "se", effective: "2031-01-01")
    #expect(day("delegates", plan) == nil)
    #expect(day("election", plan) == "2030-09-30")
    let decided = try self.plan("merger", "se", effective: "2031-01-01", decided: "2029-06-01")
    #expect(day("delegates", decided) == "2029-06-01")
  }

  @Test func aTemplateIsComparedWithAnother() throws {
    let templates = try Self.templates.get()
    let (small, large) = (
      try templates.template("small", of: "no"), try templates.template("large", of: "no")
    )
    #expect(TemplateComparison(large, large).differences.isEmpty)
    func changes(_ before: ProgrammeTemplate, _ after: ProgrammeTemplate) -> [TemplateComparison.Change] {
      TemplateComparison(before, after).differences
        .filter { $0.part == .project && $0.id == "emergency-network" }.map(\.change)
    }
    #expect(changes(small, large) == [.added])
    #expect(changes(large, small) == [.removed])
  }

  @Test func onlyWhatASourceShowsIsSaidToBeVerified() throws {
    for template in try Self.templates.get().all {
      for project in template.projects {
        #expect(project.verified == !project.source.isEmpty, "\(project.id)")
      }
    }
  }
}
