import Basics
package import Figures
import Units

/// Mergers whose parts do not add up to the whole within two per cent, and why: land with its
/// residents was transferred on the same day, or a split unit's share is estimated.
private let explainedMergers = ["4649", "4602", "3817", "1875"]

/// The parts of each real merger, from the figures of the year before, against the population that was
/// published for the new unit.
func mergerChecks(_ name: String, _ country: CountryAtlas) -> [Finding] {
  guard !country.mergers.isEmpty else { return [] }
  let faults = country.mergers.compactMap { merger -> String? in
    guard let change = populationChange(in: merger, country) else {
      return "\(merger.new.code): cannot be told"
    }
    let isFar = abs(change) > 2
    return isFar == explainedMergers.contains(merger.new.code)
      ? nil : "\(merger.new.code) \(merger.new.name): \(change) %"
  }
  let old = Set(country.mergers.flatMap(\.old))
  return [
    Finding(
      "mergers", ["country": name, "old": "\(old.count)", "new": "\(country.mergers.count)"],
      faults + (old.count == 119 && country.mergers.count == 47 ? [] : ["119 are not 47"]))
  ]
}

/// The published population of the new unit over the sum of its parts a year before, in per cent; the
/// parts are found from the list of changes.
package func populationChange(in merger: RealMerger, _ country: CountryAtlas) -> Double? {
  let published = country.figures.figure(
    "population", of: [merger.new.code], on: Day.newYear(2020), exactly: 2020)
  let parts = country.figures.figure(
    "population", of: [merger.new.code], on: Day.newYear(2020), exactly: 2019)
  guard let whole = published.observation.value, whole == merger.publishedPopulation,
    let sum = parts.observation.value, sum > 0
  else { return nil }
  return 100 * (whole - sum) / sum
}
