package import Basics
package import Figures
import Formats
import Units

/// Accounts of municipalities as Statistics Norway writes them: a table of KOSTRA by region and year, of the whole
/// municipality.
package struct AccountTable: Sendable {
  package let entries: [MunicipalAccounts.Entry]
  /// Measures that were taken, in their own order.
  package let measures: [AccountMeasure]
  /// Figures of counties, groups and other measures, which are left out, and figures that are missing.
  package let skipped: Int
  /// Codes that no municipality had in the year, whose figures are left out.
  package let unknown: [String]

  /// JSON-stat 2 or CSV, told from the first byte.
  ///
  /// - Throws: those of either, `statistics-column` where region or year is missing, `accounts-function` for a table by
  ///   function, `accounts-several` for several kinds of something that only one of can be taken, `accounts-empty` where
  ///   no figure is of a municipality and known.
  package init(bytes: [UInt8], file: String, country: CountryAtlas) throws(Diagnostics) {
    let cells: AccountCells
    if bytes.first(where: { ![0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }) == UInt8(ascii: "{") {
      do throws(Diagnostic) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        cells = try AccountCells(try JSONStatDataset(bytes: text, file: file), file: file)
      } catch {
        throw Diagnostics([error])
      }
    } else {
      let table = try CSVTable(bytes: bytes, file: file)
      guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
      do throws(Diagnostic) { cells = try AccountCells(table) } catch { throw Diagnostics([error]) }
    }
    let units = Dictionary(grouping: country.register.units, by: \.code)
    var (entries, unknown, skipped) = ([MunicipalAccounts.Entry](), Set<String>(), 0)
    for cell in cells.all {
      guard let unit = StatisticsCodes.unit(cell.unit)?.code, let year = StatisticsCodes.year(cell.year),
        let meaning = cell.meaning, let value = cell.value
      else {
        skipped += 1
        continue
      }
      let wasThere = (units[unit] ?? []).contains {
        ($0.valid.from?.year ?? 0) <= year && year < ($0.valid.until?.year ?? 9999)
      }
      guard wasThere else {
        unknown.insert(unit)
        continue
      }
      entries.append(
        .init(
          unit: unit, year: year, measure: meaning.measure, value: value * meaning.scale,
          source: cells.source))
    }
    guard !entries.isEmpty else {
      throw Diagnostics([
        Diagnostic("accounts-empty", .badInput, at: .init(file: file), ["skipped": "\(skipped)"])
      ])
    }
    self.entries = entries
    measures = AccountMeasure.allCases.filter { measure in entries.contains { $0.measure == measure } }
    self.skipped = skipped
    self.unknown = unknown.sorted()
  }
}
