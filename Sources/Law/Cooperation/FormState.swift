package import Basics

/// What a form is on a day.
package enum FormState: String, Hashable, Sendable {
  /// The law does not have it yet.
  case future
  /// It can be founded.
  case available
  /// No new ones; those that exist are being converted.
  case transitional
  case past
}

extension CooperationForm {
  package func state(on day: Day) -> FormState {
    if valid.contains(day) { return .available }
    if let from = valid.from, day < from { return .future }
    if let last = conversion?.latestDeadline, day <= last { return .transitional }
    return .past
  }

  /// Whether there can be one on `day`.
  package func exists(on day: Day) -> Bool {
    [.available, .transitional].contains(state(on: day))
  }
}
