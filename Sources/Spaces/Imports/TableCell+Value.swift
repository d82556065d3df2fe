import Basics
import Formats

extension FieldShape {
  /// The value that a cell has for this field; nil for an empty one.
  ///
  /// Throws `Diagnostics` as `value(typed:)` does, `cell-ambiguous` for what may mean several things, and `cell-mistake` for
  /// a formula that came to nothing.
  func value(
    of cell: TableCell, written style: CellStyle, _ lookup: FieldLookup
  ) throws -> JSONValue? {
    switch cell {
    case .empty: return nil
    case .mistake(let text):
      throw Diagnostics([Diagnostic("cell-mistake", .badInput, at: .init(field: name), ["found": text])])
    case .day(let day, _) where type == .day: return day.json
    case .number(let number) where style.reads(type):
      let read = try style.diagnosed { () throws(Diagnostic) in
        try style.value(number, as: type, at: name)
      }
      guard let value = read else {
        throw Diagnostics([type.unreadable(cell.shown, at: name)])
      }
      return value
    default: return try value(typed: cell.shown, at: name, path: name, lookup, written: style)
    }
  }
}

extension CellStyle {
  /// What `body` gives, with its fault as one of several.
  func diagnosed<Value>(_ body: () throws(Diagnostic) -> Value) throws(Diagnostics) -> Value {
    do throws(Diagnostic) { return try body() } catch { throw Diagnostics([error]) }
  }
}
