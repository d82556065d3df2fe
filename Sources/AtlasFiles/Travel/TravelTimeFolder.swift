package import Basics
package import Figures
package import Foundation
import Formats

/// The operator's folder of imported travel times: `no.csv` and `se.csv`.
package struct TravelTimeFolder: Sendable {
  private let files: CountryFiles

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    files = CountryFiles(state.appending(path: "travel-times"))
  }

  /// Adds times to those that are kept; writes a whole file or none.
  ///
  /// - Returns: the file.
  /// - Throws: `file-unwritable`, and what is wrong with what is kept.
  package func store(
    _ times: TravelTimes, country: String, atlas: CountryAtlas
  ) throws(Diagnostics) -> String {
    let all = try self.times(country: country, atlas: atlas).updated(by: times)
    var writer = CSVWriter()
    writer.row(["from", "to", "minutes", "source"])
    for way in all.all {
      writer.row([
        .text(way.from), .text(way.to),
        .number(way.minutes, decimals: way.minutes == way.minutes.rounded() ? 0 : 2), .text(way.source),
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
      try times(country: name, atlas: country)
    }
    return atlas.with(travelTimes: known)
  }

  /// What is kept of a country; none where nothing was imported.
  private func times(country: String, atlas: CountryAtlas) throws(Diagnostics) -> TravelTimes {
    guard let kept = files.read(country) else { return .none }
    let table = try TravelTimeTable(bytes: kept.bytes, file: kept.file, country: atlas)
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    return table.times
  }
}
