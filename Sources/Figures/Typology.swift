/// Which municipalities are alike, as others have grouped them.
package struct Typology: Hashable, Sendable {
  /// Those that were found most like a municipality in one area.
  package struct Likeness: Hashable, Sendable {
    /// What they are alike in: `school`, `elderly`.
    package let area: String
    package let unit: String
    package let year: Int
    /// Codes, in the order of the source.
    package let similar: [String]

    package init(area: String, unit: String, year: Int, similar: [String]) {
      self.area = area
      self.unit = unit
      self.year = year
      self.similar = similar
    }
  }

  package static let none = Typology(groups: [:], likenesses: [], sources: [])

  /// The group of each unit, by code; groups are words like `large-city`.
  package let groups: [String: String]
  private let likenesses: [String: [Likeness]]
  /// Ids of the sources.
  package let sources: [String]

  package init(groups: [String: String], likenesses: [Likeness], sources: [String]) {
    self.groups = groups
    self.likenesses = Dictionary(grouping: likenesses, by: \.unit)
    self.sources = sources
  }

  /// The units of a group, by code.
  package func members(of group: String) -> [String] {
    groups.filter { $0.value == group }.map(\.key).sorted()
  }

  /// By area; empty for a unit that nobody has compared.
  package func likenesses(of unit: String) -> [Likeness] {
    (likenesses[unit] ?? []).sorted { $0.area < $1.area }
  }
}
