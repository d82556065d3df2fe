package import Basics

/// What the directory of a ZIP archive says is in it (APPNOTE 6.3.10, sections 4.3.12 to 4.3.16). Nothing is unpacked.
struct ZipDirectory {
  struct Entry {
    let name: String
    let packed: Int
    let unpacked: Int
    /// Of its own head in the archive.
    let offset: Int
    let isEncrypted: Bool
  }

  let entries: [Entry]
  /// Whether the archive begins at the first byte and ends at the last, so that it can be nothing else besides.
  let isAlone: Bool

  /// More of these than any document has.
  private static let mostEntries = 20_000
  private static let longestDirectory = 8 << 20
  /// What all of it may be unpacked, and how many times as much as it is packed.
  private static let mostUnpacked = 2 << 30
  private static let mostTimes = 250

  /// Nil where it has no directory that can be read: then it is no document either.
  ///
  /// Throws `file-bomb` for one that would unpack to far more than it is, or says so of the same bytes several times.
  init?(_ file: FileReading) throws(Diagnostic) {
    let tailLength = min(file.size, 22 + 65_535)
    let tail = try file.bytes(at: file.size - tailLength, tailLength)
    guard let end = Self.end(in: tail) else { return nil }
    let record = tail[end...]
    let (count, length, start) = (
      Self.number(record, 10, 2), Self.number(record, 12, 4), Self.number(record, 16, 4)
    )
    // Larger ones than 4 GB say so elsewhere: no document is that large.
    guard count < 0xFFFF, start < 0xFFFF_FFFF, length <= Self.longestDirectory,
      start + length <= file.size
    else { return nil }
    guard count <= Self.mostEntries else { throw Self.bomb }
    guard let entries = Self.entries(try file.bytes(at: start, length), count) else { return nil }
    self.entries = entries
    let comment = Self.number(record, 20, 2)
    let endsThere = file.size - tailLength + end + 22 + comment == file.size
    isAlone =
      endsThere && start + length == file.size - tailLength + end
      && entries.map(\.offset).min() == 0
    if Self.isBomb(entries, directory: start) { throw Self.bomb }
  }

  private static var bomb: Diagnostic { Diagnostic("file-bomb", .badInput) }

  /// Where the record at the end begins: the last that fits.
  private static func end(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return stride(from: tail.count - 22, through: 0, by: -1).first {
      tail[$0] == 0x50 && tail[$0 + 1] == 0x4B && tail[$0 + 2] == 5 && tail[$0 + 3] == 6
    }
  }

  private static func entries(_ bytes: [UInt8], _ count: Int) -> [Entry]? {
    var (entries, at): ([Entry], Int) = ([], 0)
    for _ in 0..<count {
      guard at + 46 <= bytes.count, number(bytes[at...], 0, 4) == 0x0201_4B50 else { return nil }
      let head = bytes[at..<(at + 46)]
      let name = number(head, 28, 2)
      let next = at + 46 + name + number(head, 30, 2) + number(head, 32, 2)
      guard next <= bytes.count else { return nil }
      entries.append(
        Entry(
          name: String(decoding: bytes[(at + 46)..<(at + 46 + name)], as: UTF8.self),
          packed: number(head, 20, 4), unpacked: number(head, 24, 4), offset: number(head, 42, 4),
          isEncrypted: number(head, 8, 2) & 1 == 1))
      at = next
    }
    return entries
  }

  private static func isBomb(_ entries: [Entry], directory: Int) -> Bool {
    let (packed, unpacked) = entries.reduce((0, 0)) { ($0.0 + $1.packed, $0.1 + $1.unpacked) }
    if unpacked > mostUnpacked || unpacked > max(64 << 20, packed * mostTimes) { return true }
    // Entries that share bytes unpack them once for each of them.
    let inOrder = entries.sorted { $0.offset < $1.offset }
    return zip(
      inOrder,
      inOrder.dropFirst() + [Entry(name: "", packed: 0, unpacked: 0, offset: directory, isEncrypted: false)]
    )
    .contains { $0.offset + 30 + $0.packed > $1.offset }
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[bytes.startIndex + offset + $1]) << (8 * $1) }
  }
}
