package import Basics
package import Formats

/// The table of Swedish municipalities, known for another year where none came or went. Statistics Sweden publishes no
/// list of changes that a program could read; a new municipality is therefore told, and not written.
package struct SwedishRegisterUpdate {
  package private(set) var units: DataSheet
  package private(set) var differences: [DataChange] = []

  package static let source = "se.units"

  /// - Parameters:
  ///   - areas: municipalities and regions as they are today.
  ///   - today: whose year the register is then known for.
  /// - Throws: `data-update-form`; `kolada-other-units` where municipalities came or went.
  package init(units: DataSheet, areas: [KoladaArea], today: Day) throws(Diagnostic) {
    let covered = (units["covers"] ?? "").split(separator: "/").map(String.init)
    guard units.columns == UnitRow.columns, covered.count == 2, let last = Day(covered[1]) else {
      throw Diagnostic("data-update-form", .badInput, at: .init(file: "Data/\(units.file)"))
    }
    let known = Set(units.rows.map(UnitRow.init).filter { $0.until.isEmpty }.map(\.code))
    let other = known.symmetricDifference(areas.filter(\.isMunicipality).map(\.id)).sorted()
    guard other.isEmpty else {
      throw Diagnostic("kolada-other-units", .noAnswer, ["codes": other.prefix(10).joined(separator: ", ")])
    }
    self.units = units
    guard today.year > last.year, let end = Day.newYear(today.year + 1).adding(days: -1) else { return }
    self.units["covers"] = "\(covered[0])/\(end.iso)"
    self.units["years"] = "\(covered[0].prefix(4))-\(end.year)"
    differences = [
      DataChange(Self.source, .covered, time: end.iso, before: covered[1], after: end.iso)
    ]
  }
}
