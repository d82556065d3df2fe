extension Instant {
  /// The moment that `iso` writes after RFC 3339: `2026-11-30T10:15:00Z`, with parts of a second and another offset
  /// where there are any. Nil where it is none.
  package init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), let day = Day(String(iso.prefix(10))),
      let epoch = Day(year: 1970, month: 1, day: 1), let clock = Self.clock(bytes[11..<19])
    else { return nil }
    var rest = bytes[19...]
    var milliseconds = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard (1...9).contains(digits.count) else { return nil }
      let padded = digits.prefix(3) + Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - digits.count))
      milliseconds = padded.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      rest = rest[digits.endIndex...]
    }
    guard let offset = Self.offset(rest) else { return nil }
    let seconds = day.days(since: epoch) * 86_400 + clock - offset
    self.init(milliseconds: Int64(seconds) * 1000 + Int64(milliseconds))
  }

  /// Seconds of `HH:MM:SS`. A leap second is the one before it.
  private static func clock(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = two(parts[0], below: 24), let minute = two(parts[1], below: 60),
      let second = two(parts[2], below: 61)
    else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// Seconds that the clock is ahead of UTC: `Z`, `+01:00`, `-03:30`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual("Z".utf8) { return 0 }
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let sign = bytes.first, parts.count == 2, let hour = two(parts[0], below: 24),
      let minute = two(parts[1], below: 60), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hour * 3600 + minute * 60)
  }

  private static func two(_ bytes: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard bytes.count == 2, bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let number = bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return number < limit ? number : nil
  }
}
