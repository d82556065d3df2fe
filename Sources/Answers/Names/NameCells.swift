import Basics
import StreetNames

/// One row of a list of streets, read cell by cell.
struct NameCells {
  let row: WheelRow
  private(set) var faults: [Diagnostic] = []

  init(row: WheelRow) { self.row = row }

  /// What tells two streets of one name apart within a municipality.
  var code: String? { text(.code) }

  mutating func street() -> StreetName? {
    guard let name = text(.name).flatMap(Self.street) else {
      faults.append(row.fault("name-missing", "name", [:]))
      return nil
    }
    return StreetName(
      name, municipality: text(.municipality), postcodes: Set(text(.postcode).map { [$0] } ?? []),
      addresses: addresses())
  }

  private mutating func addresses() -> Int? {
    guard let text = text(.addresses) else { return nil }
    guard let count = Int(text), count >= 0 else {
      faults.append(row.unusable("addresses", text, "12"))
      return nil
    }
    return count
  }

  private func text(_ column: NameColumn) -> String? {
    row.values.first { NameColumn(heading: $0.key) == column }?.value.joined(separator: ", ")
  }

  /// A name without the house numbers that lists of postcodes write behind it: `Iddeveien 1-27`, `Kirkeveien 201-slutt`.
  static func street(_ written: String) -> String? {
    let words = written.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    let name = words.prefix(1) + words.dropFirst().prefix { !isHouseNumber($0) }
    return name.isEmpty ? nil : name.joined(separator: " ")
  }

  private static func isHouseNumber(_ word: Substring) -> Bool {
    guard word.first?.isNumber == true else { return false }
    let parts = word.lowercased().filter { $0 != "," }.split(separator: "-")
    return parts.allSatisfy { part in
      part == "slutt" || part.drop { $0.isNumber }.count <= 1
    }
  }
}
