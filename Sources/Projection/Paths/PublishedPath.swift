import RealModule

/// Inhabitants in the years to come as somebody published them, for the country, for its units or for both.
package struct PublishedPath: Hashable, Sendable {
  /// Who published it, and what; for readers.
  package let source: String
  /// Persons on 1 January, by year; empty where the country is not told.
  package let nation: [Int: Double]
  /// The same by code of a unit.
  package let units: [String: [Int: Double]]

  package init(source: String, nation: [Int: Double], units: [String: [Int: Double]] = [:]) {
    self.source = source
    self.nation = nation
    self.units = units
  }

  /// Persons in each of the years after `year`, in which `persons` were counted: as published, between published years with
  /// the same growth in per cent each year; nil after the last, and throughout where the path ends before.
  static func persons(_ published: [Int: Double], after year: Int, counted persons: Double, steps: Int)
    -> [Double?]
  {
    let known = published.filter { $0.key > year && $0.value > 0 }.sorted { $0.key < $1.key }
    var told: [Double?] = []
    var (lastYear, last) = (year, persons)
    for (next, value) in known where last > 0 {
      let growth = Double.log(value / last) / Double(next - lastYear)
      for step in 1...(next - lastYear) { told.append(last * .exp(growth * Double(step))) }
      (lastYear, last) = (next, value)
    }
    told += Array(repeating: nil, count: max(0, steps - told.count))
    return Array(told.prefix(steps))
  }
}
