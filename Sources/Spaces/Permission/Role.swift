/// What somebody is in a space.
///
/// In the order of what they may: each may all that the one before may.
package enum Role: String, CaseIterable, Hashable, Comparable, Sendable {
  /// Sees what the members share.
  case reader
  /// Sees everything, drafts too; owns nothing and changes nothing.
  case adviser
  /// Adds things and writes on drafts.
  case contributor
  /// Changes any thing, publishes, shares and removes.
  case editor
  /// Decides who belongs, what the space is called and what the public sees.
  case owner

  package static func < (a: Role, b: Role) -> Bool {
    a.rank < b.rank
  }

  private var rank: Int {
    switch self {
    case .reader: 0
    case .adviser: 1
    case .contributor: 2
    case .editor: 3
    case .owner: 4
    }
  }
}
