import Basics
import Figures
import Formats
import Units

/// Ways in the rows and columns of one table.
struct TravelTimeReader {
  typealias Found = (ways: [TravelTimes.Way], faults: [Diagnostic])

  let table: CSVTable
  let register: Register
  /// Who says so where the table has no column for it.
  let source: String?

  /// A row for each way.
  ///
  /// - Throws: `csv-no-column`.
  func list() throws(Diagnostic) -> Found {
    let columns = (
      from: try table.column("from"), to: try table.column("to"), minutes: try table.column("minutes")
    )
    let told = try sourceColumn()
    var found: Found = ([], [])
    for row in table.rows {
      do throws(Diagnostic) {
        let minutes = try TravelTimeTable.minutes(row, columns.minutes)
        found.ways.append(
          .init(
            from: try code(row, columns.from), to: try code(row, columns.to), minutes: minutes,
            source: try source(row, told)))
      } catch {
        found.faults.append(error)
      }
    }
    return found
  }

  /// A row for where ways begin, a column for where they end; what is empty is not known.
  ///
  /// - Throws: `csv-no-column`.
  func matrix() throws(Diagnostic) -> Found {
    let from = try table.column("from")
    let told = try sourceColumn()
    let places = table.columns.indices.filter { $0 != from && $0 != told }
    guard !places.isEmpty else { throw noColumn("minutes") }
    var found: Found = ([], [])
    var ends: [(column: Int, code: String)] = []
    for place in places {
      let heading = table.columns[place]
      do throws(Diagnostic) {
        ends.append((place, try code(of: heading)))
      } catch {
        found.faults.append(
          Diagnostic(error.code, .badInput, at: .init(file: table.file, field: heading), error.arguments))
      }
    }
    for row in table.rows {
      do throws(Diagnostic) {
        let (begin, source) = (try code(row, from), try source(row, told))
        for end in ends where end.code != begin && !row.isEmpty(end.column) {
          do throws(Diagnostic) {
            let minutes = try TravelTimeTable.minutes(row, end.column)
            found.ways.append(.init(from: begin, to: end.code, minutes: minutes, source: source))
          } catch {
            found.faults.append(error)
          }
        }
      } catch {
        found.faults.append(error)
      }
    }
    return found
  }

  /// Nil where who says so is given for all rows.
  private func sourceColumn() throws(Diagnostic) -> Int? {
    if let column = table.columns.firstIndex(of: "source") { return column }
    guard source == nil else { return nil }
    throw noColumn("source")
  }

  private func noColumn(_ name: String) -> Diagnostic {
    Diagnostic(
      "csv-no-column", .badInput, at: .init(file: table.file, field: name),
      ["column": name, "columns": table.columns.joined(separator: ", ")])
  }

  private func source(_ row: CSVRow, _ column: Int?) throws(Diagnostic) -> String {
    guard let column else { return source ?? "" }
    let text = row.text(column)
    guard !text.isEmpty else {
      throw Diagnostic("travel-source-missing", .badInput, at: row.place(column))
    }
    return text
  }

  private func code(_ row: CSVRow, _ column: Int) throws(Diagnostic) -> String {
    do throws(Diagnostic) {
      return try code(of: row.text(column))
    } catch {
      throw Diagnostic(error.code, .badInput, at: row.place(column), error.arguments)
    }
  }

  private func code(of text: String) throws(Diagnostic) -> String {
    if register.units.contains(where: { $0.code == text }) { return text }
    return try register.unit(text, on: register.covers.upperBound, suggesting: false).code
  }
}
