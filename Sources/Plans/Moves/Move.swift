package import Basics

/// An activity that an edit put on other days, and why: from itself back to what was edited.
package struct Move: Sendable {
  package let activity: Activity
  package let before: MovedDays
  package let after: MovedDays
  let moves: Moves

  /// At least one; each is the reason of the one before it. Worked out when it is asked for.
  package var causes: [Cause] { moves.causes(activity.id) }
}

/// First and last day.
package struct MovedDays: Hashable, Sendable {
  package let start: Day
  package let last: Day
}

/// Why an activity moved.
package struct Cause: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// What it waits for moved later, and holds it: from one day to another, as its link counts from them.
    case held(by: Activity, Link, from: Day, to: Day)
    /// What it waited for moved earlier, and does not hold it there any more.
    case released(by: Activity, Link, from: Day, to: Day)
    /// It waits for something that it did not wait for before, or waits for longer.
    case linked(to: Activity, Link)
    /// It waits no longer for something that it waited for before, or not as long.
    case unlinked(from: Activity, Link)
    /// Its own plan was changed; as it was before.
    case edited(from: Activity)
  }

  package let activity: Activity
  package let reason: Reason
}

extension Cause {
  /// The activity whose own move is the reason; nil where the walk ends here.
  var leader: String? {
    switch reason {
    case .held(let leader, _, _, _), .released(let leader, _, _, _): leader.id
    case .linked, .unlinked, .edited: nil
    }
  }
}
