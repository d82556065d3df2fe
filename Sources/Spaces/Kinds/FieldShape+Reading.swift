package import Basics
package import Formats

extension FieldShape {
  /// The value that `typed` writes, in a form or in a cell; nil for nothing.
  ///
  /// Elements of a list stand with semicolons between them, the columns of a row of a table with upright strokes. Throws
  /// `Diagnostics` with everything that cannot be read, each with the place it stands at, like `members.2.role`.
  ///
  /// - Parameters:
  ///   - path: the names that lead here, for words of closed lists.
  ///   - style: how numbers and days are written, where others than ourselves wrote them.
  package func value(
    typed: String, at place: String, path: String, _ lookup: FieldLookup, written style: CellStyle? = nil
  ) throws -> JSONValue? {
    let typed = typed.trimmed
    guard !typed.isEmpty else { return nil }
    if type.isSeveral, parts(typed).count > FieldType.mostRows {
      throw Diagnostics([
        Diagnostic("rows-too-many", .badInput, at: .init(field: place), ["limit": "\(FieldType.mostRows)"])
      ])
    }
    switch type {
    case .list(let element):
      let shape = FieldShape(name, element)
      return .array(
        try Self.collecting(parts(typed).enumerated()) {
          try shape.value(
            typed: $0.element, at: "\(place).\($0.offset)", path: path, lookup, written: style)
        })
    case .table(let columns):
      return .array(
        try Self.collecting(parts(typed).enumerated()) {
          let cells = $0.element.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
          return try Self.row(
            columns, cells, at: "\(place).\($0.offset)", path: path, lookup, written: style)
        })
    default:
      guard let value = try read(typed, at: place, path: path, lookup, style) else {
        throw Diagnostics([type.unreadable(typed, at: place)])
      }
      return value
    }
  }

  private func read(
    _ typed: String, at place: String, path: String, _ lookup: FieldLookup, _ style: CellStyle?
  ) throws -> JSONValue? {
    guard let style, style.reads(type) else { return try type.single(typed, path, lookup) }
    return try style.diagnosed { () throws(Diagnostic) in try style.value(typed, as: type, at: place) }
  }

  /// What stands between semicolons; of municipalities also between commas, which no name of theirs has. A table that
  /// begins with a municipality can be written as a list of these alone.
  private func parts(_ typed: String) -> [String] {
    let isOfUnits =
      switch type {
      case .list(let element): element == .unit
      case .table(let columns): columns.first?.type == .unit && !typed.utf8.contains(UInt8(ascii: "|"))
      default: false
      }
    return typed.utf8.split { $0 == UInt8(ascii: ";") || isOfUnits && $0 == UInt8(ascii: ",") }
      .map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
  }

  /// The object that the cells of a row make, in the order of the columns.
  package static func row(
    _ columns: [FieldShape], _ cells: [String], at place: String, path: String, _ lookup: FieldLookup,
    written style: CellStyle? = nil
  ) throws -> JSONValue {
    .object(
      try collecting(zip(columns, cells)) { column, cell in
        try column.value(
          typed: cell, at: "\(place).\(column.name)", path: "\(path).\(column.name)", lookup, written: style
        ).map { JSONValue.Member(column.name, $0) }
      })
  }

  /// What `read` makes of each, or the faults of all of them together.
  package static func collecting<Parts: Sequence, Value>(
    _ parts: Parts, _ read: (Parts.Element) throws -> Value?
  ) throws -> [Value] {
    var (values, faults): ([Value], [Diagnostic]) = ([], [])
    for part in parts {
      do {
        if let value = try read(part) { values.append(value) }
      } catch let found as Diagnostics {
        faults += found.list
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return values
  }
}

extension FieldType {
  fileprivate var isSeveral: Bool {
    switch self {
    case .list, .table: true
    default: false
    }
  }

  fileprivate func single(_ typed: String, _ path: String, _ lookup: FieldLookup) throws -> JSONValue? {
    switch self {
    case .line, .text, .address: .text(typed.replacing("\r\n", with: "\n"))
    case .whole, .decimal: typed.decimal.map { .number($0) }
    case .share:
      typed.hasSuffix("%")
        ? typed.dropLast().decimal.map { .number($0 / 100) } : typed.decimal.map { .number($0) }
    case .money: money(typed)?.json
    case .day: Day(typed)?.json
    case .period: period(typed)?.json
    case .choice(let words): (words.contains(typed) ? typed : lookup.word(path, typed)).map { .text($0) }
    case .unit: (UnitCode(typed) ?? lookup.unit(typed))?.json
    case .organisation: try (Identifier(typed) ?? lookup.organisation(typed))?.json
    case .post: try (Identifier(typed) ?? lookup.post(typed))?.json
    case .thing(let kinds): try (Identifier(typed) ?? lookup.thing(typed, kinds))?.json
    case .person: .text(try lookup.person(typed)?.text ?? typed)
    case .file, .list, .table: nil
    }
  }

  func unreadable(_ typed: String, at place: String) -> Diagnostic {
    let place = Diagnostic.Place(field: place)
    return switch self {
    case .organisation: Diagnostic("organisation-unknown", .badInput, at: place)
    case .post: Diagnostic("post-unknown", .badInput, at: place)
    case .thing: Diagnostic("reference-unknown", .badInput, at: place)
    case .period where Self.days(typed).map({ $0.from >= $0.until }) == true:
      Diagnostic("period-reversed", .badInput, at: place, ["from": Self.days(typed)?.from.iso ?? ""])
    default:
      Diagnostic(
        "field-unfit", .badInput, at: place, ["found": String(typed.prefix(80)), "expected": expected])
    }
  }

  /// `1 250 000 NOK`
  private func money(_ typed: String) -> Amount? {
    guard let currency = Amount.Currency(rawValue: String(typed.suffix(3)).uppercased()) else { return nil }
    return typed.dropLast(3).decimal.map { Amount($0, currency) }
  }

  /// `2019-01-01/2020-01-01`, or `2019-01-01/..` for one that is open.
  private func period(_ typed: String) -> DayRange? {
    let parts = typed.split(separator: "/").map(\.trimmed)
    if parts.count == 2, parts[1] == ".." { return Day(parts[0]).map { DayRange(from: $0, until: nil) } }
    return Self.days(typed).flatMap { $0.until > $0.from ? DayRange(from: $0.from, until: $0.until) : nil }
  }

  /// Both days of one that ends.
  private static func days(_ typed: String) -> (from: Day, until: Day)? {
    let days = typed.split(separator: "/").compactMap { Day($0.trimmed) }
    return days.count == 2 ? (days[0], days[1]) : nil
  }
}
