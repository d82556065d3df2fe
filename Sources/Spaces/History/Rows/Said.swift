import Basics
import Store

/// What the history says that a field holds.
enum SaidValue: Hashable {
  case exactly(SQLValue)
  /// One of these: the history tells it but for the time zone, or for which of several rows.
  case oneOf([SQLValue])
  /// Not null.
  case something
  /// As `folded` writes what is in another field of the row.
  case folded(of: String)
  /// As addresses are compared.
  case foldedAddress(of: String)
  /// This digest is that of the fields named.
  case digest(String, of: [String])
  /// The content that told it was taken out for the sake of somebody's personal data.
  case unknown

  static func text(_ text: String) -> SaidValue { .exactly(.text(text)) }
  static func truth(_ truth: Bool) -> SaidValue { .exactly(.integer(truth ? 1 : 0)) }
  static var null: SaidValue { .exactly(.null) }

  /// What it can be, where that is told.
  var values: [SQLValue]? {
    switch self {
    case .exactly(let value): [value]
    case .oneOf(let values): values
    default: nil
    }
  }

  /// What should have been found in place of `found`, as SQL writes it; nil where that is right.
  func expectation(_ found: SQLValue, in row: Row) throws -> String? {
    switch self {
    case .unknown: return nil
    case .something: return found == .null ? "NOT NULL" : nil
    case .exactly(let value): return found == value ? nil : value.shown
    case .oneOf(let values):
      return values.contains(found) ? nil : values.map(\.shown).joined(separator: " | ")
    case .folded(let column):
      let due = SQLValue.text(Spaces.folded(try row.text(column)))
      return found == due ? nil : due.shown
    case .foldedAddress(let column):
      let due = SQLValue.text(Spaces.foldedAddress(try row.text(column)))
      return found == due ? nil : due.shown
    case .digest(let digest, let columns):
      return Chain.hex(try columns.map { try row.value($0) }) == digest ? nil : "≠ \(found.shown)"
    }
  }
}

extension SQLValue {
  /// As SQL writes it, a long text by its beginning: for people who look for what was changed.
  var shown: String {
    switch self {
    case .null: "NULL"
    case .integer(let integer): String(integer)
    case .real(let real): String(real)
    case .text(let text): text.unicodeScalars.count <= 120 ? "'\(text)'" : "'\(text.prefix(120)) …'"
    case .bytes(let bytes): "\(bytes.count) bytes"
    }
  }
}

/// A field as some entry has it.
struct SaidField: Hashable {
  var value: SaidValue
  let entry: Int
}

/// A row as the history has it.
struct SaidRow {
  /// The entry with which it came.
  let entry: Int
  var fields: [String: SaidField]

  init(entry: Int, _ values: [String: SaidValue]) {
    self.entry = entry
    fields = values.mapValues { SaidField(value: $0, entry: entry) }
  }

  subscript(field: String) -> SaidValue {
    fields[field]?.value ?? .unknown
  }

  mutating func say(_ field: String, _ value: SaidValue, by entry: Int) {
    fields[field] = SaidField(value: value, entry: entry)
  }

  /// Every field of `row` that holds something else.
  func differences(from row: Row, table: SaidTable, named name: String) throws -> [RowDifference] {
    try fields.sorted { $0.key < $1.key }.compactMap { column, said in
      let found = try row.value(column)
      guard let expected = try said.value.expectation(found, in: row) else { return nil }
      return RowDifference(
        table: table.rawValue, row: name, kind: .field(column, expected: expected, found: found.shown),
        entry: said.entry)
    }
  }
}

/// The tables whose rows the history tells in full.
enum SaidTable: String, CaseIterable {
  case person, organisation
  case organisationUnit = "organisation_unit"
  case post, space
  case spaceUnit = "space_unit"
  case spaceAspect = "space_aspect"
  case membership
  case share = "thing_share"
  case batch = "thing_batch"
  case savedView = "saved_view"
  case comment

  /// The columns that name a row.
  var key: [String] {
    switch self {
    case .organisationUnit: ["organisation", "country", "code", "valid_from"]
    case .spaceUnit: ["space", "country", "code"]
    case .spaceAspect: ["space", "aspect"]
    case .batch: ["entry"]
    default: ["id"]
    }
  }

  var rows: SQL {
    switch self {
    case .person: "SELECT * FROM person ORDER BY id"
    case .organisation: "SELECT * FROM organisation ORDER BY id"
    case .organisationUnit:
      "SELECT * FROM organisation_unit ORDER BY organisation, country, code, valid_from"
    case .post: "SELECT * FROM post ORDER BY id"
    case .space: "SELECT * FROM space ORDER BY id"
    case .spaceUnit: "SELECT * FROM space_unit ORDER BY space, country, code"
    case .spaceAspect: "SELECT * FROM space_aspect ORDER BY space, aspect"
    case .membership: "SELECT * FROM membership ORDER BY id"
    case .share: "SELECT * FROM thing_share ORDER BY id"
    case .savedView: "SELECT * FROM saved_view WHERE person IS NULL ORDER BY id"
    case .comment: "SELECT * FROM comment ORDER BY id"
    case .batch:
      "SELECT CAST(b.entry AS TEXT) AS entry, b.id, b.first, b.undoes FROM thing_batch b ORDER BY b.entry"
    }
  }
}
