/// What stands between two fields.
package enum CSVSeparator: Sendable, CaseIterable {
  case comma, semicolon, tab, pipe

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// The one that the first line at `start` has most of, outside quotes; comma when none occurs.
  static func detected(in bytes: [UInt8], from start: Int) -> CSVSeparator {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    var best = CSVSeparator.comma
    for candidate in allCases where counts[candidate.byte, default: 0] > counts[best.byte, default: 0] {
      best = candidate
    }
    return best
  }
}
