package import Units

/// What the units of a division are called where several are shown together.
package struct UnitNames: Sendable {
  private let division: Division
  private let register: Register

  package init(division: Division, register: Register) {
    self.division = division
    self.register = register
  }

  /// The name, with the county where another unit of the division has the same name; a code of
  /// another division gets the latest name it had, an unknown one stays as it is.
  package func callAsFunction(_ code: String) -> String {
    if let unit = division[code] {
      return division.sharedNames.contains(unit.name) ? "\(unit.name) (\(unit.county))" : unit.name
    }
    return register.latestName(of: code) ?? code
  }

  /// Several names in a row; beyond `limit` the rest is counted by `others`.
  package func list(_ codes: [String], limit: Int, others: (_ first: String, _ count: Int) -> String)
    -> String
  {
    guard codes.count > limit else { return codes.map { self($0) }.joined(separator: " + ") }
    let first = codes.prefix(2).map { self($0) }.joined(separator: " + ")
    return others(first, codes.count - 2)
  }
}

extension Register {
  /// The last name that a code had. The units are sorted by code and date, so it is found by halving.
  fileprivate func latestName(of code: String) -> String? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].code <= code { low = middle + 1 } else { high = middle }
    }
    return low > 0 && units[low - 1].code == code ? units[low - 1].name : nil
  }
}
