package import Basics
package import Figures
package import Foundation
import Formats

/// The operator's folder of imported small areas: `no.csv` and `se.csv`.
package struct StatisticalAreaFolder: Sendable {
  private let files: CountryFiles

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    files = CountryFiles(state.appending(path: "areas"))
  }

  /// Adds areas to those that are kept; writes a whole file or none.
  ///
  /// - Returns: the file.
  /// - Throws: `file-unwritable`, and what is wrong with what is kept.
  package func store(
    _ areas: StatisticalAreas, country: String, atlas: CountryAtlas
  ) throws(Diagnostics) -> String {
    let all = try self.areas(country: country, atlas: atlas).updated(by: areas)
    var writer = CSVWriter()
    writer.row(["area", "inhabitants", "longitude", "latitude", "source"])
    for area in all.all {
      writer.row([
        .text(area.code),
        .number(area.inhabitants, decimals: area.inhabitants == area.inhabitants.rounded() ? 0 : 2),
        .number(area.point.longitude, decimals: 5), .number(area.point.latitude, decimals: 5),
        .text(area.source),
      ])
    }
    do throws(Diagnostic) { return try files.write(writer.bytes, of: country) } catch {
      throw Diagnostics([error])
    }
  }

  /// The atlas with what is kept.
  ///
  /// - Throws: everything that is wrong with the files.
  package func adding(to atlas: Atlas) throws(Diagnostics) -> Atlas {
    let known = try atlas.ofEachCountry { name, country throws(Diagnostics) in
      try areas(country: name, atlas: country)
    }
    return atlas.with(areas: known)
  }

  /// What is kept of a country; none where nothing was imported.
  private func areas(country: String, atlas: CountryAtlas) throws(Diagnostics) -> StatisticalAreas {
    guard let kept = files.read(country) else { return .none }
    let table = try StatisticalAreaTable(bytes: kept.bytes, file: kept.file, country: atlas)
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    return table.areas
  }
}
