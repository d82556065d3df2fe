package import Basics
package import Formats
package import Foundation

/// The operator's folder of what Enhetsregisteret said: `no.csv`, a row for each unit with the day of which it is told.
package struct RegisterCopyFolder: Sendable {
  private let files: CountryFiles

  /// More units than all public bodies and what they own, and fewer than would weigh on a server.
  package static let most = 100_000

  private static let columns = [
    "number", "name", "form", "form_name", "municipality", "parent", "homepage", "registered", "deleted",
    "day",
  ]

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    files = CountryFiles(state.appending(path: "organisation-register"))
  }

  /// Adds units to those that are kept; writes a whole file or none.
  ///
  /// - Returns: the file, and how many it holds.
  /// - Throws: `register-too-large`, `file-unwritable`, and what is wrong with what is kept.
  package func store(_ entries: [RegisterCopy.Entry]) throws(Diagnostics) -> (file: String, count: Int) {
    var copy = try read()
    copy.add(entries)
    guard copy.count <= Self.most else {
      throw Diagnostics([
        Diagnostic("register-too-large", .badInput, ["found": "\(copy.count)", "most": "\(Self.most)"])
      ])
    }
    var writer = CSVWriter()
    writer.row(Self.columns)
    for entry in copy.entries { writer.row(Self.cells(entry)) }
    do throws(Diagnostic) { return (try files.write(writer.bytes, of: "no"), copy.count) } catch {
      throw Diagnostics([error])
    }
  }

  /// What is kept; nothing where nothing was imported.
  ///
  /// - Throws: everything that is wrong with the file.
  package func read() throws(Diagnostics) -> RegisterCopy {
    var copy = RegisterCopy()
    guard let kept = files.read("no") else { return copy }
    let table = try CSVTable(bytes: kept.bytes, file: kept.file)
    var faults = table.faults
    var entries: [RegisterCopy.Entry] = []
    do throws(Diagnostic) {
      var columns: [Int] = []
      for name in Self.columns { columns.append(try table.column(name)) }
      for row in table.rows {
        do throws(Diagnostic) { entries.append(try Self.entry(row, columns)) } catch { faults.append(error) }
      }
    } catch {
      faults.append(error)
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    copy.add(entries)
    return copy
  }

  private static func cells(_ entry: RegisterCopy.Entry) -> [SheetCell] {
    let unit = entry.unit
    func text(_ text: String?) -> SheetCell { text.map { .text($0) } ?? .empty }
    func day(_ day: Day?) -> SheetCell { day.map { .day($0) } ?? .empty }
    return [
      .text(unit.number), .text(unit.name), .text(unit.form), text(unit.formName), text(unit.municipality),
      text(unit.parent), text(unit.homepage), day(unit.registered), day(unit.deleted), .day(entry.day),
    ]
  }

  /// - Parameter columns: where each of `Self.columns` stands.
  private static func entry(
    _ row: CSVRow, _ columns: [Int]
  ) throws(Diagnostic) -> RegisterCopy.Entry {
    func text(_ index: Int) -> String? {
      row.isEmpty(columns[index]) ? nil : row.text(columns[index])
    }
    func day(_ index: Int) throws(Diagnostic) -> Day? {
      guard let typed = text(index) else { return nil }
      guard let day = Day(typed) else {
        throw Diagnostic("date-invalid", .badInput, at: row.place(columns[index]), ["date": typed])
      }
      return day
    }
    func needed<Value>(_ index: Int, _ value: Value?) throws(Diagnostic) -> Value {
      guard let value else { throw Diagnostic("csv-no-value", .badInput, at: row.place(columns[index])) }
      return value
    }
    return RegisterCopy.Entry(
      RegisteredUnit(
        number: try needed(0, text(0)), name: try needed(1, text(1)), form: try needed(2, text(2)),
        formName: text(3), municipality: text(4), parent: text(5), homepage: text(6),
        registered: try day(7), deleted: try day(8)), on: try needed(9, try day(9)))
  }
}
