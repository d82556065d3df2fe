/// How words begin that something is looked for by, plainly spelled: one or two bytes of each. Tells most words of a text from
/// them at a glance, whichever way they are made up.
struct WordBeginnings: Sendable {
  /// A bit for each pair of bytes, and for each byte that is a whole beginning.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  private var singles = [Bool](repeating: false, count: 256)

  init(_ words: some Sequence<String>) {
    for word in words {
      let bytes = Array(word.utf8.prefix(2))
      switch bytes.count {
      case 2:
        let pair = Self.pair(bytes[0], bytes[1])
        pairs[pair / 64] |= 1 << UInt64(pair % 64)
      case 1: singles[Int(bytes[0])] = true
      default: break
      }
    }
  }

  /// Whether one of them stands anywhere in a word that is spelled plainly.
  func stand(in plain: String) -> Bool {
    var last: UInt8?
    for byte in plain.utf8 {
      if singles[Int(byte)] { return true }
      if let last {
        let pair = Self.pair(last, byte)
        if pairs[pair / 64] & (1 << UInt64(pair % 64)) != 0 { return true }
      }
      last = byte
    }
    return false
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }
}
