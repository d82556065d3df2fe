package import Basics

/// One row of an answer. Asking for a column that is not there, or as another type than it has, throws
/// `StorageFault.unexpected`: the statement and its reader do not fit, or someone else wrote into the database.
package struct Row: Sendable {
  private let columns: [String]
  private let values: [SQLValue]

  /// As many `values` as `columns`.
  package init(columns: [String], values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  package func value(_ column: String) throws(StorageFault) -> SQLValue {
    guard let index = columns.firstIndex(of: column), values.indices.contains(index) else {
      throw .unexpected("column \(column)")
    }
    return values[index]
  }

  package func text(_ column: String) throws(StorageFault) -> String {
    guard let text = try optionalText(column) else { throw .unexpected("column \(column)") }
    return text
  }

  package func optionalText(_ column: String) throws(StorageFault) -> String? {
    switch try value(column) {
    case .null: nil
    case .text(let text): text
    default: throw .unexpected("column \(column)")
    }
  }

  package func integer(_ column: String) throws(StorageFault) -> Int {
    guard let integer = try optionalInteger(column) else { throw .unexpected("column \(column)") }
    return integer
  }

  package func optionalInteger(_ column: String) throws(StorageFault) -> Int? {
    switch try value(column) {
    case .null: nil
    case .integer(let integer): Int(integer)
    default: throw .unexpected("column \(column)")
    }
  }

  package func real(_ column: String) throws(StorageFault) -> Double {
    switch try value(column) {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    default: throw .unexpected("column \(column)")
    }
  }

  package func truth(_ column: String) throws(StorageFault) -> Bool {
    try integer(column) != 0
  }

  package func bytes(_ column: String) throws(StorageFault) -> [UInt8] {
    guard case .bytes(let bytes) = try value(column) else { throw .unexpected("column \(column)") }
    return bytes
  }

  package func instant(_ column: String) throws(StorageFault) -> Instant {
    Instant(milliseconds: Int64(try integer(column)))
  }

  package func optionalInstant(_ column: String) throws(StorageFault) -> Instant? {
    try optionalInteger(column).map { Instant(milliseconds: Int64($0)) }
  }

  package func day(_ column: String) throws(StorageFault) -> Day {
    guard let day = try optionalDay(column) else { throw .unexpected("column \(column)") }
    return day
  }

  package func optionalDay(_ column: String) throws(StorageFault) -> Day? {
    guard let text = try optionalText(column) else { return nil }
    guard let day = Day(text) else { throw .unexpected("column \(column)") }
    return day
  }
}
