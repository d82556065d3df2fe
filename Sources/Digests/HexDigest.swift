/// The secure hash of a content (SHA-256) as files and tables keep it: two contents with the same digest are the same
/// content.
package struct HexDigest: Sendable {
  private var hash = SHA256()

  package init() {}

  /// 64 hexadecimal digits.
  package static func of(_ bytes: [UInt8]) -> String {
    var digest = HexDigest()
    digest.add(bytes)
    return digest.text
  }

  package mutating func add(_ bytes: [UInt8]) {
    hash.add(bytes)
  }

  package mutating func add(_ text: String) {
    hash.add(text)
  }

  /// Of everything that was added so far: 64 hexadecimal digits.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
