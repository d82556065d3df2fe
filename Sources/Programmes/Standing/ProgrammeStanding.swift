package import Basics
package import Plans
package import Spaces

/// How a programme stands on a day: what is late, what must not slip, what is decided next.
package struct ProgrammeStanding: Sendable {
  package let parts: ProgrammeParts
  package let today: Day
  package let calendars: PlanCalendars
  package let planned: ProgrammeSchedule
  package let expected: ProgrammeSchedule
  /// By day; what has none comes last.
  package let lines: [PlanLine]

  /// - Parameter todayName: what the day itself is called where it holds something up.
  /// - Throws: what a plan throws that does not hold together.
  package init(_ parts: ProgrammeParts, today: Day, todayName: String) throws(Diagnostics) {
    let calendars = parts.calendars
    let planned = try ProgrammeSchedule(parts, calendars)
    let expected = try ProgrammeSchedule(parts, calendars, today: (today, todayName))
    let lines =
      parts.milestones.map { PlanLine($0, planned, expected, today: today) }
      + parts.activities.map { PlanLine($0, planned, expected, today: today) }
    (self.parts, self.today, self.calendars) = (parts, today, calendars)
    (self.planned, self.expected) = (planned, expected)
    self.lines = lines.enumerated().sorted { a, b in
      switch (a.element.start, b.element.start) {
      case (let first?, let second?): (first, a.offset) < (second, b.offset)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): a.offset < b.offset
      }
    }.map(\.element)
  }

  /// Days until the new unit is there; negative after it, nil where nobody has said when.
  package var daysLeft: Int? { parts.effective.map { $0.days(since: today) } }

  package func lines(in state: PlanLine.State) -> [PlanLine] { lines.filter { $0.state == state } }

  package func line(of id: Identifier<Thing>) -> PlanLine? { lines.first { $0.id == id } }

  /// The decision points by day; those of which nothing gives the day come last.
  package var gates: [(gate: Part<Gate>, day: Day?)] {
    let days = Dictionary(lines.map { ($0.id, $0.start) }) { first, _ in first }
    return parts.gates.map { gate in
      (gate, gate.content.decided ?? gate.content.milestone.flatMap { days[$0] ?? nil })
    }.enumerated().sorted { a, b in
      switch (a.element.1, b.element.1) {
      case (let first?, let second?): (first, a.offset) < (second, b.offset)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): a.offset < b.offset
      }
    }.map { (gate: $0.element.0, day: $0.element.1) }
  }

  /// The first decision point that has not let the programme through.
  package var nextGate: (gate: Part<Gate>, day: Day?)? { gates.first { $0.gate.content.outcome != .go } }

  /// When a sub-project runs: between its milestones where it names them, else the days it says.
  package func days(of project: Part<Project>) -> (start: Day?, last: Day?) {
    let content = project.content
    let start = content.begins.flatMap { line(of: $0)?.start } ?? content.days?.from
    let last = content.ends.flatMap { line(of: $0)?.last } ?? content.days?.until?.adding(days: -1)
    return (start, last)
  }
}
