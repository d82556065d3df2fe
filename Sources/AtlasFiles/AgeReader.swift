import Basics
import Figures
import Formats

/// Tables of persons by age, one file for each year.
struct AgeReader {
  let country: String
  let folder: DataFolder

  /// Every age table of the country, by year; within a year single years before five-year groups.
  func tables() -> [AgeTable] {
    ["population-sex-age", "population-age", "population-age5", "population-sex-age5"].flatMap { name in
      folder.names(in: "\(country)/\(name)").flatMap { tables("\(country)/\(name)/\($0).csv", year: Int($0)) }
    }
    .enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(\.element)
  }

  private func tables(_ file: String, year: Int?) -> [AgeTable] {
    guard let table = folder.table(file) else { return [] }
    guard let year else {
      folder.add(
        Diagnostic("data-file-name", .badInput, at: .init(file: "Data/\(file)"), ["expected": "2020.csv"]))
      return []
    }
    let ages = table.csv.columns.filter { $0.first?.isNumber ?? false }
    let bounds = ages.compactMap { Int($0.prefix { $0.isNumber }) }
    let hasSex = table.csv.columns.contains("sex")
    let hasFlag = table.csv.columns.contains("estimated")
    let rows = table.rows(["code"] + ages + (hasSex ? ["sex"] : []) + (hasFlag ? ["estimated"] : [])) {
      row, column throws(Diagnostic) in
      var persons: [Double] = []
      persons.reserveCapacity(ages.count)
      for position in ages.indices { persons.append(try row.double(column[1 + position])) }
      let sex = hasSex ? row.text(column[1 + ages.count]) : "both"
      guard let known = AgeTable.Sex(rawValue: sex) else {
        throw Diagnostic(
          "csv-unknown-word", .badInput, at: row.place(column[1 + ages.count]),
          ["value": sex, "expected": "female, male"])
      }
      return (
        code: row.text(column[0]), sex: known, persons: persons,
        estimated: hasFlag && row.flag(column[column.count - 1])
      )
    }
    return Dictionary(grouping: rows, by: \.sex).sorted { $0.key.rawValue < $1.key.rawValue }.map {
      sex, rows in
      AgeTable(
        year: year, day: table.header("codes").flatMap { Day($0) } ?? .newYear(year), sex: sex,
        source: table.source.id,
        lowerBounds: bounds,
        values: Dictionary(rows.map { ($0.code, $0.persons) }, uniquingKeysWith: { first, _ in first }),
        estimated: Set(rows.filter(\.estimated).map(\.code)))
    }
  }
}

extension AgeTable {
  /// The persons of some completed years of age, for every unit; `last` nil is open.
  func persons(as indicator: String, from first: Int, to last: Int?) -> FigureTable {
    let positions = lowerBounds.indices.filter { lowerBounds[$0] >= first && lowerBounds[$0] <= last ?? .max }
    return FigureTable(
      indicator: indicator, year: year, day: day, source: source,
      values: Dictionary(
        uniqueKeysWithValues: values.map { code, persons in
          (code, .value(positions.reduce(0) { $0 + persons[$1] }, estimated: estimated.contains(code)))
        }))
  }

  /// The sum of two sexes.
  static func both(_ female: AgeTable, _ male: AgeTable) -> AgeTable {
    AgeTable(
      year: female.year, day: female.day, sex: .both, source: female.source, lowerBounds: female.lowerBounds,
      values: female.values.reduce(into: [:]) { sum, entry in
        if let men = male.values[entry.key] { sum[entry.key] = zip(entry.value, men).map { $0 + $1 } }
      },
      estimated: female.estimated.union(male.estimated))
  }
}
