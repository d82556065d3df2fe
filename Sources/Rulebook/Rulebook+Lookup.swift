package import Basics

extension Rulebook {
  /// The single value that counts on `day`.
  ///
  /// - Throws: `parameter-unknown-id`, `parameter-before-first-value`, `parameter-key-missing` where the
  ///   parameter has brackets or a table.
  package func value(_ id: String, at day: Day) throws(Diagnostic) -> Used {
    let found = try version(id, at: day)
    guard case .single(let amount) = found.version.content else { throw keyMissing(found.parameter) }
    return used(found, amount, verified: true)
  }

  /// The value of the bracket that `number` falls in; lower bounds are inclusive.
  ///
  /// A single value counts for every number.
  /// - Throws: as above, and `parameter-out-of-range` below the first bracket.
  package func value(_ id: String, at day: Day, by number: Double) throws(Diagnostic) -> Used {
    let found = try version(id, at: day)
    switch found.version.content {
    case .single(let amount): return used(found, amount, verified: true)
    case .table: throw keyMissing(found.parameter)
    case .brackets(let brackets):
      guard let bracket = brackets.last(where: { $0.from <= number }) else {
        throw Diagnostic(
          "parameter-out-of-range", .badInput, at: .init(field: found.parameter.key),
          [
            "parameter": id, "value": plain(number), "key": found.parameter.key ?? "",
            "first": plain(brackets.first?.from ?? 0),
          ])
      }
      let key = "\(found.parameter.key ?? "") ≥ \(plain(bracket.from))"
      return used(
        found, bracket.amount, key: key, at: ContentPlace(row: plain(bracket.from)),
        verified: bracket.verified)
    }
  }

  /// The cell of a table; `column` is empty for a table of one column. A single value counts for every key.
  ///
  /// - Throws: as above, and `parameter-key-unknown` for a row or column that it does not have.
  package func value(_ id: String, at day: Day, row: String, column: String = "") throws(Diagnostic) -> Used {
    let found = try version(id, at: day)
    if case .single(let amount) = found.version.content {
      return used(found, amount, verified: true)
    }
    guard case .table(let table) = found.version.content else { throw keyMissing(found.parameter) }
    guard let cell = table.cell(row: row, column: column) else {
      let keys = table.rows.map(\.key) + table.columns.filter { !$0.isEmpty }
      throw Diagnostic(
        "parameter-key-unknown", .badInput, at: .init(field: found.parameter.key),
        [
          "parameter": id, "key": column.isEmpty ? row : "\(row), \(column)",
          "expected": keys.joined(separator: ", "),
        ])
    }
    return used(
      found, cell.amount, key: column.isEmpty ? row : "\(row), \(column)",
      at: ContentPlace(row: row, column: column), verified: cell.verified)
  }

  /// The cell of a table whose keys are lower bounds, inclusive, such as municipalities by inhabitants. A
  /// single value counts for every key.
  ///
  /// - Throws: as above, and `parameter-out-of-range` below the first row or column.
  package func value(
    _ id: String, at day: Day, fromRow row: Double, fromColumn column: Double
  ) throws(Diagnostic) -> Used {
    let found = try version(id, at: day)
    if case .single(let amount) = found.version.content {
      return used(found, amount, verified: true)
    }
    guard case .table(let table) = found.version.content else { throw keyMissing(found.parameter) }
    guard let rowKey = table.rows.map(\.key).highest(notAbove: row),
      let columnKey = table.columns.highest(notAbove: column)
    else {
      throw Diagnostic(
        "parameter-out-of-range", .badInput, at: .init(field: found.parameter.key),
        [
          "parameter": id, "value": "\(plain(row)), \(plain(column))", "key": found.parameter.key ?? "",
          "first": [table.rows.first?.key, table.columns.first].compactMap(\.self).joined(separator: ", "),
        ])
    }
    return try value(id, at: day, row: rowKey, column: columnKey)
  }

  private func used(
    _ found: (parameter: Parameter, version: Parameter.Version, isAssumed: Bool), _ amount: Amount,
    key: String = "", at place: ContentPlace? = nil, verified: Bool
  ) -> Used {
    Used(
      parameter: found.parameter.id, amount: amount, unit: found.parameter.unit, from: found.version.from,
      key: key, place: place, verified: found.version.verified && verified,
      reference: found.version.reference, note: found.version.note,
      isAssumed: found.isAssumed || place.map(found.parameter.assumedPlaces.contains) ?? false)
  }

  private func keyMissing(_ parameter: Parameter) -> Diagnostic {
    Diagnostic(
      "parameter-key-missing", .badInput, at: .init(field: parameter.key),
      ["parameter": parameter.id, "key": parameter.key ?? ""])
  }
}

extension [String] {
  /// The key whose number is the highest of those that are not above `bound`.
  fileprivate func highest(notAbove bound: Double) -> String? {
    compactMap { key in Double(key).map { (key: key, number: $0) } }
      .filter { $0.number <= bound }.max { $0.number < $1.number }?.key
  }
}

/// A number without a needless `.0`.
func plain(_ number: Double) -> String {
  Int(exactly: number).map(String.init) ?? "\(number)"
}
