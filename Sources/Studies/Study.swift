package import Basics

/// A question: what do these units look like alone, and what as one?
package struct Study: Hashable, Sendable {
  /// Country code, `no` or `se`.
  package let country: String
  /// The day whose division the units are of.
  package let date: Day
  /// Figures are the latest that are not after this year.
  package let year: Int
  /// One alternative for each: the codes that become one unit, two or more, in the order given.
  package let merges: [[String]]

  package init(country: String, date: Day, year: Int, merges: [[String]]) {
    self.country = country
    self.date = date
    self.year = year
    self.merges = merges
  }

  /// Every unit that takes part, in the order of first mention.
  package var units: [String] {
    merges.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// One way to organise the units of a study.
package struct Alternative: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case standAlone = "stand-alone"
    case merge
  }

  package let id: String
  package let kind: Kind
  /// The units of the alternative, each with the codes that it consists of.
  package let groups: [[String]]
}

extension Study {
  /// Standing alone first, then each merger beside the units that it leaves alone.
  package var alternatives: [Alternative] {
    [Alternative(id: "stand-alone", kind: .standAlone, groups: units.map { [$0] })]
      + merges.enumerated().map { index, merged in
        Alternative(
          id: "merge-\(index + 1)", kind: .merge,
          groups: [merged] + units.filter { !merged.contains($0) }.map { [$0] })
      }
  }
}
