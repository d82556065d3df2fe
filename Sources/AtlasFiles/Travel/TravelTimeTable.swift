package import Basics
package import Figures
import Formats
import Units

/// Travel times as a program for routes or somebody's sheet gives them: `from,to,minutes,source`.
package struct TravelTimeTable: Sendable {
  package let times: TravelTimes
  /// What is wrong with the other rows, each with its line.
  package let faults: [Diagnostic]

  /// Nobody drives for longer within a country in a day.
  private static let minutes = 0.0...1440.0

  /// Units are named as in the newest division, or by a code of any time.
  ///
  /// - Throws: what makes the file as a whole unreadable: those of `CSVTable`, `csv-no-column`.
  package init(bytes: [UInt8], file: String, country: CountryAtlas) throws(Diagnostics) {
    let table = try CSVTable(bytes: bytes, file: file)
    var columns: [Int] = []
    do throws(Diagnostic) {
      for name in ["from", "to", "minutes", "source"] { columns.append(try table.column(name)) }
    } catch {
      throw Diagnostics([error])
    }
    var (ways, faults) = ([TravelTimes.Way](), table.faults)
    for row in table.rows {
      do throws(Diagnostic) {
        ways.append(try Self.way(row, columns, country.register))
      } catch {
        faults.append(error)
      }
    }
    times = TravelTimes(ways)
    self.faults = faults.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }

  /// - Throws: `travel-minutes-invalid`, `travel-source-missing`, those of looking a unit up.
  private static func way(
    _ row: CSVRow, _ columns: [Int], _ register: Register
  ) throws(Diagnostic) -> TravelTimes.Way {
    let minutes = try row.double(columns[2])
    guard Self.minutes.contains(minutes) else {
      throw Diagnostic(
        "travel-minutes-invalid", .badInput, at: row.place(columns[2]), ["found": row.text(columns[2])])
    }
    let source = row.text(columns[3])
    guard !source.isEmpty else {
      throw Diagnostic("travel-source-missing", .badInput, at: row.place(columns[3]))
    }
    func code(_ column: Int) throws(Diagnostic) -> String {
      if register.units.contains(where: { $0.code == row.text(column) }) { return row.text(column) }
      do throws(Diagnostic) {
        return try register.unit(row.text(column), on: register.covers.upperBound, suggesting: false).code
      } catch {
        throw Diagnostic(error.code, .badInput, at: row.place(column), error.arguments)
      }
    }
    return .init(from: try code(columns[0]), to: try code(columns[1]), minutes: minutes, source: source)
  }
}
