package import Basics
import Formats
package import Law
import Rulebook

/// The municipalities of a file: the good rows, and what is wrong with the others.
package struct IncomeTable: Sendable {
  package private(set) var units: [IncomeUnit] = []
  /// For each row or column that was left out; the rows are not among `units`.
  package private(set) var faults: [Diagnostic] = []
  package private(set) var rowsLeftOut = 0

  /// The most faults that are told of one file: one with more is hardly meant for this.
  private static let mostFaults = 100

  /// - Parameters:
  ///   - criteria: of the cost key of the day, which are columns too.
  ///   - file: the name of the file, for what is wrong in it.
  /// - Throws: what makes the whole file unreadable: `csv-not-utf8`, `csv-no-header`, `csv-no-column` for
  ///   `unit` or `inhabitants`; `income-no-rows` where no row is left, after the faults of the rows.
  package init(
    csv bytes: [UInt8], file: String, country: String, criteria: [String]
  ) throws(Diagnostics) {
    let table = try CSVTable(bytes: bytes, file: file)
    faults = table.faults
    rowsLeftOut = table.faults.count
    let columns = try IncomeTable.columns(of: table, country, criteria, &faults)
    var seen: [String: Int] = [:]
    for row in table.rows {
      do throws(Diagnostic) {
        let unit = try columns.unit(row)
        if let line = seen[unit.code] {
          throw Diagnostic(
            "income-unit-twice", .badInput, at: row.place(columns.code),
            ["unit": unit.code, "line": String(line)])
        }
        seen[unit.code] = row.line
        units.append(unit)
      } catch {
        rowsLeftOut += 1
        if faults.count < Self.mostFaults { faults.append(error) }
      }
    }
    guard !units.isEmpty else {
      throw Diagnostics(faults + [Diagnostic("income-no-rows", .badInput, at: .init(file: file))])
    }
  }

  /// - Throws: `csv-no-column`, all that are missing.
  private static func columns(
    of table: CSVTable, _ country: String, _ criteria: [String], _ faults: inout [Diagnostic]
  ) throws(Diagnostics) -> IncomeColumns {
    var missing: [Diagnostic] = []
    func place(_ name: String) -> Int {
      do throws(Diagnostic) { return try table.column(name) } catch {
        missing.append(error)
        return 0
      }
    }
    let (code, people) = (place("unit"), place("inhabitants"))
    guard missing.isEmpty else { throw Diagnostics(missing) }
    let known = IncomeColumn.all(of: country).filter { $0.subject == .unit }
    var figures: [IncomeColumns.Figure] = []
    for (place, name) in table.columns.enumerated()
    where !["unit", "name", "inhabitants", "county"].contains(name) {
      if let column = known.first(where: { $0.name == name }) {
        figures.append(.init(place: place, name: name, column: column))
      } else if criteria.contains(name) {
        figures.append(.init(place: place, name: name, column: nil))
      } else {
        let names = known.map(\.name) + criteria
        faults.append(
          Diagnostic(
            "income-column-unknown", .badInput, at: .init(file: table.file, field: name),
            [
              "column": name,
              "suggestions": NearNames.nearest(to: name, among: names).joined(separator: ", "),
            ]))
      }
    }
    return IncomeColumns(
      code: code, people: people, name: table.columns.firstIndex(of: "name"),
      county: table.columns.firstIndex(of: "county"), figures: figures)
  }
}

/// Where the columns of a file stand.
private struct IncomeColumns {
  struct Figure {
    let place: Int
    let name: String
    /// Nil for a criterion of the cost key.
    let column: IncomeColumn?
  }

  let code: Int
  let people: Int
  let name: Int?
  let county: Int?
  let figures: [Figure]

  /// - Throws: `income-no-unit`, `csv-no-value`, `csv-not-a-number`, `income-out-of-range`.
  func unit(_ row: CSVRow) throws(Diagnostic) -> IncomeUnit {
    let code = row.text(code).trimmed
    guard !code.isEmpty else { throw Diagnostic("income-no-unit", .badInput, at: row.place(self.code)) }
    let inhabitants = try row.int(people)
    try checkInhabitants(inhabitants, written: row.text(people), at: row.place(people))
    var values: [String: Double] = [:]
    for figure in figures where !row.isEmpty(figure.place) {
      let number = try row.double(figure.place)
      let range = figure.column?.range ?? 0...1e12
      try checkIncome(
        number, of: figure.name, in: range, written: row.text(figure.place), at: row.place(figure.place))
      values[figure.name] = number
    }
    return IncomeUnit(
      code: code, name: name.map { row.text($0).trimmed } ?? "", inhabitants: inhabitants, figures: values,
      county: county.map { row.text($0).trimmed } ?? "")
  }
}

