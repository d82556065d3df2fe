package import Basics
package import Figures
package import Foundation
import Formats

/// The operator's folder of imported accounts: `no.csv` and `se.csv`.
package struct AccountFolder: Sendable {
  private let files: CountryFiles

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    files = CountryFiles(state.appending(path: "accounts"))
  }

  /// Adds figures to those that are kept; writes a whole file or none.
  ///
  /// - Returns: the file.
  /// - Throws: `file-unwritable`, and what is wrong with what is kept.
  package func store(_ accounts: MunicipalAccounts, country: String) throws(Diagnostics) -> String {
    let all = try self.accounts(country: country).updated(by: accounts)
    var writer = CSVWriter()
    writer.row(["unit", "year", "measure", "value", "source"])
    for entry in all.all {
      writer.row([
        .text(entry.unit), .year(entry.year), .text(entry.measure.rawValue),
        .number(entry.value, decimals: entry.value == entry.value.rounded() ? 0 : 6), .text(entry.source),
      ])
    }
    do throws(Diagnostic) { return try files.write(writer.bytes, of: country) } catch {
      throw Diagnostics([error])
    }
  }

  /// What is kept of a country; none where nothing was imported.
  ///
  /// - Throws: everything that is wrong with the file.
  package func accounts(country: String) throws(Diagnostics) -> MunicipalAccounts {
    guard let kept = files.read(country) else { return .none }
    let table = try CSVTable(bytes: kept.bytes, file: kept.file)
    var (entries, faults) = ([MunicipalAccounts.Entry](), table.faults)
    do throws(Diagnostic) {
      let columns = try ["unit", "year", "measure", "value"].map { name throws(Diagnostic) in
        try table.column(name)
      }
      let source = try table.column("source")
      for row in table.rows {
        do throws(Diagnostic) { entries.append(try row.account(columns, source: row.text(source))) } catch {
          faults.append(error)
        }
      }
    } catch {
      throw Diagnostics([error])
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return MunicipalAccounts(entries)
  }

  /// The atlas with what is kept.
  ///
  /// - Throws: as `accounts`, of every country.
  package func adding(to atlas: Atlas) throws(Diagnostics) -> Atlas {
    let known = try atlas.ofEachCountry { name, _ throws(Diagnostics) in try accounts(country: name) }
    return atlas.with(accounts: known)
  }
}

extension CSVRow {
  /// One figure of accounts, in the columns unit, year, measure and value.
  ///
  /// - Throws: `accounts-measure-unknown`, `csv-no-value`, `csv-not-a-number`.
  func account(_ columns: [Int], source: String) throws(Diagnostic) -> MunicipalAccounts.Entry {
    guard let measure = AccountMeasure(rawValue: text(columns[2])) else {
      throw Diagnostic(
        "accounts-measure-unknown", .badInput, at: place(columns[2]), ["found": text(columns[2])])
    }
    return .init(
      unit: text(columns[0]), year: try int(columns[1]), measure: measure, value: try double(columns[3]),
      source: source)
  }
}
