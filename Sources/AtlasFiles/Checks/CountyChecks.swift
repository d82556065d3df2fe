import Basics
import Figures
import Units

/// Numbers of counties on 1 January as the bureaus of statistics publish them (SSB, KLASS 104; SCB, län och kommuner).
private let publishedCounties: [String: [Int: Int]] = [
  "no": [2017: 19, 2018: 18, 2019: 18, 2020: 11, 2023: 11, 2024: 15],
  "se": [2016: 21, 2024: 21],
]

/// The counties that rows of municipalities name are as many as there are, and none has two names at once.
func countyCheck(_ name: String, _ country: CountryAtlas) -> Finding {
  let expected = (publishedCounties[name] ?? [:]).sorted { $0.key < $1.key }
  let counts = expected.compactMap { year, count -> String? in
    let found = (try? country.counties.division(on: .newYear(year)))?.units.count ?? 0
    return found == count ? nil : "\(year): \(found), published \(count)"
  }
  let text = expected.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  return Finding("counties", ["country": name, "counts": text], counts + doubles(in: country.counties))
}

private func doubles(in counties: Register) -> [String] {
  let pairs = zip(counties.units, counties.units.dropFirst())
  return pairs.filter { a, b in a.code == b.code && (a.valid.until.map { $0 > b.valid.from ?? $0 } ?? true) }
    .map { "\($0.code): \($0.name), \($1.name)" }
}
