import Basics
package import Spaces

/// Those who work with one thing in the municipalities that merge, together: a group, and nobody in it.
package struct StaffGroup: Hashable, Sendable {
  /// Fewer people than these could be told who they are.
  package static let fewest = 5

  package let function: String
  package let units: Set<UnitCode>
  /// Nil where nobody has said of all of them how many there are, and where they are too few to be told.
  package let people: Int?
  package let manYears: Double?
  /// Whether they are not told because they are few, or because how many they are is not known.
  package let isHidden: Bool

  /// One for each function, the largest first. Each is told alone, and no sum of them, so that none can be worked out from the
  /// others.
  package static func groups(_ positions: [Part<PositionGroup>]) -> [StaffGroup] {
    let byFunction = Dictionary(grouping: positions) { folded($0.content.function) }
    return byFunction.values.map { own in
      let people = own.map(\.content.people)
      let known = people.contains(nil) ? nil : people.reduce(0) { $0 + ($1 ?? 0) }
      // One group among others that is small could be told from the rest by whoever knows these.
      let isHidden = own.contains { ($0.content.people ?? 0) < fewest }
      let years = own.map(\.content.manYears)
      return StaffGroup(
        function: own[0].content.function, units: Set(own.compactMap(\.content.unit)),
        people: isHidden ? nil : known,
        manYears: isHidden || years.contains(nil) ? nil : years.reduce(0) { $0 + ($1 ?? 0) },
        isHidden: isHidden)
    }.sorted { a, b in (b.people ?? 0, a.function) < (a.people ?? 0, b.function) }
  }
}
