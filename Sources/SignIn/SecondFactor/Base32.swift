/// Base 32 (RFC 4648, section 6) without padding, as apps for a second factor read secrets.
package enum Base32 {
  package static func text(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var digits: [UInt8] = []
    var held: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        digits.append(alphabet[Int(held >> bits & 31)])
      }
      held &= (1 << bits) - 1
    }
    if bits > 0 { digits.append(alphabet[Int(held << (5 - bits) & 31)]) }
    return String(decoding: digits, as: UTF8.self)
  }
}
