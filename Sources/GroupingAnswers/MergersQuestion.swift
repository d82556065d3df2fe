package import Basics
package import Figures
import Units

/// What is asked about which mergers make sense in a county or a country.
package struct MergersQuestion: Sendable {
  package let country: CountryAtlas
  package let day: Day
  /// Code of the county whose municipalities are looked at; nil for the whole country.
  package let county: String?
  /// The fewest residents of a municipality that is to come, and the most that some may have that are put together.
  package let threshold: Int
  package let upper: Int?
  /// Whether neighbours across the sea may go together.
  package let withSea: Bool
  /// Codes of municipalities that are to go together, and of those that are to stay as they are.
  package let together: [[String]]
  package let alone: [String]
  /// Codes of municipalities of which no two are to go together.
  package let apart: [[String]]
  package let seed: UInt64
  /// A map of one's own: for each municipality, by code, the number of its group; nil where nobody drew one.
  package let own: [Int]?

  package static let mostResidents = 10_000_000

  /// - Throws: `regions-threshold-unusable`, `mergers-upper-unusable`; `mergers-contradiction` for a municipality that is to go
  ///   together with others and to stay as it is.
  package init(
    country: CountryAtlas, day: Day, county: String?, threshold: Int, upper: Int? = nil, withSea: Bool = true,
    together: [[String]] = [], alone: [String] = [], apart: [[String]] = [],
    seed: UInt64 = 1, own: [Int]? = nil
  ) throws(Diagnostic) {
    guard (1...Self.mostResidents).contains(threshold) else {
      throw Diagnostic(
        "regions-threshold-unusable", .badInput, at: .init(field: "threshold"), ["found": "\(threshold)"])
    }
    if let upper, upper < threshold {
      throw Diagnostic(
        "mergers-upper-unusable", .badInput, at: .init(field: "upper"),
        ["upper": "\(upper)", "threshold": "\(threshold)"])
    }
    if let both = together.flatMap(\.self).first(where: alone.contains) {
      let name = (try? country.register.unit(both, on: day).name) ?? both
      throw Diagnostic("mergers-contradiction", .badInput, at: .init(field: "alone"), ["unit": name])
    }
    (self.country, self.day, self.county) = (country, day, county)
    (self.threshold, self.upper, self.withSea) = (threshold, upper, withSea)
    (self.together, self.alone, self.apart) = (together, alone, apart)
    (self.seed, self.own) = (seed, own)
  }
}
