/// One thing that an alternative does.
package enum Measure: Hashable, Sendable {
  /// Two or more units become one; codes in the order given.
  case merge([String])
  /// The part of a unit with this share of its residents becomes a unit of its own, or moves to a
  /// neighbour. The share is somebody's guess, so what follows from it is estimated.
  case split(unit: String, share: Double, into: String?)
  /// Units carry out a task together; `form` is the id of a legal form, nil while it is open.
  case cooperate(task: String, form: String?, units: [String], key: CostSharing)
  /// One unit carries out a task for others.
  case host(task: String, host: String, guests: [String])
  /// A task is taken from one unit alone.
  case asymmetric(task: String, unit: String, to: Recipient)
}

/// How the costs of a cooperation are shared among those who take part.
package enum CostSharing: String, CaseIterable, Hashable, Sendable {
  /// By the number of residents.
  case inhabitants
  /// The same for each.
  case equal
  /// By how much of the service each uses.
  case use
}

/// Who takes over a task.
package enum Recipient: Hashable, Sendable {
  /// Another municipality, by code.
  case unit(String)
  case county
  case state

  /// `county`, `state` or the code.
  package var text: String {
    switch self {
    case .unit(let code): code
    case .county: "county"
    case .state: "state"
    }
  }
}

extension Measure {
  /// Every unit that is named, in the order of mention.
  package var units: [String] {
    switch self {
    case .merge(let units): units
    case .split(let unit, _, let into): [unit] + (into.map { [$0] } ?? [])
    case .cooperate(_, _, let units, _): units
    case .host(_, let host, let guests): [host] + guests
    case .asymmetric(_, let unit, .unit(let other)): [unit, other]
    case .asymmetric(_, let unit, _): [unit]
    }
  }

  /// Id of the task that it is about; nil where the map changes instead.
  package var task: String? {
    switch self {
    case .merge, .split: nil
    case .cooperate(let task, _, _, _), .host(let task, _, _), .asymmetric(let task, _, _): task
    }
  }

  /// The units whose task is carried out in another way than by themselves alone.
  package var unitsThatHandOver: [String] {
    switch self {
    case .merge, .split: []
    case .cooperate(_, _, let units, _): units
    case .host(_, _, let guests): guests
    case .asymmetric(_, let unit, _): [unit]
    }
  }

  /// The kind of an alternative that does nothing else.
  package var kind: Alternative.Kind {
    switch self {
    case .merge: .merge
    case .split: .split
    case .cooperate: .cooperate
    case .host: .host
    case .asymmetric: .asymmetric
    }
  }
}
