package import Basics

/// What somebody noted about a duty.
package struct DutyNote: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case done, moved, waived
    case handedOver = "handed-over"
  }

  package let state: State
  /// Of one that was moved, until when.
  package let day: Day?
  /// Of one that was handed over, to whom.
  package let to: DutyBearer?
  package let reason: String

  package init(_ state: State, day: Day? = nil, to: DutyBearer? = nil, reason: String = "") {
    self.state = state
    self.day = day
    self.to = to
    self.reason = reason
  }
}

/// A duty with what was noted about it.
package struct NotedDuty: Hashable, Sendable {
  package let duty: Duty
  package let note: DutyNote?

  package init(_ duty: Duty, _ note: DutyNote? = nil) {
    self.duty = duty
    self.note = note
  }

  /// By when, after all.
  package var day: Day { note?.state == .moved ? note?.day ?? duty.day : duty.day }
  /// Whose it is, after all.
  package var who: DutyBearer { note?.state == .handedOver ? note?.to ?? duty.who : duty.who }

  /// How it stands on `today`.
  package func standing(on today: Day) -> DutyStanding {
    switch note?.state {
    case .done: .done
    case .waived: .waived
    case .moved, .handedOver, nil:
      if day < today {
        .late
      } else if day.days(since: today) <= DutyStanding.soonDays {
        .soon
      } else {
        .open
      }
    }
  }
}

/// How a duty stands.
package enum DutyStanding: String, CaseIterable, Hashable, Sendable {
  case late, soon, open, done, waived

  /// So many days ahead a duty is called near.
  package static let soonDays = 30

  /// Whether somebody still has to do it.
  package var isOpen: Bool { [.late, .soon, .open].contains(self) }
}
