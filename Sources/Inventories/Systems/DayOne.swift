package import Basics

/// Why a system is not ready for the day on which the change takes effect.
package enum DayOneBlocker: String, CaseIterable, Hashable, Sendable {
  case late
  case undecided
  case noSuccessor = "no-successor"
  case number
  case assessment
  case extraction
  case noResponsible = "no-responsible"
  case dueAfter = "due-after"
}

/// What stands between the systems and the day on which the change takes effect.
package struct DayOne: Sendable {
  /// In the order of `DayOneBlocker`, by the place of the system; those without are left out.
  package let blockers: [Int: [DayOneBlocker]]
  /// The first date of what is not done, with the place of its system.
  package let first: (day: Day, place: Int)?

  /// - Parameters:
  ///   - today: what was due before it and is not done is late.
  ///   - effective: the day on which the change takes effect; nil where nobody has said.
  package init(_ records: [SystemRecord], today: Day, effective: Day?) {
    let ending = Set(
      FunctionMatrix(records).rows.filter(\.hasNoSuccessor).flatMap { $0.cells.values.flatMap(\.self) })
    var blockers: [Int: [DayOneBlocker]] = [:]
    for (place, record) in records.enumerated() where !record.isDone {
      let found = Self.found(
        record, today: today, effective: effective, hasNoSuccessor: ending.contains(place))
      if !found.isEmpty { blockers[place] = found }
    }
    self.blockers = blockers
    first = records.enumerated().compactMap { place, record in
      record.isDone ? nil : record.due.map { (day: $0, place: place) }
    }.min { ($0.day, $0.place) < ($1.day, $1.place) }
  }

  private static func found(
    _ record: SystemRecord, today: Day, effective: Day?, hasNoSuccessor: Bool
  ) -> [DayOneBlocker] {
    var found: [DayOneBlocker] = []
    if let due = record.due, due < today { found.append(.late) }
    if record.decision == nil { found.append(.undecided) }
    if hasNoSuccessor { found.append(.noSuccessor) }
    // What ends needs no new number; of what nobody has said, it is not known.
    if record.holdsNumber == true, record.decision != .ends { found.append(.number) }
    if record.lacksAssessment { found.append(.assessment) }
    if record.lacksExtraction { found.append(.extraction) }
    if !record.hasResponsible { found.append(.noResponsible) }
    if let due = record.due, let effective, due >= effective { found.append(.dueAfter) }
    return found
  }
}
