package import Basics

/// How several councils treat one case, month by month, as `Data/case-schedules.yaml` has it.
package struct CaseSchedule: Hashable, Sendable {
  package enum Level: String, CaseIterable, Sendable {
    case committee
    case executiveCommittee = "executive-committee"
    case council
  }

  package struct Step: Hashable, Sendable {
    package let id: String
    /// Counted from the month in which the case begins, which is 0.
    package let month: Int
    package let level: Level
    /// Whether all meet on one day.
    package let isTogether: Bool
    /// Whether it is a formal treatment; else the body only discusses the case.
    package let isTreatment: Bool

    package init(id: String, month: Int, level: Level, isTogether: Bool, isTreatment: Bool) {
      (self.id, self.month, self.level) = (id, month, level)
      (self.isTogether, self.isTreatment) = (isTogether, isTreatment)
    }

    /// The days of its month.
    func days(from start: Day) -> Range<Day>? {
      guard let first = Day(year: start.year, month: start.month, day: 1)?.adding(months: month),
        let end = first.adding(months: 1)
      else { return nil }
      return first..<end
    }
  }

  package let id: String
  /// Who treated a case so.
  package let source: String
  package let steps: [Step]

  package init(id: String, source: String, steps: [Step]) {
    (self.id, self.source, self.steps) = (id, source, steps)
  }
}
