import Basics
import Units

/// Coverages that were found while one question is answered: its many tables ask for the same groups.
package final class CoverageCache {
  private struct Key: Hashable {
    let group: [String]
    let day: Day
    let table: Day
  }

  private var found: [Key: Coverage?] = [:]

  package init() {}

  func coverage(_ group: [String], _ day: Day, _ table: Day, _ register: Register) -> Coverage? {
    let key = Key(group: group, day: day, table: table)
    if let known = found[key] { return known }
    let coverage = Coverage(of: group, on: day, in: table, register: register)
    found[key] = .some(coverage)
    return coverage
  }
}
