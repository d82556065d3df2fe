import Basics
import Formats

/// One arrangement or programme of a file, as it was written: for each name what stands there, one by one.
struct WheelRow {
  let values: [String: [String]]
  /// Of a member that lists objects, each as a row of its own.
  let parts: [String: [WheelRow]]
  private let emptyLists: Set<String>
  private let place: Diagnostic.Place

  init(
    values: [String: [String]], parts: [String: [WheelRow]] = [:], emptyLists: Set<String> = [],
    place: Diagnostic.Place
  ) {
    self.emptyLists = emptyLists
    self.values = values
    self.parts = parts
    self.place = place
  }

  /// Whether it is the row of a table, where a list stands in one cell.
  var isTable: Bool { place.line != nil }

  /// A list that has nothing in it is something that was said.
  func isEmptyList(_ key: String) -> Bool { emptyLists.contains(key) }

  /// One part of it that is written as a word alone.
  func part(_ key: String, _ value: String) -> WheelRow { WheelRow(values: [key: [value]], place: place) }

  /// - Parameter isHeading: whether something is the name of a column that is looked for.
  static func all(
    _ bytes: [UInt8], file: String,
    isHeading: (String) -> Bool = { ["form", "name", "effective", "unit"].contains($0) }
  ) throws(Diagnostic) -> [WheelRow] {
    let first = bytes.first { !" \t\r\n".utf8.contains($0) && !(0xBB...0xEF).contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      ? try ofJSON(bytes, file) : try ofTable(bytes, file, isHeading)
  }

  func fault(_ code: String, _ field: String, _ arguments: [String: String]) -> Diagnostic {
    let whole = [place.field, field].compactMap(\.self).joined(separator: ".")
    return Diagnostic(code, .badInput, at: .init(file: place.file, line: place.line, field: whole), arguments)
  }

  /// A fault that was found elsewhere, with its place in the file.
  func fault(_ other: Diagnostic, _ field: String) -> Diagnostic { fault(other.code, field, other.arguments) }

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
      found.append(written(members, at: .init(file: file, field: String(number))))
    }
    return found
  }

  private static func written(_ members: [JSONValue.Member], at place: Diagnostic.Place) -> WheelRow {
    let values = members.map { ($0.key, texts($0.value)) }
    let parts = members.map { ($0.key, Self.parts($0, at: place)) }
    return WheelRow(
      values: Dictionary(values) { first, _ in first }.filter { !$0.value.isEmpty },
      parts: Dictionary(parts) { first, _ in first }.filter { !$0.value.isEmpty },
      emptyLists: Set(members.filter { $0.value == .array([]) }.map(\.key)), place: place)
  }

  /// Objects in a list; what they list themselves is left aside.
  private static func parts(_ member: JSONValue.Member, at place: Diagnostic.Place) -> [WheelRow] {
    guard case .array(let values) = member.value else { return [] }
    return zip(1..., values).compactMap { number, value -> WheelRow? in
      guard case .object(let members) = value else { return nil }
      let name = [place.field, member.key, String(number)].compactMap(\.self).joined(separator: ".")
      let texts = members.map { ($0.key, Self.texts($0.value)) }
      return WheelRow(
        values: Dictionary(texts) { first, _ in first }.filter { !$0.value.isEmpty },
        place: .init(file: place.file, field: name))
    }
  }

  private static func ofTable(
    _ bytes: [UInt8], _ file: String, _ isHeading: (String) -> Bool
  ) throws(Diagnostic) -> [WheelRow] {
    let table = try ReadTable(bytes, file: file, isHeading: isHeading)
    return table.rows.map { row in
      let cells = zip(table.headings, row.cells).map { heading, cell in
        (heading, cell.shown.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty })
      }
      return WheelRow(
        values: Dictionary(cells) { first, _ in first }.filter { !$0.value.isEmpty },
        place: .init(file: file, line: row.line))
    }
  }

  /// What stands in a member, one by one; objects are parts.
  private static func texts(_ value: JSONValue) -> [String] {
    switch value {
    case .text(let text): [text]
    case .array(let values): values.flatMap(texts)
    case .number(let number): [Int(exactly: number).map(String.init) ?? String(number)]
    case .bool(let flag): [String(flag)]
    case .object, .null: []
    }
  }

  private static func malformed(_ file: String, _ byte: Int) -> Diagnostic {
    Diagnostic("wheel-file-malformed", .badInput, at: .init(file: file), ["byte": String(byte)])
  }
}
