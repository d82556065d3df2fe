package import Basics
package import Foundation
package import Maps
import Formats

/// Outlines of the units of one division, as the package ships them.
package struct ShippedOutlines: Sendable {
  package let country: String
  package let day: Day
  /// Whom the publisher wants to be named, and under which licence.
  package let credit: String
  package let map: BoundaryMap
  /// The indicator whose values its areas must come up to; nil where there is none.
  package let area: String?
  /// The grid that the points of the map lie on.
  package let grid: BoundaryGrid

  package init(
    country: String, day: Day, credit: String, map: BoundaryMap, area: String?, grid: BoundaryGrid
  ) {
    self.country = country
    self.day = day
    self.credit = credit
    self.map = map
    self.area = area
    self.grid = grid
  }
}

/// Every table of outlines in a folder like `Data/`, by country and day.
///
/// - Throws: every fault of every table at once.
package func readOutlines(_ data: URL) throws(Diagnostics) -> [ShippedOutlines] {
  let folder = DataFolder(data)
  var outlines: [ShippedOutlines] = []
  for country in ["no", "se"] {
    for file in folder.outlineFiles(of: country) {
      guard let table = folder.table(file) else { continue }
      do throws(Diagnostics) {
        let read = try OutlineTable(table.csv)
        outlines.append(
          ShippedOutlines(
            country: country, day: read.head.day,
            credit: "\(table.source.publisher), \(table.source.licence)",
            map: read.map, area: read.head.area, grid: read.grid))
      } catch {
        error.list.forEach(folder.add)
      }
    }
  }
  guard folder.faults.isEmpty else { throw Diagnostics(folder.faults) }
  return outlines.sorted { ($0.country, $0.day) < ($1.country, $1.day) }
}

extension DataFolder {
  /// The tables of outlines of a country.
  func outlineFiles(of country: String) -> [String] {
    names(in: country).filter { $0.hasPrefix("outlines-") }.map { "\(country)/\($0).csv" }
  }
}
