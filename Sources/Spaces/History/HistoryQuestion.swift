package import Basics

/// Which part of the history is asked for.
package struct HistoryQuestion: Hashable, Sendable {
  package enum Ground: Hashable, Sendable {
    case space(Identifier<Space>)
    case thing(Identifier<Thing>)
    case organisation(Identifier<Organisation>)
    /// What was recorded about somebody.
    case about(Identifier<Person>)
    /// Everything, for those who run the installation.
    case installation
  }

  package var ground: Ground
  /// Only what they did.
  package var person: Identifier<Person>?
  /// Only these kinds; all where empty.
  package var kinds: [ChangeKind] = []
  /// Recorded from this time on.
  package var from: Instant?
  /// Recorded before this time.
  package var until: Instant?
  /// Only entries with a lower number: the next page goes on from the last one shown.
  package var before: Int?
  /// At most so many, from 1 to 500.
  package var limit = 50

  package init(_ ground: Ground) {
    self.ground = ground
  }
}
