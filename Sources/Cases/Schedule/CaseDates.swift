package import Basics

/// The days of a case by a schedule, held against the days on which the bodies of each council meet.
package struct CaseDates: Hashable, Sendable {
  /// One of those who treat the case.
  package struct Council: Hashable, Sendable {
    package let name: String
    /// Days on which its bodies meet; a level without any is not known.
    package let meetings: [CaseSchedule.Level: [Day]]
    /// So many days before a meeting its agenda is sent; nil where nobody said.
    package let agendaDays: Int?

    package init(name: String, meetings: [CaseSchedule.Level: [Day]], agendaDays: Int?) {
      (self.name, self.meetings, self.agendaDays) = (name, meetings, agendaDays)
    }
  }

  package enum Conflict: String, Hashable, Sendable {
    /// Nobody has said when the body meets.
    case meetingsUnknown = "meetings-unknown"
    /// It does not meet in that month after what comes before.
    case noMeeting = "no-meeting"
    /// They are to meet together and have no day in common.
    case notTogether = "not-together"
    /// The day by which the agenda is sent is over.
    case agendaOver = "agenda-over"
  }

  package struct Planned: Hashable, Sendable {
    package let step: CaseSchedule.Step
    /// By its place among the councils.
    package let council: Int
    /// Nil where none can be found.
    package let meeting: Day?
    /// By which the agenda is sent; nil where it is not known how long before.
    package let agenda: Day?
    package let conflicts: [Conflict]
  }

  /// Step by step, and within each in the order of the councils.
  package let planned: [Planned]

  /// - Parameter start: any day of the month in which it begins.
  package init(_ schedule: CaseSchedule, from start: Day, councils: [Council], today: Day) {
    var last: [Day?] = councils.map { _ in nil }
    planned = schedule.steps.flatMap { step in
      let days = Self.meetings(step, start, councils, after: last)
      return councils.indices.map { place in
        let (meeting, conflict) = days[place]
        if let meeting { last[place] = meeting }
        let agenda = meeting.flatMap { day in
          councils[place].agendaDays.flatMap { day.adding(days: -$0) }
        }
        let isOver = agenda.map { $0 < today } ?? false
        return Planned(
          step: step, council: place, meeting: meeting, agenda: agenda,
          conflicts: [conflict, isOver ? .agendaOver : nil].compactMap(\.self))
      }
    }
  }

  /// The day of each council for one step, and what stands in its way.
  private static func meetings(
    _ step: CaseSchedule.Step, _ start: Day, _ councils: [Council], after last: [Day?]
  ) -> [(Day?, Conflict?)] {
    guard let days = step.days(from: start) else { return councils.map { _ in (nil, .noMeeting) } }
    let possible = councils.indices.map { place in
      let known = councils[place].meetings[step.level] ?? []
      let later = known.filter { day in days.contains(day) && last[place].map { day > $0 } ?? true }
      return (isKnown: !known.isEmpty, days: Set(later))
    }
    let shared = possible.filter(\.isKnown).map(\.days)
    let common = shared.dropFirst().reduce(shared.first ?? []) { $0.intersection($1) }.min()
    return possible.map { council in
      guard council.isKnown else { return (nil, .meetingsUnknown) }
      guard let own = council.days.min() else { return (nil, .noMeeting) }
      guard step.isTogether else { return (own, nil) }
      return common.map { ($0, nil) } ?? (own, .notTogether)
    }
  }
}
