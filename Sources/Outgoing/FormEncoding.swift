/// `application/x-www-form-urlencoded`, as requests to servers elsewhere and addresses of them carry it.
package enum FormEncoding {
  package static func text(_ pairs: [(String, String)]) -> String {
    pairs.map { "\(percent($0))=\(percent($1))" }.joined(separator: "&")
  }

  static func bytes(_ pairs: [(String, String)]) -> [UInt8] {
    Array(text(pairs).utf8)
  }

  /// Everything but letters, digits and `-._~` as `%` and two hexadecimal digits.
  package static func percent(_ text: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
