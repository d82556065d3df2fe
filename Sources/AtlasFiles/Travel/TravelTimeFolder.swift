package import Basics
package import Figures
package import Foundation
import Formats

/// The operator's folder of imported travel times: `no.csv` and `se.csv`.
package struct TravelTimeFolder: Sendable {
  private let folder: URL

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    folder = state.appending(path: "travel-times")
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
    let file = place(country)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(writer.bytes).write(to: file, options: .atomic)
    } catch {
      throw Diagnostics([
        Diagnostic("file-unwritable", .badInput, at: .init(file: file.path(percentEncoded: false)))
      ])
    }
    return file.path(percentEncoded: false)
  }

  /// The atlas with what is kept.
  ///
  /// - Throws: everything that is wrong with the files.
  package func adding(to atlas: Atlas) throws(Diagnostics) -> Atlas {
    var known: [String: TravelTimes] = [:]
    var faults: [Diagnostic] = []
    for (name, country) in atlas.countries.sorted(by: { $0.key < $1.key }) {
      do throws(Diagnostics) { known[name] = try times(country: name, atlas: country) } catch {
        faults += error.list
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return atlas.with(travelTimes: known)
  }

  /// What is kept of a country; none where nothing was imported.
  private func times(country: String, atlas: CountryAtlas) throws(Diagnostics) -> TravelTimes {
    let file = place(country)
    guard let data = try? Data(contentsOf: file) else { return .none }
    let table = try TravelTimeTable(
      bytes: [UInt8](data), file: file.path(percentEncoded: false), country: atlas)
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    return table.times
  }

  private func place(_ country: String) -> URL { folder.appending(path: "\(country).csv") }
}
