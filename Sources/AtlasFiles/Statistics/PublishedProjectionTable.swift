package import Basics
package import Figures
import Formats
package import Units

/// A projection that somebody published, as a table: `year,population`, and `code` where it is of municipalities. Rows without a
/// code are of the whole country.
package struct PublishedProjectionTable: Sendable {
  package let projection: PublishedProjection

  private static let years = 1900...2200

  /// - Parameters:
  ///   - source: who published it, and what; nil for what the file says itself.
  ///   - codes: a day on which its codes hold; nil for what the file says itself, or else the last that the register knows.
  /// - Throws: every fault at once: those of `CSVTable`, `csv-no-column`, `published-projection-figure`,
  ///   `published-projection-twice`, `published-projection-empty`, `published-projection-source`, those of looking up a code.
  package init(
    bytes: [UInt8], file: String, source: String?, codes: Day?, register: Register
  ) throws(Diagnostics) {
    let table = try CSVTable(bytes: bytes, file: file)
    let day = codes ?? table.metadata["codes"].flatMap { Day($0) } ?? register.covers.upperBound
    var faults = table.faults
    var (nation, units) = ([Int: Double](), [String: [Int: Double]]())
    do throws(Diagnostic) {
      let columns = (year: try table.column("year"), persons: try table.column("population"))
      let code = table.columns.firstIndex(of: "code")
      for row in table.rows {
        do throws(Diagnostic) {
          let (year, persons) = try Self.figure(row, columns.year, columns.persons)
          let unit = try Self.unit(row, code, register, day)
          let before = unit.map { units[$0, default: [:]].updateValue(persons, forKey: year) }
          guard (before ?? (unit == nil ? nation.updateValue(persons, forKey: year) : nil)) == nil else {
            throw Diagnostic(
              "published-projection-twice", .badInput, at: row.place(columns.year), ["year": "\(year)"])
          }
        } catch {
          faults.append(error)
        }
      }
    } catch {
      faults.append(error)
    }
    let credit = source ?? table.metadata["source"] ?? ""
    if credit.isEmpty {
      faults.append(Diagnostic("published-projection-source", .badInput, at: .init(file: file)))
    }
    if nation.isEmpty, units.isEmpty, faults.isEmpty {
      faults.append(Diagnostic("published-projection-empty", .badInput, at: .init(file: file)))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    projection = PublishedProjection(source: credit, nation: nation, units: units, codes: day)
  }

  private static func figure(
    _ row: CSVRow, _ year: Int, _ persons: Int
  ) throws(Diagnostic) -> (year: Int, persons: Double) {
    let figure = (year: try row.int(year), persons: try row.double(persons))
    let wrong = years.contains(figure.year) ? (figure.persons > 0 ? nil : persons) : year
    if let wrong {
      throw Diagnostic(
        "published-projection-figure", .badInput, at: row.place(wrong), ["found": row.text(wrong)])
    }
    return figure
  }

  /// The code of the municipality that a row is of; nil for the country.
  private static func unit(
    _ row: CSVRow, _ column: Int?, _ register: Register, _ day: Day
  ) throws(Diagnostic) -> String? {
    guard let column, !row.isEmpty(column) else { return nil }
    do throws(Diagnostic) {
      return try register.unit(row.text(column).trimmed, on: day).code
    } catch {
      throw Diagnostic(error.code, .badInput, at: row.place(column), error.arguments)
    }
  }
}
