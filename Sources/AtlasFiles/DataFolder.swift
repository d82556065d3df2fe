import Basics
import Foundation
import Formats

/// A folder of tables, read with all faults collected, so that they can be mended in one go.
final class DataFolder {
  private let tables: DataTables
  private(set) var faults: [Diagnostic] = []
  private(set) var sources: [Source] = []

  init(_ tables: DataTables) {
    self.tables = tables
  }

  convenience init(_ root: URL) {
    self.init(DataTables(root))
  }

  /// The names of the files of a folder, without ending, sorted.
  func names(in folder: String) -> [String] {
    let path = tables.shipped.appending(path: folder).path(percentEncoded: false)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// A table and the account that it gives of itself; nil, with the fault kept, where it cannot be read.
  func table(_ file: String) -> DataTable? {
    guard let bytes = bytes(file) else { return nil }
    do throws(Diagnostics) {
      let table = try CSVTable(bytes: bytes, file: "Data/\(file)")
      faults += table.faults
      guard let source = source(of: table, file: file) else { return nil }
      keep(source)
      return DataTable(csv: table, source: source, folder: self)
    } catch {
      faults += error.list
      return nil
    }
  }

  /// What a table says of itself, without its rows: those of outlines are read only where a map is drawn.
  func head(_ file: String) {
    guard let bytes = bytes(file) else { return }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let length = lines.prefix { $0.first == UInt8(ascii: "#") }.reduce(0) { $0 + $1.count + 1 }
    let heading = bytes.dropFirst(length).prefix { $0 != UInt8(ascii: "\n") }
    do throws(Diagnostics) {
      let table = try CSVTable(bytes: Array(bytes.prefix(length) + heading), file: "Data/\(file)")
      if let source = source(of: table, file: file) { keep(source) }
    } catch {
      faults += error.list
    }
  }

  func bytes(_ file: String) -> [UInt8]? {
    do {
      return [UInt8](try Data(contentsOf: tables.file(file)))
    } catch {
      faults.append(Diagnostic("file-unreadable", .badInput, at: .init(file: "Data/\(file)")))
      return nil
    }
  }

  func add(_ fault: Diagnostic) {
    faults.append(fault)
  }

  private func keep(_ source: Source) {
    if !sources.contains(where: { $0.id == source.id }) { sources.append(source) }
  }

  private func source(of table: CSVTable, file: String) -> Source? {
    let given = table.metadata
    let wanted = [
      "id", "title.nb", "title.nn", "title.sv", "title.en", "publisher", "table", "years", "licence",
      "origin",
    ]
    let missing = wanted.filter { given[$0]?.isEmpty ?? true }
    guard missing.isEmpty else {
      faults.append(
        Diagnostic(
          "data-header-missing", .badInput, at: .init(file: "Data/\(file)"),
          ["keys": missing.joined(separator: ", ")]))
      return nil
    }
    func byLanguage(_ key: String) -> [String: String] {
      ["nb", "nn", "sv", "en"].reduce(into: [:]) { $0[$1] = given["\(key).\($1)"] }
    }
    return Source(
      id: given["id"] ?? "", titles: byLanguage("title"), publisher: given["publisher"] ?? "",
      table: given["table"] ?? "",
      years: given["years"] ?? "", licence: given["licence"] ?? "",
      retrieved: given["retrieved"].flatMap { Day($0) },
      notes: byLanguage("note"), origin: given["origin"] ?? "", file: file)
  }
}

/// One table whose rows are read with their faults collected.
struct DataTable {
  let csv: CSVTable
  let source: Source
  let folder: DataFolder

  /// The value of a header key.
  func header(_ key: String) -> String? { csv.metadata[key] }

  /// What each row says; a faulty row is left out and its fault kept.
  func rows<Value>(
    _ names: [String], _ read: (CSVRow, [Int]) throws(Diagnostic) -> Value
  ) -> [Value] {
    var columns: [Int] = []
    for name in names {
      do throws(Diagnostic) {
        columns.append(try csv.column(name))
      } catch {
        folder.add(error)
        return []
      }
    }
    var values: [Value] = []
    values.reserveCapacity(csv.rows.count)
    for row in csv.rows {
      do throws(Diagnostic) {
        values.append(try read(row, columns))
      } catch {
        folder.add(error)
      }
    }
    return values
  }
}

extension CSVRow {
  /// - Throws: `csv-not-a-day`.
  func day(_ column: Int) throws(Diagnostic) -> Day {
    let text = text(column)
    guard let day = Day(text) else {
      throw Diagnostic("csv-not-a-day", .badInput, at: place(column), ["value": text])
    }
    return day
  }

  func dayIfPresent(_ column: Int) throws(Diagnostic) -> Day? {
    isEmpty(column) ? nil : try day(column)
  }

  func flag(_ column: Int) -> Bool {
    text(column) == "1"
  }
}
