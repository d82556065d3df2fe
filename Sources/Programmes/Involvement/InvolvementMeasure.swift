package import Basics
import Spaces

/// How those who are concerned were heard: what can be counted of it.
package struct InvolvementMeasure: Hashable, Sendable {
  /// How often something changed, in whole or in part.
  package let changed: Int
  /// How often nobody has said whether it did.
  package let unanswered: Int
  package let last: Day?
  /// Decision points that were decided, and how many of them somebody was heard before: since the one before, by discussion,
  /// negotiation or a hearing. Who was only told was not heard.
  package let gatesDecided: Int
  package let gatesHeard: Int

  package init(_ standing: ProgrammeStanding) {
    let entries = standing.parts.involvements.map(\.content)
    changed = entries.count { $0.changed == .yes || $0.changed == .partly }
    unanswered = entries.count { $0.changed == nil }
    last = entries.compactMap(\.day).filter { $0 <= standing.today }.max()
    let decided = standing.parts.gates.compactMap(\.content.decided).sorted()
    let heard = entries.filter { [.discussion, .negotiation, .hearing].contains($0.form) }
      .compactMap(\.day)
    gatesDecided = decided.count
    gatesHeard = zip([nil] + decided.dropLast().map(Optional.some), decided).count { before, day in
      heard.contains { $0 <= day && $0 > before ?? .newYear(1) }
    }
  }
}
