import Basics
import Figures
import Units

func populationChecks(_ name: String, _ country: CountryAtlas) -> [Finding] {
  [totalCheck(name, country), ageCheck(name, country)]
}

/// Every unit of every year has a population.
private func totalCheck(_ name: String, _ country: CountryAtlas) -> Finding {
  let tables = country.figures.tables(of: "population")
  let faults = tables.flatMap { table -> [String] in
    let units = (try? country.register.division(on: table.day))?.units.map(\.code) ?? []
    return Set(units).symmetricDifference(table.values.keys).sorted().map { "\(table.year): \($0)" }
      + table.values.filter { ($0.value.value ?? 0) <= 0 }.keys.sorted().map {
        "\(table.year): \($0) has nobody"
      }
  }
  let years = tables.map { "\($0.year)" }.joined(separator: ", ")
  return Finding("population", ["country": name, "years": years], faults)
}

/// The ages of a unit add up to its population, but where either is estimated.
private func ageCheck(_ name: String, _ country: CountryAtlas) -> Finding {
  let tables = country.figures.ages.filter { $0.sex == .both }
  let faults = tables.flatMap { table -> [String] in
    table.values.sorted { $0.key < $1.key }.compactMap { code, persons -> String? in
      let total = country.figures.figure("population", of: [code], on: table.day, exactly: table.year)
        .observation
      guard let value = total.value, !total.isEstimated, !table.estimated.contains(code) else { return nil }
      let sum = persons.reduce(0, +)
      return sum == value ? nil : "\(table.year): \(code) has \(Int(value)), by age \(Int(sum))"
    }
  }
  return Finding("ages", ["country": name, "count": "\(tables.count)"], faults)
}
