package import Basics
package import Spaces

/// What is open of the controls of a space, what comes next and what is late, on one day.
package struct ControlStanding: Sendable {
  package typealias Kept = GoverningView.Kept

  /// What one municipality has not written down of a term: a plan of this sort.
  package struct Lacking: Hashable, Sendable {
    package let unit: UnitCode
    package let sort: ControlPlan.Sort
  }

  package let day: Day
  /// The newest term first, then by municipality.
  package let plans: [Kept<ControlPlan>]
  /// By the day by which they are to be reported.
  package let controls: [Kept<Control>]
  /// Those that no council has closed, the first due first, those without a day last.
  package let open: [Kept<ControlFinding>]
  /// The last closed first.
  package let closed: [Kept<ControlFinding>]

  package init(
    plans: [Kept<ControlPlan>], controls: [Kept<Control>], findings: [Kept<ControlFinding>], on day: Day
  ) {
    self.day = day
    func start(_ plan: ControlPlan) -> Day { plan.term?.from ?? .newYear(0) }
    self.plans = plans.sorted { a, b in
      let (first, second) = (start(a.content), start(b.content))
      return first == second
        ? (a.content.unit?.text ?? "", a.id) < (b.content.unit?.text ?? "", b.id) : first > second
    }
    self.controls = controls.sorted {
      ($0.content.due ?? .newYear(9_999), $0.id) < ($1.content.due ?? .newYear(9_999), $1.id)
    }
    func isClosed(_ finding: ControlFinding) -> Bool { finding.closed.map { $0 <= day } ?? false }
    open = findings.filter { !isClosed($0.content) }.sorted {
      ($0.content.due ?? .newYear(9_999), $0.id) < ($1.content.due ?? .newYear(9_999), $1.id)
    }
    closed = findings.filter { isClosed($0.content) }.sorted {
      ($1.content.closed ?? day, $1.id) < ($0.content.closed ?? day, $0.id)
    }
  }

  package var isEmpty: Bool { plans.isEmpty && controls.isEmpty && open.isEmpty && closed.isEmpty }

  package func isLate(_ finding: ControlFinding) -> Bool { finding.due.map { $0 < day } ?? false }

  package func isLate(_ control: Control) -> Bool {
    control.isOpen && (control.due.map { $0 < day } ?? false)
  }

  package var late: Int { open.count { isLate($0.content) } }

  /// Controls that nobody has reported yet, and those of them that should have been.
  package var unreported: [Kept<Control>] { controls.filter(\.content.isOpen) }
  package var overdue: Int { unreported.count { isLate($0.content) } }

  package func controls(of plan: Identifier<Thing>) -> [Kept<Control>] {
    controls.filter { $0.content.plan == plan }
  }

  /// What a finding is about: what it says, or else what its control is about.
  package func subject(of finding: ControlFinding) -> Identifier<Thing>? {
    finding.arrangement
      ?? finding.control.flatMap { id in controls.first { $0.id == id }?.content.arrangement }
  }

  /// What was found about one cooperation and is not closed.
  package func open(about arrangement: Identifier<Thing>) -> [Kept<ControlFinding>] {
    open.filter { subject(of: $0.content) == arrangement }
  }

  /// Municipalities without a plan of the term that `day` is in, by sort.
  package func lacking(among units: [UnitCode], onTheDay: (UnitCode) -> UnitCode) -> [Lacking] {
    units.flatMap { unit in
      ControlPlan.Sort.allCases.filter { sort in
        !plans.contains {
          $0.content.sort == sort && $0.content.unit.map(onTheDay) == unit
            && ($0.content.term?.contains(day) ?? false)
        }
      }.map { Lacking(unit: unit, sort: $0) }
    }
  }
}
