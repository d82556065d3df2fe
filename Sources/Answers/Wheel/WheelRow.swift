import Basics
import Formats

/// One arrangement or programme of a file, as it was written: for each name what stands there, one by one.
struct WheelRow {
  let values: [String: [String]]
  private let place: Diagnostic.Place

  static func all(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [WheelRow] {
    let first = bytes.first { !" \t\r\n".utf8.contains($0) && !(0xBB...0xEF).contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      ? try ofJSON(bytes, file) : try ofTable(bytes, file)
  }

  func fault(_ code: String, _ field: String, _ arguments: [String: String]) -> Diagnostic {
    let whole = [place.field, field].compactMap(\.self).joined(separator: ".")
    return Diagnostic(code, .badInput, at: .init(file: place.file, line: place.line, field: whole), arguments)
  }

  func unusable(_ key: String, _ value: String, _ example: String) -> Diagnostic {
    fault("wheel-field-unusable", key, ["key": key, "value": value, "expected": example])
  }

  private static func ofJSON(_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> [WheelRow] {
    let json: JSONValue
    do throws(JSONScanner.Fault) {
      json = try JSONValue(reading: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw malformed(file, error.position)
    }
    let rows: [JSONValue] = if case .array(let rows) = json { rows } else { [json] }
    var found: [WheelRow] = []
    for (number, row) in zip(1..., rows) {
      guard case .object(let members) = row else { throw malformed(file, 0) }
      let values = members.map { ($0.key, texts($0.value)) }
      found.append(
        WheelRow(
          values: Dictionary(values) { first, _ in first }.filter { !$0.value.isEmpty },
          place: .init(file: file, field: String(number))))
    }
    return found
  }

  private static func ofTable(_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> [WheelRow] {
    let table = try ReadTable(bytes, file: file) { $0 == "form" || $0 == "name" || $0 == "effective" }
    return table.rows.map { row in
      let cells = zip(table.headings, row.cells).map { heading, cell in
        (heading, cell.shown.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty })
      }
      return WheelRow(
        values: Dictionary(cells) { first, _ in first }.filter { !$0.value.isEmpty },
        place: .init(file: file, line: row.line))
    }
  }

  /// What stands in a member, one by one; what is an object is not for this command.
  private static func texts(_ value: JSONValue) -> [String] {
    switch value {
    case .text(let text): [text]
    case .array(let values): values.flatMap(texts)
    case .number(let number): [Int(exactly: number).map(String.init) ?? String(number)]
    case .object, .bool, .null: []
    }
  }

  private static func malformed(_ file: String, _ byte: Int) -> Diagnostic {
    Diagnostic("wheel-file-malformed", .badInput, at: .init(file: file), ["byte": String(byte)])
  }
}
