package import Basics
package import Figures
import Formats
import Units

/// Sizes of councils as somebody wrote them down: `unit,seats,election,source`.
package struct CouncilSizeTable: Sendable {
  package let sizes: CouncilSizes
  /// What is wrong with the other rows, each with its line.
  package let faults: [Diagnostic]

  /// A council has an odd number of members, and none in either country has more.
  private static let bounds = 5...199
  private static let elections = 1945...2100

  /// - Throws: what makes the file as a whole unreadable: those of `CSVTable`, `csv-no-column`.
  package init(bytes: [UInt8], file: String, country: CountryAtlas) throws(Diagnostics) {
    let table = try CSVTable(bytes: bytes, file: file)
    var columns: [Int] = []
    do throws(Diagnostic) {
      for name in ["unit", "seats", "election", "source"] { columns.append(try table.column(name)) }
    } catch {
      throw Diagnostics([error])
    }
    var (sizes, faults) = ([CouncilSizes.Size](), table.faults)
    for row in table.rows {
      do throws(Diagnostic) {
        sizes.append(try Self.size(row, columns, country.register))
      } catch {
        faults.append(error)
      }
    }
    self.sizes = CouncilSizes(sizes)
    self.faults = faults.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }

  /// - Throws: `councils-election-invalid`, `councils-seats-invalid`, `councils-source-missing`, those of looking a unit
  ///   up on the day after the election.
  private static func size(
    _ row: CSVRow, _ columns: [Int], _ register: Register
  ) throws(Diagnostic) -> CouncilSizes.Size {
    guard let election = Int(row.text(columns[2])), elections.contains(election) else {
      throw Diagnostic(
        "councils-election-invalid", .badInput, at: row.place(columns[2]), ["found": row.text(columns[2])])
    }
    guard let seats = Int(row.text(columns[1])), bounds.contains(seats), seats % 2 == 1 else {
      throw Diagnostic(
        "councils-seats-invalid", .badInput, at: row.place(columns[1]),
        [
          "found": row.text(columns[1]), "least": "\(bounds.lowerBound)", "most": "\(bounds.upperBound)",
        ])
    }
    let source = row.text(columns[3])
    guard !source.isEmpty else {
      throw Diagnostic("councils-source-missing", .badInput, at: row.place(columns[3]))
    }
    // The municipalities that there are once those who were elected sit there.
    let day = min(max(.newYear(election + 1), register.covers.lowerBound), register.covers.upperBound)
    do throws(Diagnostic) {
      let unit = try register.unit(row.text(columns[0]), on: day)
      return .init(unit: unit.code, seats: seats, election: election, source: source)
    } catch {
      throw Diagnostic(error.code, .badInput, at: row.place(columns[0]), error.arguments)
    }
  }
}
