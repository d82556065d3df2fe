import Testing

/// A ZIP file made by hand, stored without packing (APPNOTE 6.3.10), that no program of ours would write.
struct HostileArchive: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let code: String

  var testDescription: String { name }

  static let all = [
    Self("no archive", Array("Hello".utf8), "archive-unreadable"),
    Self("empty", [], "archive-unreadable"),
    Self("steps upwards", zip([("../../etc/passwd", Array("root".utf8))]), "archive-part-name"),
    Self("from the root", zip([("/etc/passwd", Array("root".utf8))]), "archive-part-name"),
    Self("of another system", zip([("..\\evil", Array("x".utf8))]), "archive-part-name"),
    Self("twice", zip([(manifest, []), (manifest, [])]), "archive-unreadable"),
    Self("without a manifest", zip([("space.jsonl", Array("{}\n".utf8))]), "archive-not-ours"),
    Self("with another manifest", zip([(manifest, Array("{}".utf8))]), "archive-not-ours"),
    Self(
      "later", zip([(manifest, Array(#"{"format": "nabo-space", "version": 4}"#.utf8))]), "archive-newer"),
    Self("without parts", zip([(manifest, written("[]"))]), "archive-part-missing"),
    Self(
      "says more than it holds", zip([(manifest, Array("short".utf8))], claiming: 1000), "archive-unreadable"),
    Self("cut off", Array(zip([(manifest, written("[]"))]).dropLast(30)), "archive-unreadable"),
  ]

  private static let manifest = "manifest.json"

  private init(_ name: String, _ bytes: [UInt8], _ code: String) {
    (self.name, self.bytes, self.code) = (name, bytes, code)
  }

  private static func written(_ parts: String) -> [UInt8] {
    Array(
      #"{"format": "nabo-space", "version": 1, "program": "0", "space": "", "people": false, "parts": \#(parts)}"#
        .utf8)
  }

  /// - Parameter claimed: the size that each part says it has, where that is another than it has.
  private static func zip(_ parts: [(name: String, bytes: [UInt8])], claiming claimed: Int? = nil) -> [UInt8]
  {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = file.count
      let size = UInt32(truncatingIfNeeded: claimed ?? part.bytes.count)
      let common =
        bytes(UInt16(20)) + bytes(UInt16(0)) + bytes(UInt16(0)) + bytes(UInt16(0)) + bytes(UInt16(33))
        + bytes(checksum(part.bytes)) + bytes(size) + bytes(size) + bytes(UInt16(part.name.utf8.count))
        + bytes(UInt16(0))
      file += [0x50, 0x4B, 3, 4] + common + Array(part.name.utf8) + part.bytes
      directory +=
        [0x50, 0x4B, 1, 2] + bytes(UInt16(20)) + common + bytes(UInt16(0)) + bytes(UInt16(0))
        + bytes(UInt16(0)) + bytes(UInt32(0)) + bytes(UInt32(offset)) + Array(part.name.utf8)
    }
    let end =
      [0x50, 0x4B, 5, 6] + bytes(UInt16(0)) + bytes(UInt16(0)) + bytes(UInt16(parts.count))
      + bytes(UInt16(parts.count)) + bytes(UInt32(directory.count)) + bytes(UInt32(file.count))
      + bytes(UInt16(0))
    return file + directory + end
  }

  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number(8 * $0)) }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
