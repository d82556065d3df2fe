package import Basics
package import Figures
import Formats
import Units

/// Small areas with people as a sheet gives them: `area,inhabitants,longitude,latitude,source`.
package struct StatisticalAreaTable: Sendable {
  package let areas: StatisticalAreas
  /// What is wrong with the other rows, each with its line.
  package let faults: [Diagnostic]

  /// A grunnkrets has eight digits, a DeSO a letter among nine signs.
  private static let codeLengths = 6...12
  private static let mostInhabitants = 1_000_000.0
  private static let longitudes = 4.0...32.0
  private static let latitudes = 55.0...72.0

  /// - Throws: what makes the file as a whole unreadable: those of `CSVTable`, `csv-no-column`.
  package init(bytes: [UInt8], file: String, country: CountryAtlas) throws(Diagnostics) {
    let table = try CSVTable(bytes: bytes, file: file)
    var columns: [Int] = []
    do throws(Diagnostic) {
      for name in ["area", "inhabitants", "longitude", "latitude", "source"] {
        columns.append(try table.column(name))
      }
    } catch {
      throw Diagnostics([error])
    }
    let units = Set(country.register.units.map(\.code))
    var (areas, faults) = ([StatisticalAreas.Area](), table.faults)
    for row in table.rows {
      do throws(Diagnostic) {
        areas.append(try Self.area(row, columns, units))
      } catch {
        faults.append(error)
      }
    }
    self.areas = StatisticalAreas(areas)
    self.faults = faults.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }

  /// - Throws: `area-code-invalid`, `area-inhabitants-invalid`, `area-place-invalid`, `area-source-missing`, and those of
  ///   reading a number.
  private static func area(
    _ row: CSVRow, _ columns: [Int], _ units: Set<String>
  ) throws(Diagnostic) -> StatisticalAreas.Area {
    func fault(_ code: String, _ column: Int) -> Diagnostic {
      Diagnostic(code, .badInput, at: row.place(columns[column]), ["found": row.text(columns[column])])
    }
    let code = row.text(columns[0]).filter { $0 != " " }
    guard codeLengths.contains(code.count), units.contains(String(code.prefix(4))) else {
      throw fault("area-code-invalid", 0)
    }
    let inhabitants = try row.double(columns[1])
    guard (0...mostInhabitants).contains(inhabitants) else { throw fault("area-inhabitants-invalid", 1) }
    let (longitude, latitude) = (try row.double(columns[2]), try row.double(columns[3]))
    guard longitudes.contains(longitude) else { throw fault("area-place-invalid", 2) }
    guard latitudes.contains(latitude) else { throw fault("area-place-invalid", 3) }
    let source = row.text(columns[4])
    guard !source.isEmpty else { throw fault("area-source-missing", 4) }
    return .init(
      code: code, inhabitants: inhabitants, point: .init(longitude: longitude, latitude: latitude),
      source: source)
  }
}
