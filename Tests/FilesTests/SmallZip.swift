/// A ZIP archive made by hand: entries that are stored as they are, and lies about them where a test wants some.
struct SmallZip {
  struct Entry {
    var name: String
    var content: [UInt8] = []
    /// What the directory says that it unpacks to.
    var unpacked: Int?
    var flags = 0
    /// Where the directory says that it begins, where that is a lie.
    var offset: Int?
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  static func bytes(_ entries: [Entry]) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let name = Array(entry.name.utf8)
      let facts =
        number(0, 4) + number(entry.content.count, 4) + number(entry.unpacked ?? entry.content.count, 4)
      let offset = entry.offset ?? bytes.count
      bytes += number(0x0403_4B50, 4) + number(20, 2) + number(entry.flags, 2) + number(0, 6) + facts
      bytes += number(name.count, 2) + number(0, 2) + name + entry.content
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(entry.flags, 2) + number(0, 6)
      directory += facts + number(name.count, 2) + number(0, 12) + number(offset, 4) + name
    }
    return bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2)
      + number(entries.count, 2) + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  static let docx = bytes([
    Entry(name: "[Content_Types].xml", content: [60, 62]),
    Entry(name: "word/document.xml", content: [60, 62]),
  ])

  static func openDocument(_ type: String) -> [UInt8] {
    bytes([
      Entry(name: "mimetype", content: Array(type.utf8)), Entry(name: "content.xml", content: [60, 62]),
    ])
  }
}
