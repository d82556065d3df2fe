package import Basics
package import Figures
package import Foundation
import Formats

/// The operator's folder of imported sizes of councils: `no.csv` and `se.csv`.
package struct CouncilSizeFolder: Sendable {
  private let files: CountryFiles

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    files = CountryFiles(state.appending(path: "councils"))
  }

  /// Adds sizes to those that are kept; writes a whole file or none.
  ///
  /// - Returns: the file.
  /// - Throws: `file-unwritable`, and what is wrong with what is kept.
  package func store(
    _ sizes: CouncilSizes, country: String, atlas: CountryAtlas
  ) throws(Diagnostics) -> String {
    let all = try self.sizes(country: country, atlas: atlas).updated(by: sizes)
    var writer = CSVWriter()
    writer.row(["unit", "seats", "election", "source"])
    for size in all.all {
      writer.row([.text(size.unit), .year(size.seats), .year(size.election), .text(size.source)])
    }
    do throws(Diagnostic) { return try files.write(writer.bytes, of: country) } catch {
      throw Diagnostics([error])
    }
  }

  /// What is kept of a country; none where nothing was imported.
  ///
  /// - Throws: everything that is wrong with the file.
  package func sizes(country: String, atlas: CountryAtlas) throws(Diagnostics) -> CouncilSizes {
    guard let kept = files.read(country) else { return .none }
    let table = try CouncilSizeTable(bytes: kept.bytes, file: kept.file, country: atlas)
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    return table.sizes
  }

  /// The atlas with what is kept.
  ///
  /// - Throws: as `sizes`, of every country.
  package func adding(to atlas: Atlas) throws(Diagnostics) -> Atlas {
    let known = try atlas.ofEachCountry { name, country throws(Diagnostics) in
      try sizes(country: name, atlas: country)
    }
    return atlas.with(councils: known)
  }
}
