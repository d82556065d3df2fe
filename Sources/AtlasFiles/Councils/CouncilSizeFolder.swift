package import Basics
package import Figures
package import Foundation
import Formats

/// The operator's folder of imported sizes of councils: `no.csv` and `se.csv`.
package struct CouncilSizeFolder: Sendable {
  private let folder: URL

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    folder = state.appending(path: "councils")
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

  /// What is kept of a country; none where nothing was imported.
  ///
  /// - Throws: everything that is wrong with the file.
  package func sizes(country: String, atlas: CountryAtlas) throws(Diagnostics) -> CouncilSizes {
    let file = place(country)
    guard let data = try? Data(contentsOf: file) else { return .none }
    let table = try CouncilSizeTable(
      bytes: [UInt8](data), file: file.path(percentEncoded: false), country: atlas)
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    return table.sizes
  }

  /// The atlas with what is kept.
  ///
  /// - Throws: as `sizes`, of every country.
  package func adding(to atlas: Atlas) throws(Diagnostics) -> Atlas {
    var known: [String: CouncilSizes] = [:]
    var faults: [Diagnostic] = []
    for (name, country) in atlas.countries.sorted(by: { $0.key < $1.key }) {
      do throws(Diagnostics) { known[name] = try sizes(country: name, atlas: country) } catch {
        faults += error.list
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return atlas.with(councils: known)
  }

  private func place(_ country: String) -> URL { folder.appending(path: "\(country).csv") }
}