extension IncomeTable {
  /// The municipalities that parameters describe, one value of each name for each municipality; those of
  /// which nothing is said are passed over.
  ///
  /// - Throws: every fault of the fields at once: `parameter-missing`, `income-values-uneven`,
  ///   `income-not-a-number`, `income-out-of-range`, `income-unit-twice`, `income-too-many-units`.
  package init(_ parameters: Parameters, country: String) throws(Diagnostics) {
    let columns = IncomeColumn.all(of: country).filter { $0.subject == .unit }
    let words = IncomeQuery.words.map(parameters.all)
    let people = parameters.all("inhabitants")
    let figures = columns.map { parameters.all($0.name) }
    let count = (words + [people] + figures).map(\.count).max() ?? 0
    guard count <= Self.mostUnits else {
      throw Diagnostics([
        Diagnostic(
          "income-too-many-units", .badInput, at: .init(field: "unit"),
          ["found": String(count), "limit": String(Self.mostUnits)])
      ])
    }
    var faults = IncomeTable.uneven(
      zip(IncomeQuery.words + ["inhabitants"] + columns.map(\.name), words + [people] + figures), count)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    for place in 0..<count {
      func text(_ list: [String]) -> String { list.indices.contains(place) ? list[place] : "" }
      let isEmpty = ([words[0], words[1], people] + figures).allSatisfy { text($0).allSatisfy { $0 == " " } }
      guard !isEmpty else { continue }
      let code = text(words[0]).isEmpty ? text(words[1]) : text(words[0])
      do throws(Diagnostic) {
        var values: [String: Double] = [:]
        for (column, list) in zip(columns, figures) where !text(list).allSatisfy({ $0 == " " }) {
          values[column.name] = try column.number(text(list))
        }
        units.append(
          IncomeUnit(
            code: try named(code, place), name: text(words[1]),
            inhabitants: try inhabitants(text(people), code),
            figures: values, county: text(words[2])))
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    guard !units.isEmpty else {
      throw Diagnostics([
        Diagnostic(
          "parameter-missing", .badInput, at: .init(field: "inhabitants"), ["parameter": "inhabitants"])
      ])
    }
  }

  /// A name that is given for some municipalities only, so that nobody can tell whose the values are.
  private static func uneven(_ lists: some Sequence<(String, [String])>, _ count: Int) -> [Diagnostic] {
    lists.filter { !$0.1.isEmpty && $0.1.count != count }.map { name, list in
      Diagnostic(
        "income-values-uneven", .badInput, at: .init(field: name),
        ["column": name, "found": String(list.count), "expected": String(count)])
    }
  }

  /// Most municipalities that an address describes.
  private static let mostUnits = 20

  private func named(_ code: String, _ place: Int) throws(Diagnostic) -> String {
    let code = code.isEmpty ? String(place + 1) : code
    guard !units.contains(where: { $0.code == code }) else {
      throw Diagnostic(
        "income-unit-twice", .badInput, at: .init(field: "unit"), ["unit": code, "line": String(place + 1)])
    }
    return code
  }

  private func inhabitants(_ text: String, _ code: String) throws(Diagnostic) -> Int {
    guard !text.isEmpty else {
      throw Diagnostic(
        "parameter-missing", .badInput, at: .init(field: "inhabitants"), ["parameter": "inhabitants"])
    }
    let number = try wholeNumber(text, field: "inhabitants", code: "income-not-whole", position: 1)
    try checkInhabitants(number, written: text, at: .init(field: "inhabitants"))
    return number
  }
}

/// - Throws: `income-out-of-range`.
private func checkInhabitants(
  _ number: Int, written text: String, at place: Diagnostic.Place
) throws(Diagnostic) {
  let parameter = QuestionParameter.inhabitants
  guard let range = parameter.range else { return }
  try checkIncome(Double(number), of: parameter.name, in: range, written: text, at: place)
}
