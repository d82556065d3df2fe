package import Basics
package import Figures
package import Foundation
import Formats
package import Units

/// The operator's imported projections: `no-projection.csv`, headed by who published it.
package struct PublishedProjectionFolder: Sendable {
  private let folder: URL

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    folder = state.appending(path: "statistics")
  }

  /// Writes a whole file or none, in place of what was there.
  ///
  /// - Returns: the file.
  /// - Throws: `file-unwritable`.
  package func store(_ projection: PublishedProjection, country: String) throws(Diagnostic) -> String {
    var writer = CSVWriter()
    writer.metadata("source", projection.source)
    writer.metadata("codes", projection.codes.iso)
    writer.row(["year", "code", "population"])
    func rows(_ code: String, _ years: [Int: Double]) {
      for (year, persons) in years.sorted(by: { $0.key < $1.key }) {
        writer.row([
          .year(year), .text(code), .number(persons, decimals: persons == persons.rounded() ? 0 : 3),
        ])
      }
    }
    rows("", projection.nation)
    for (code, years) in projection.units.sorted(by: { $0.key < $1.key }) { rows(code, years) }
    let file = place(country)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(writer.bytes).write(to: file, options: .atomic)
    } catch {
      throw Diagnostic("file-unwritable", .badInput, at: .init(file: file.path(percentEncoded: false)))
    }
    return file.path(percentEncoded: false)
  }

  /// What was imported for a country; nil where nothing was.
  ///
  /// - Throws: those of `PublishedProjectionTable`.
  package func projection(of country: String, register: Register) throws(Diagnostics) -> PublishedProjection?
  {
    let file = place(country)
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try PublishedProjectionTable(
      bytes: [UInt8](data), file: file.path(percentEncoded: false), source: nil, codes: nil,
      register: register
    ).projection
  }

  /// The atlas with what was imported.
  ///
  /// - Throws: as `projection`, of every country.
  package func adding(to atlas: Atlas) throws(Diagnostics) -> Atlas {
    var known: [String: PublishedProjection] = [:]
    var faults: [Diagnostic] = []
    for (name, country) in atlas.countries.sorted(by: { $0.key < $1.key }) {
      do throws(Diagnostics) {
        known[name] = try projection(of: name, register: country.register)
      } catch {
        faults += error.list
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return known.isEmpty ? atlas : atlas.with(projections: known)
  }

  private func place(_ country: String) -> URL { folder.appending(path: "\(country)-projection.csv") }
}
