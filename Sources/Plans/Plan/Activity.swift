package import Basics

/// Something that takes days of a plan, or a point of it: a milestone takes none.
package struct Activity: Hashable, Sendable {
  /// What days of a duration or a lag are.
  package enum Counting: String, CaseIterable, Hashable, Sendable {
    /// Days that the calendar works on. What is counted so also begins on one.
    case worked
    /// All days of the year.
    case every
  }

  package let id: String
  /// As people are told it.
  package let name: String
  /// In days; 0 for a milestone, which stands at the beginning of its day.
  package let duration: Int
  package let counting: Counting
  /// The id of a calendar of the plan.
  package let calendar: String
  /// The first day that it may begin on, where something sets one.
  package let notBefore: Day?
  /// The day that must not be passed: the last that it may take, or that a milestone may stand on.
  package let latest: Day?

  package init(
    id: String, name: String, duration: Int, counting: Counting = .worked, calendar: String,
    notBefore: Day? = nil, latest: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.duration = duration
    self.counting = counting
    self.calendar = calendar
    self.notBefore = notBefore
    self.latest = latest
  }

  package var isMilestone: Bool { duration == 0 }

  /// The same from another day on; nil for from any.
  package func beginning(notBefore day: Day?) -> Activity {
    Activity(
      id: id, name: name, duration: duration, counting: counting, calendar: calendar, notBefore: day,
      latest: latest)
  }
}
