/// How many people each municipality has for what, as a table that one reader may see.
package struct StaffTable: Sendable {
  /// People of one municipality who work with one thing.
  package struct Group: Hashable, Sendable {
    package let owner: String
    package let function: String
    /// Nil where nobody has said.
    package let people: Int?

    package init(owner: String, function: String, people: Int?) {
      (self.owner, self.function, self.people) = (owner, function, people)
    }
  }

  /// As most write them, in the order of the alphabet that `isBefore` has.
  package let functions: [String]
  package let owners: [String]
  /// A row for each function and a column for each owner, with totals last.
  package let counts: HeadCounts

  /// Groups of one owner and function are one; where nobody has said how many one of them is, nobody knows it of all.
  package init(
    _ groups: [Group], owners: [String], maySeeSmall: Bool, isBefore: (String, String) -> Bool
  ) {
    let byFunction = Dictionary(grouping: groups) { PlainWords($0.function).joined }
    let rows = byFunction.values.map { groups in
      (name: Self.commonest(groups.map(\.function)), groups: groups)
    }.sorted { isBefore($0.name, $1.name) }
    functions = rows.map(\.name)
    self.owners = owners
    counts = HeadCounts(
      rows.map { row in
        owners.map { owner in
          let own = row.groups.filter { $0.owner == owner }
          let known = own.compactMap(\.people)
          return own.isEmpty || known.count < own.count ? nil : known.reduce(0, +)
        }
      }, maySeeSmall: maySeeSmall)
  }

  private static func commonest(_ names: [String]) -> String {
    let counts = Dictionary(grouping: names) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}
