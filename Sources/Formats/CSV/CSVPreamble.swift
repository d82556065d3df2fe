import Basics

/// What stands in front of the heading: lines that begin with `#`, and the title that statistical bureaus print over a table,
/// with an empty line under it.
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
    passTitle(bytes)
  }

  /// A title is one field on a line of its own; under it an empty line, and then a line of several fields.
  private mutating func passTitle(_ bytes: [UInt8]) {
    let (title, afterTitle) = Self.line(bytes, from: end)
    guard !title.isEmpty, Self.isOneField(title), afterTitle < bytes.count else { return }
    var next = afterTitle
    var passed = 1
    while next < bytes.count {
      let (text, after) = Self.line(bytes, from: next)
      if !text.isEmpty { break }
      next = after
      passed += 1
    }
    guard passed > 1, !Self.isOneField(Self.line(bytes, from: next).text) else { return }
    let text = String(decoding: title, as: UTF8.self).trimmed
    if metadata["title"] == nil { keys.append("title") }
    metadata["title"] = text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : text
    end = next
    lines += passed
  }

  /// A line without its end, and where the next one begins.
  private static func line(_ bytes: [UInt8], from start: Int) -> (text: ArraySlice<UInt8>, next: Int) {
    let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let hasReturn = feed > start && bytes[feed - 1] == UInt8(ascii: "\r")
    return (bytes[start..<(hasReturn ? feed - 1 : feed)], min(feed + 1, bytes.count))
  }

  private static func isOneField(_ line: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    if line.first == quote { return line.dropFirst().firstIndex(of: quote) == line.indices.last }
    return !line.contains { [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains($0) }
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
