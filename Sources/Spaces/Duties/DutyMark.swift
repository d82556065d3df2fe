package import Basics
package import Duties

/// What somebody noted about one duty: that it is done, was moved, need not be done, or is somebody else's now. A thing like
/// any other, so that who noted what and when stays to be seen, and two who note at once both see it.
package struct DutyMark: ThingContent {
  package static let kind = ThingKind.dutyMark

  package enum State: String, CaseIterable, FieldValue {
    case done, moved, waived
    case handedOver = "handed-over"
  }

  /// Which duty; what follows from a rule is known by this name.
  package private(set) var duty = ""
  package var state: State?
  /// Until when it was moved.
  package var day: Day?
  /// To whom it was handed over.
  package var to = ""
  package var reason = ""

  package static let fields: [ContentField<Self>] = [
    .line("duty", \.duty, isRequired: true).made, .choice("outcome", \.state, isRequired: true),
    .day("day", \.day), .person("to", \.to), .text("reason", \.reason),
  ]

  package init() {}

  /// Only what belongs to the state is taken: a day of what was moved, whose it is of what was handed over.
  package init(_ duty: String, _ state: State, day: Day? = nil, to: String = "", reason: String = "") {
    self.duty = duty
    self.state = state
    self.day = state == .moved ? day : nil
    self.to = state == .handedOver ? to : ""
    self.reason = reason
  }

  package func faults(in ground: Ground) -> [Diagnostic] {
    let missing: String? =
      switch state {
      case .moved where day == nil: "day"
      case .waived where reason.allSatisfy(\.isWhitespace): "reason"
      case .handedOver where to.isEmpty: "to"
      default: nil
      }
    return missing.map { [Diagnostic("field-missing", .badInput, at: .init(field: $0))] } ?? []
  }

  /// The same as a value of the rules for duties.
  var note: DutyNote? {
    state.flatMap { DutyNote.State(rawValue: $0.rawValue) }.map { state in
      DutyNote(state, day: day, to: to.isEmpty ? nil : DutyBearer(.person, to), reason: reason)
    }
  }
}

extension ThingKind {
  package static let dutyMark = ThingKind("duty-mark")
}
