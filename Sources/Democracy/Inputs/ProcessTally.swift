/// What became of the inputs of a process, counted.
package struct ProcessTally: Hashable, Sendable {
  /// What is known of one input.
  package struct Input: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable, CaseIterable {
      case waiting, shown, withheld
    }

    package enum Outcome: String, Hashable, Sendable, CaseIterable {
      case ledTo = "led-to"
      case partly, noted
      case not
    }

    package let standing: Standing
    /// Nil where nobody has said yet.
    package let outcome: Outcome?
    /// Why it is not shown.
    package let reason: String?
    /// The municipality that it comes from; nil where nobody said.
    package let place: String?

    package init(standing: Standing, outcome: Outcome? = nil, reason: String? = nil, place: String? = nil) {
      (self.standing, self.outcome, self.reason, self.place) = (standing, outcome, reason, place)
    }
  }

  package private(set) var received = 0
  package private(set) var shown = 0
  package private(set) var waiting = 0
  package private(set) var withheld = 0
  package private(set) var outcomes: [Input.Outcome: Int] = [:]
  /// How many were withheld for each reason.
  package private(set) var reasons: [String: Int] = [:]
  package private(set) var places: [String: Place] = [:]

  package struct Place: Hashable, Sendable {
    package fileprivate(set) var shown = 0
    package fileprivate(set) var answered = 0
    package fileprivate(set) var changedSomething = 0
  }

  /// Those that are shown and that nobody has answered.
  package var unanswered: Int { shown - answered }
  package var answered: Int { outcomes.values.reduce(0, +) }
  /// Those that led to something, wholly or in part.
  package var changedSomething: Int { (outcomes[.ledTo] ?? 0) + (outcomes[.partly] ?? 0) }

  package init(_ inputs: some Sequence<Input>) {
    for input in inputs { add(input) }
  }

  private mutating func add(_ input: Input) {
    received += 1
    switch input.standing {
    case .waiting: waiting += 1
    case .withheld:
      withheld += 1
      reasons[input.reason ?? "", default: 0] += 1
    case .shown:
      shown += 1
      if let outcome = input.outcome { outcomes[outcome, default: 0] += 1 }
      guard let place = input.place else { return }
      places[place, default: Place()].shown += 1
      if input.outcome != nil { places[place, default: Place()].answered += 1 }
      if input.outcome == .ledTo || input.outcome == .partly {
        places[place, default: Place()].changedSomething += 1
      }
    }
  }
}
