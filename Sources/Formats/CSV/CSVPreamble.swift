import Basics

/// The lines that begin with `#` in front of the heading.
struct CSVPreamble {
  private(set) var metadata: [String: String] = [:]
  private(set) var keys: [String] = []
  /// Position of the first byte after these lines.
  private(set) var end = 0
  private(set) var lines = 0

  init(_ bytes: [UInt8]) {
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") {
      let next = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      note(String(decoding: bytes[(end + 1)..<next], as: UTF8.self))
      end = min(next + 1, bytes.count)
      lines += 1
    }
  }

  /// A line without a colon is a remark and is left alone.
  private mutating func note(_ line: String) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let key = String(parts[0]).trimmed
    let value = String(parts[1]).trimmed
    if let earlier = metadata[key] {
      metadata[key] = earlier + "\n" + value
    } else {
      metadata[key] = value
      keys.append(key)
    }
  }
}
