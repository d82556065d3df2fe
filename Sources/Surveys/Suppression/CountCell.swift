/// A number that is to be published: how many there are in some of the finest groups together. Tables of old and new
/// units, their totals and every filter are cells over the same groups.
package struct CountCell: Hashable, Sendable {
  /// As it is told when something is wrong.
  package let name: String
  /// The groups that it adds up, by number, each once.
  package let groups: [Int]
  /// Whether somebody has it already, so that it cannot be hidden any more.
  package let isOut: Bool

  package init(_ name: String, groups: [Int], isOut: Bool = false) {
    self.name = name
    self.groups = groups
    self.isOut = isOut
  }

  /// - Parameter counts: of each of the finest groups.
  package func count(_ counts: [Int]) -> Int { groups.reduce(0) { $0 + counts[$1] } }
}
