import AtlasFiles
import Basics
import Figures
import Foundation
import Units

/// Tables of a small country, as a bureau would publish them: of its three municipalities the first was made of
/// two in 2022, and the second has twice the deaths of the others for its size.
struct MadeStatistics {
  static let lastAge = 95
  var codes: @Sendable (Int) -> [String] = {
    $0 < 2022 ? ["0101", "0102", "0201", "0301"] : ["0103", "0201", "0301"]
  }
  var years = 2020...2024
  var country = "no"

  func persons(_ unit: String, age: Int) -> Double {
    let sizes: [String: Double] = ["0101": 20, "0102": 40, "0103": 60, "0201": 300]
    let size = sizes[unit] ?? 900
    return (size * (age < 60 ? 1 : Double(100 - age) / 40)).rounded()
  }

  func deaths(_ unit: String, age: Int) -> Double {
    let risk = age < 50 ? 0.002 : 0.004 * Double(1 << ((age - 50) / 8))
    return (persons(unit, age: age) * min(0.3, risk) * (unit == "0201" ? 2 : 1)).rounded()
  }

  func births(_ unit: String, age: Int) -> Double {
    20...39 ~= age ? (persons(unit, age: age) * 0.08).rounded() : 0
  }

  func leavers(_ unit: String, age: Int) -> Double {
    (persons(unit, age: age) * (18...29 ~= age ? 0.1 : 0.02)).rounded()
  }

  func abroad(_ unit: String, age: Int, _ share: Double) -> Double {
    20...35 ~= age ? (persons(unit, age: age) * share).rounded() : 0
  }

  /// Who leaves one unit arrives in the next.
  func arrivals(_ unit: String, age: Int, year: Int) -> Double {
    let codes = codes(year)
    let place = codes.firstIndex(of: unit) ?? 0
    return leavers(codes[(place + codes.count - 1) % codes.count], age: age)
  }
}

extension MadeStatistics {
  /// Counted when each year begins, or in Sweden when the year before ends.
  var population: String {
    let first = years.lowerBound - (country == "se" ? 1 : 0)
    return csv(["Personer"], first...first + years.count) { unit, _, age, _ in [persons(unit, age: age)] }
  }

  var mortality: String {
    csv(["Døde"], years) { unit, _, age, _ in [deaths(unit, age: age)] }
  }

  /// The measures `of` names; all moves, those from and to abroad included, where `gross`.
  func migration(
    of names: [String] = ["Innflytting", "Utflytting", "Innvandring", "Utvandring"], gross: Bool = false
  ) -> String {
    csv(names, years) { unit, _, age, year in
      let (came, went) = (abroad(unit, age: age, 0.03), abroad(unit, age: age, 0.01))
      return names.map { name in
        switch name {
        case "Innflytting": arrivals(unit, age: age, year: year) + (gross ? came : 0)
        case "Utflytting": leavers(unit, age: age) + (gross ? went : 0)
        case "Innvandring": came
        default: went
        }
      }
    }
  }

  /// JSON-stat 2, without sexes, as births by the mother's age are.
  var fertility: String {
    let codes = Set(years.flatMap(codes)).sorted()
    let values = codes.flatMap { unit in
      (15...49).flatMap { age in
        years.map { self.codes($0).contains(unit) ? "\(births(unit, age: age))" : "null" }
      }
    }
    func index(_ codes: [String]) -> String {
      "{\"category\": {\"index\": [\(codes.map { "\"\($0)\"" }.joined(separator: ", "))]}}"
    }
    let (ages, times) = ((15...49).map { String(format: "%03d", $0) }, years.map(String.init))
    return """
      {"class": "dataset", "label": "Fødte", "source": "Made", "updated": "2025-01-01",
       "id": ["Region", "Alder", "Tid"], "size": [\(codes.count), \(ages.count), \(times.count)],
       "dimension": {"Region": \(index(codes)), "Alder": \(index(ages)), "Tid": \(index(times))},
       "value": [\(values.joined(separator: ", "))]}
      """
  }

  func csv(
    _ measures: [String], _ years: ClosedRange<Int>,
    _ figures: (_ unit: String, _ sex: Int, _ age: Int, _ year: Int) -> [Double]
  ) -> String {
    var lines = ["region,kjønn,alder,tid,statistikkvariabel,verdi"]
    for year in years {
      for unit in codes(year) {
        for (sex, name) in ["Kvinner", "Menn"].enumerated() {
          for age in 0...Self.lastAge {
            for (measure, figure) in zip(measures, figures(unit, sex, age, year)) {
              lines.append(
                "\(unit),\(name),\(age)\(age == Self.lastAge ? "+" : ""),\(year),\(measure),\(figure)")
            }
          }
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  var files: [StatisticsKind: String] {
    [.population: population, .fertility: fertility, .mortality: mortality, .migration: migration()]
  }
}

extension MadeStatistics {
  /// Imports the files into a folder of its own, reads them back and gives the country with them.
  func country(_ files: [StatisticsKind: String]) throws -> CountryAtlas {
    let state = FileManager.default.temporaryDirectory.appending(path: "nabo-rates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    let folder = StatisticsFolder(state: state)
    for (kind, text) in files {
      _ = try folder.store(
        StatisticsTable(bytes: Array(text.utf8), file: kind.rawValue), kind, country: country)
    }
    return Self.country(country, try folder.statistics()[country] ?? .none)
  }

  static func country(_ name: String, _ statistics: ImportedStatistics) -> CountryAtlas {
    let merged = Day.newYear(2022)
    func unit(_ code: String, _ name: String, _ from: Day?, _ until: Day?) -> AdministrativeUnit {
      AdministrativeUnit(
        code: code, name: name, countyCode: String(code.prefix(2)), county: "Fylke",
        valid: DayRange(from: from, until: until))
    }
    let links = ["0101", "0102"].map {
      ChangeLink(
        date: merged, old: NamedCode(code: $0, name: $0), new: NamedCode(code: "0103", name: "Aa-Bø"),
        isTransfer: false, isOfficial: true)
    }
    let register = Register(
      country: name, covers: .newYear(2005)...(.newYear(2026)),
      units: [
        unit("0101", "Aa", nil, merged), unit("0102", "Bø", nil, merged), unit("0103", "Aa-Bø", merged, nil),
        unit("0201", "Midt", nil, nil), unit("0301", "Storby", nil, nil),
      ], links: links, shares: [])
    return CountryAtlas(
      register: register,
      figures: FigureBook(register: register, catalogue: Catalogue([]), tables: [], ages: []), neighbours: [],
      commuting: nil, mergers: [], tiles: [], tilesDay: merged, statistics: statistics)
  }
}
