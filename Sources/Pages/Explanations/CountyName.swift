package import Wording

extension Phrasebook {
  /// A county by its name and what it is, so that Oslo the county is not taken for the municipality: `Oslo fylke`. The
  /// names of Swedish counties say so themselves.
  package func countyName(_ name: String, country: String) -> String {
    country == "se" ? name : self("county.name", ["name": name])
  }
}
