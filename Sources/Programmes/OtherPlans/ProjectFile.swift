package import Basics
package import Plans

/// A plan as Microsoft Project writes it in XML, as far as a programme can hold it, and everything of it that it cannot.
package struct ProjectFile: Hashable, Sendable {
  package var name = ""
  package var parts: [SubProject] = []
  /// In the order of the file.
  package var tasks: [Task] = []
  package var links: [TaskLink] = []
  /// What is not taken, or is taken otherwise than it stands there. Each once, with the names it concerns.
  package var losses: [Loss] = []

  package struct SubProject: Hashable, Sendable {
    package let uid: String
    /// With the names of those that it stands under.
    package let title: String
  }

  package struct Task: Hashable, Sendable {
    package let uid: String
    package let title: String
    /// The one that it stands under; nil for none.
    package let part: String?
    /// In days; 0 for a milestone.
    package let duration: Int
    package let counting: Activity.Counting
    package let start: Day?
    package let finish: Day?
    package let notBefore: Day?
    package let latest: Day?
    package let done: Day?
    package let owner: String
    package let note: String

    package var isMilestone: Bool { duration == 0 }
  }

  package struct TaskLink: Hashable, Sendable {
    package let from: String
    package let to: String
    package let kind: Link.Kind
    /// In days, counted as the task counts that waits.
    package let lag: Int
  }

  package struct Loss: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      /// A calendar of its own: the task keeps its days of the file, counted on all days of the year.
      case calendar
      /// Days off that differ from those of the country.
      case exceptions
      /// Parts of days, taken as whole ones.
      case hours
      /// Work that was partly done: the share is not taken.
      case partlyDone = "partly-done"
      /// A demand on its days that a plan here does not know.
      case constraint
      /// More than one who does it: the first is taken.
      case severalOwners = "several-owners"
      case costs, baselines
      /// Set inactive in the file, and left out.
      case inactive
      /// A link of a kind that a milestone cannot have: taken as waiting for the end.
      case link
      /// A link to what is not in the file.
      case linkAway = "link-away"
      /// A duration that is longer than any here.
      case tooLong = "too-long"
    }

    package let kind: Kind
    package var names: [String]
  }

  /// How many tasks one file may have.
  package static let most = 5_000
  /// How many links.
  package static let mostLinks = 20_000

  package init() {}

  mutating func lose(_ kind: Loss.Kind, _ name: String) {
    if let index = losses.firstIndex(where: { $0.kind == kind }) {
      losses[index].names.append(name)
    } else {
      losses.append(Loss(kind: kind, names: [name]))
    }
  }
}
