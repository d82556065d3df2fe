package import Basics
package import Figures
import Formats
import Units

/// Travel times as a program for routes or somebody's sheet gives them: a row for each way, `from,to,minutes,source`, or a
/// matrix with a row for where ways begin and a column for where they end.
package struct TravelTimeTable: Sendable {
  package let times: TravelTimes
  /// What is wrong with the other rows and columns, each with its line.
  package let faults: [Diagnostic]

  /// Nobody drives for longer within a country in a day.
  private static let minutes = 0.0...1440.0

  /// Units are named as in the newest division, or by a code of any time.
  ///
  /// - Parameter source: who says so where the file has no column `source`.
  /// - Throws: what makes the file as a whole unreadable: those of `CSVTable`, `csv-no-column`.
  package init(
    bytes: [UInt8], file: String, country: CountryAtlas, source: String? = nil
  ) throws(Diagnostics) {
    let table = try CSVTable(bytes: bytes, file: file)
    let reader = TravelTimeReader(table: table, register: country.register, source: source)
    let isMatrix = !table.columns.contains("to") && !table.columns.contains("minutes")
    do throws(Diagnostic) {
      let (ways, faults) = isMatrix ? try reader.matrix() : try reader.list()
      times = TravelTimes(ways)
      self.faults = (table.faults + faults).sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
    } catch {
      throw Diagnostics([error])
    }
  }

  static func minutes(_ row: CSVRow, _ column: Int) throws(Diagnostic) -> Double {
    let minutes = try row.double(column)
    guard Self.minutes.contains(minutes) else {
      throw Diagnostic(
        "travel-minutes-invalid", .badInput, at: row.place(column), ["found": row.text(column)])
    }
    return minutes
  }
}
