import Figures
import Projection
import Units

extension PublishedPath {
  /// What was published, told for the units of a division: a unit made of several has their sum, and one of whose parts any year
  /// is missing is not told of that year.
  init(_ published: PublishedProjection, _ country: CountryAtlas, _ division: Division) {
    let known = published.units.isEmpty ? [] : division.units.map(\.code)
    let units = known.reduce(into: [String: [Int: Double]]()) { told, code in
      guard
        let pieces = Coverage(
          of: [code], on: division.firstDay, in: published.codes, register: country.register)?.pieces
      else { return }
      let parts = pieces.map { piece in
        (published.units[piece.code] ?? [:]).mapValues { $0 * piece.share }
      }
      guard var sums = parts.first else { return }
      for part in parts.dropFirst() {
        sums = sums.reduce(into: [:]) { both, year in both[year.key] = part[year.key].map { $0 + year.value }
        }
      }
      told[code] = sums
    }
    self.init(source: published.source, nation: published.nation, units: units)
  }
}
