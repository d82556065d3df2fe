package import Basics
package import Figures
package import Foundation
import Formats
package import Units

/// The operator's imported projections: `no-projection.csv`, headed by who published it.
package struct PublishedProjectionFolder: Sendable {
  private let files: CountryFiles

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    files = CountryFiles(state.appending(path: "statistics"), ending: "-projection.csv")
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
    return try files.write(writer.bytes, of: country)
  }

  /// What was imported for a country; nil where nothing was.
  ///
  /// - Throws: those of `PublishedProjectionTable`.
  package func projection(of country: String, register: Register) throws(Diagnostics) -> PublishedProjection?
  {
    guard let kept = files.read(country) else { return nil }
    return try PublishedProjectionTable(
      bytes: kept.bytes, file: kept.file, source: nil, codes: nil, register: register
    ).projection
  }

  /// The atlas with what was imported.
  ///
  /// - Throws: as `projection`, of every country.
  package func adding(to atlas: Atlas) throws(Diagnostics) -> Atlas {
    let known = try atlas.ofEachCountry { name, country throws(Diagnostics) in
      try projection(of: name, register: country.register)
    }.compactMapValues(\.self)
    return known.isEmpty ? atlas : atlas.with(projections: known)
  }
}
