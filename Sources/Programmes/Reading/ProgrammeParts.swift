package import Basics
package import Spaces

/// A thing of a programme with what it said.
package struct Part<Content: ThingContent>: Sendable {
  package let id: Identifier<Thing>
  package let title: String
  package let content: Content

  package init(_ id: Identifier<Thing>, _ title: String, _ content: Content) {
    (self.id, self.title, self.content) = (id, title, content)
  }
}

/// A programme with everything that it is made of, of one day and as it was known at one time.
package struct ProgrammeParts: Sendable {
  package var programme: Part<Programme>
  package var projects: [Part<Project>] = []
  package var milestones: [Part<Milestone>] = []
  package var activities: [Part<PlannedActivity>] = []
  package var gates: [Part<Gate>] = []
  package var risks: [Part<Risk>] = []
  package var assumptions: [Part<Assumption>] = []
  package var benefits: [Part<Benefit>] = []
  package var involvements: [Part<Involvement>] = []
  package var reports: [Part<StatusReport>] = []
  package var services: [Part<Readiness>] = []
  package var lessons: [Part<Lesson>] = []
  package var tests: [Part<TestCase>] = []
  package var testResults: [Part<TestResult>] = []
  package var freezes: [Part<ChangeFreeze>] = []
  package var onCalls: [Part<OnCall>] = []
  package var news: [Part<StaffNews>] = []
  package var questions: [Part<StaffQuestion>] = []

  package init(_ programme: Part<Programme>) {
    self.programme = programme
  }

  /// The last day before the new unit is there, and the day it is.
  package var effective: Day? { programme.content.effective }

  /// What each of its sub-projects is called.
  package var projectNames: [Identifier<Thing>: String] {
    Dictionary(projects.map { ($0.id, $0.title) }) { first, _ in first }
  }

  /// The last report of each sub-project.
  package var lastReports: [Identifier<Thing>: Part<StatusReport>] {
    reports.reduce(into: [:]) { last, report in
      guard let project = report.content.project, let day = report.content.day else { return }
      if let known = last[project]?.content.day, known > day { return }
      last[project] = report
    }
  }
}
