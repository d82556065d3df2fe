package import Basics

/// A question: what do these units look like alone, and what under each of some alternatives?
package struct Study: Hashable, Sendable {
  /// Country code, `no` or `se`.
  package let country: String
  /// The day whose division the units are of.
  package let date: Day
  /// Figures are the latest that are not after this year.
  package let year: Int
  /// Standing alone first, then what was asked for, in the order given.
  package let alternatives: [Alternative]
  /// Every unit that takes part, in the order of first mention.
  package let units: [String]

  /// - Parameter measures: what each alternative does, with codes for units. Standing alone is always
  ///   there and never given.
  package init(country: String, date: Day, year: Int, measures: [[Measure]]) {
    self.country = country
    self.date = date
    self.year = year
    let wanted = measures.filter { !$0.isEmpty }
    let units = wanted.joined().flatMap(\.units).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    var numbers: [Alternative.Kind: Int] = [:]
    self.units = units
    alternatives =
      [Alternative(id: "stand-alone", kind: .standAlone, measures: [], units: units)]
      + wanted.map { measures in
        let kind = measures.count == 1 ? measures[0].kind : .combined
        numbers[kind, default: 0] += 1
        return Alternative(
          id: "\(kind.rawValue)-\(numbers[kind, default: 1])", kind: kind, measures: measures, units: units)
      }
  }

  /// A study of mergers alone, one alternative for each.
  package init(country: String, date: Day, year: Int, merges: [[String]]) {
    self.init(country: country, date: date, year: year, measures: merges.map { [.merge($0)] })
  }

  /// The codes that become one, for each alternative that is one merger and nothing else.
  package var merges: [[String]] {
    alternatives.filter { $0.kind == .merge }.compactMap(\.measures.first?.units)
  }

  /// The same study without one of its alternatives.
  package func without(_ id: String) -> Study {
    Study(
      country: country, date: date, year: year,
      measures: alternatives.filter { $0.id != id }.map(\.measures))
  }

  /// The alternatives as options of a command or parts of an address, name and value, such that reading
  /// them in any order of the names gives this study again.
  package var written: [(name: String, value: String)] {
    Alternative.written(alternatives.dropFirst().map(\.measures))
  }
}
