package import Basics
import Formats
package import StreetNames

/// Names of streets as a file has them: one in each line, or a table or JSON with what is known of each.
package struct NameFile: Sendable {
  package let names: [StreetName]
  /// What is wrong with the rows that are not among the names, or was not understood of those that are.
  package let faults: [Diagnostic]
  /// Columns that are for something else.
  package let notes: [Diagnostic]

  /// - Throws: `wheel-file-malformed` for JSON that is none, and what is wrong with a table as a whole.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let place = Diagnostic.Place(file: file)
    if Self.isPlain(bytes, at: place) {
      let text = try DecodedText(bytes, at: place).bytes
      let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
      names = lines.compactMap { NameCells.street(String($0)).map { StreetName($0) } }
      (faults, notes) = ([], [])
      return
    }
    var (streets, faults, strange): (KnownStreets, [Diagnostic], [String: Diagnostic]) = (
      KnownStreets(), [], [:]
    )
    for row in try WheelRow.all(bytes, file: file, isHeading: { NameColumn(heading: $0) != nil }) {
      for key in row.values.keys where NameColumn(heading: key) == nil && strange[key] == nil {
        strange[key] = row.fault(
          "wheel-field-unknown", key, ["key": key, "expected": NameColumn.expected])
      }
      var cells = NameCells(row: row)
      if let street = cells.street() { streets.add(street, code: cells.code) }
      faults += cells.faults
    }
    (names, self.faults, notes) = (streets.all, faults, strange.sorted { $0.key < $1.key }.map(\.value))
  }

  /// A text whose first lines name no column, and no JSON.
  private static func isPlain(_ bytes: [UInt8], at place: Diagnostic.Place) -> Bool {
    let first = bytes.first { !" \t\r\n".utf8.contains($0) && !(0xBB...0xEF).contains($0) }
    guard first != UInt8(ascii: "{"), first != UInt8(ascii: "["), !bytes.starts(with: [0x50, 0x4B]),
      let text = try? DecodedText(Array(bytes.prefix(4_096)), at: place)
    else { return false }
    let lines = String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).prefix(40)
    return !lines.contains { line in
      line.split { ",;\t".contains($0) }.contains { NameColumn(heading: $0.filter { $0 != "\"" }) != nil }
    }
  }
}

/// Streets that stand in several rows, one for each postcode, are one.
private struct KnownStreets {
  private(set) var all: [StreetName] = []
  private var places: [[String]: Int] = [:]

  mutating func add(_ street: StreetName, code: String?) {
    let key = [street.municipality ?? "", code ?? "", street.name]
    guard let place = places[key] else {
      places[key] = all.count
      all.append(street)
      return
    }
    let known = all[place]
    let addresses = [known.addresses, street.addresses].compactMap(\.self)
    all[place] = StreetName(
      known.name, municipality: known.municipality, postcodes: known.postcodes.union(street.postcodes),
      addresses: addresses.isEmpty ? nil : addresses.reduce(0, +))
  }
}
