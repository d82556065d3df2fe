/// Which municipality does what with which systems, what they have several of first.
package struct FunctionMatrix: Sendable {
  package struct Row: Sendable {
    /// As most write it.
    package let function: String
    /// Places of systems, by municipality.
    package let cells: [String: [Int]]
    /// How many different systems there are; those that are the same count once.
    package let systems: Int
    /// How many are left when what was decided is done; what nobody has decided stays.
    package let left: Int

    package var isRedundant: Bool { systems > 1 }
    /// All are to end and nothing takes their place.
    package let hasNoSuccessor: Bool
  }

  package let rows: [Row]

  /// - Parameter isBefore: the alphabet of the reader.
  package init(_ records: [SystemRecord], isBefore: (String, String) -> Bool = { $0 < $1 }) {
    let byFunction = Dictionary(grouping: records.indices) { PlainWords(records[$0].function).joined }
    rows = byFunction.values.map { Self.row($0.sorted(), records) }
      .sorted { a, b in
        if a.left != b.left { return a.left > b.left }
        if a.systems != b.systems { return a.systems > b.systems }
        return isBefore(a.function, b.function)
      }
  }

  private static func row(_ places: [Int], _ records: [SystemRecord]) -> Row {
    let names = Dictionary(grouping: places.map { records[$0].function }) { $0 }.mapValues(\.count)
    let name = names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    let groups = Dictionary(grouping: places) { records[$0].group }
    let staying = groups.values.count { group in
      group.contains { records[$0].decision == nil || records[$0].decision == .stays }
    }
    let decisions = places.map { records[$0].decision }
    return Row(
      function: name, cells: Dictionary(grouping: places) { records[$0].owner }, systems: groups.count,
      left: staying,
      hasNoSuccessor: !places.isEmpty && decisions.allSatisfy { $0 == .ends })
  }
}
