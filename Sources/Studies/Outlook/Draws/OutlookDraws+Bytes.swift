/// Draws as bytes, for a process of the same program with the same tables: every number exact, whole and real numbers
/// as 8 bytes each with the lowest first, lists and texts with their length before them, dictionaries in the order of
/// their keys.
extension OutlookDraws {
  /// The first number, so that a later layout is told from this one.
  private static let layout = 2

  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.whole(Self.layout)
    writer.optional(turnout) { $0.interval($1) }
    writer.list(columns) { $0.column($1) }
    return writer.bytes
  }

  /// - Returns: nil where `bytes` were not written by the above.
  package init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    do throws(ByteReader.Unreadable) {
      guard try reader.whole() == Self.layout else { return nil }
      turnout = try reader.optional { (reader) throws(ByteReader.Unreadable) in try reader.interval() }
      columns = try reader.list { (reader) throws(ByteReader.Unreadable) in try reader.column() }
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}

extension ByteWriter {
  fileprivate mutating func interval(_ interval: Interval) {
    real(interval.expected)
    optional(interval.low) { $0.real($1) }
    optional(interval.high) { $0.real($1) }
  }

  fileprivate mutating func fan(_ fan: Fan) {
    whole(fan.firstYear)
    list(fan.values) { $0.interval($1) }
  }

  fileprivate mutating func reals(_ values: [Double]) {
    list(values) { $0.real($1) }
  }

  fileprivate mutating func column(_ column: ColumnRun.Result) {
    dictionary(column.series) { $0.fan($1) }
    dictionary(column.account.named) { $0.interval($1) }
    interval(column.net)
    reals(column.netDraws)
    dictionary(column.expected.named) { $0.reals($1) }
    list(column.rows) { $0.reals($1) }
  }
}

extension ByteReader {
  fileprivate mutating func interval() throws(Unreadable) -> Interval {
    Interval(
      expected: try real(), low: try optional { (reader) throws(Unreadable) in try reader.real() },
      high: try optional { (reader) throws(Unreadable) in try reader.real() })
  }

  fileprivate mutating func fan() throws(Unreadable) -> Fan {
    Fan(
      firstYear: try whole(), values: try list { (reader) throws(Unreadable) in try reader.interval() })
  }

  fileprivate mutating func reals() throws(Unreadable) -> [Double] {
    try list { (reader) throws(Unreadable) in try reader.real() }
  }

  fileprivate mutating func column() throws(Unreadable) -> ColumnRun.Result {
    let series = try dictionary { (reader) throws(Unreadable) in try reader.fan() }
    let account = try dictionary { (reader) throws(Unreadable) in try reader.interval() }
    let net = try interval()
    let netDraws = try reals()
    let expected = try dictionary { (reader) throws(Unreadable) in try reader.reals() }
    let rows = try list { (reader) throws(Unreadable) in try reader.reals() }
    return ColumnRun.Result(
      series: series, account: try Self.parts(account), net: net, netDraws: netDraws,
      expected: try Self.parts(expected), rows: rows)
  }

  private static func parts<Value>(
    _ named: [String: Value]
  ) throws(Unreadable) -> [AccountPart: Value] {
    var parts: [AccountPart: Value] = [:]
    for (name, value) in named {
      guard let part = AccountPart(rawValue: name) else { throw Unreadable() }
      parts[part] = value
    }
    return parts
  }
}

extension [AccountPart: Interval] {
  fileprivate var named: [String: Interval] { reduce(into: [:]) { $0[$1.key.rawValue] = $1.value } }
}

extension [AccountPart: [Double]] {
  fileprivate var named: [String: [Double]] { reduce(into: [:]) { $0[$1.key.rawValue] = $1.value } }
}
