import Basics
import Testing

@testable import Files

/// What a file is follows from what stands in it; what could be two things is for download alone.
@Suite struct FileTypeTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
  private static let pdf = bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 1, count: 40)
    + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0] + Array(repeating: 1, count: 40) + [0xFF, 0xD9]
  private static let odt = SmallZip.openDocument(FileType.odt.mediaType)

  private func type(_ bytes: [UInt8]) throws -> FileType {
    let folder = TestFolder()
    return try FileInspection.type(ofFileAt: folder.file(bytes))
  }

  @Test(arguments: [
    (pdf, FileType.pdf), (png, .png), (jpeg, .jpeg), (SmallZip.docx, .docx), (odt, .odt),
    (SmallZip.openDocument(FileType.ods.mediaType), .ods),
    (bytes("Vedtak\r\n\tØyer kommune\n"), .text), ([0x42, 0xF8, 0x0A], .text),
    (bytes("\u{FEFF}<!DOCTYPE html><html><p>Hei"), .html), (bytes("a;b\n1;2\n"), .text),
  ])
  func aDocumentIsKnownByWhatStandsInIt(_ bytes: [UInt8], _ expected: FileType) throws {
    #expect(try type(bytes) == expected)
  }

  @Test(arguments: [
    // The head is not where it should be, or something follows the end.
    [0x0A] + pdf, pdf + bytes("<script>alert(1)</script>"), pdf + SmallZip.docx, png + SmallZip.docx,
    jpeg + bytes("<html>"), png + [0],
    Array(jpeg.dropLast(2)) + bytes("<SCRIPT src=x>") + [0xFF, 0xD9], bytes("MZ") + SmallZip.docx,
    bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
    bytes("MZ\u{0}\u{1}"), [0x7F, 0x45, 0x4C, 0x46, 1, 1],
    // An archive that is no document, one with what runs, one that leaves its folder, one with a password.
    SmallZip.bytes([.init(name: "a.txt", content: [65])]),
    SmallZip.bytes([
      .init(name: "[Content_Types].xml"), .init(name: "word/document.xml"),
      .init(name: "word/vbaProject.bin"),
    ]),
    SmallZip.bytes([
      .init(name: "[Content_Types].xml"), .init(name: "word/document.xml"), .init(name: "../../etc/x"),
    ]),
    SmallZip.bytes([.init(name: "[Content_Types].xml"), .init(name: "word/document.xml", flags: 1)]),
    SmallZip.openDocument("text/html"),
  ])
  func whatCouldBeTwoThingsIsForDownloadAlone(_ bytes: [UInt8]) throws {
    #expect(try type(bytes) == .other)
  }

  @Test(arguments: [
    SmallZip.bytes([.init(name: "a", content: [1, 2, 3], unpacked: 3_000_000_000)]),
    SmallZip.bytes([.init(name: "a", content: Array(repeating: 0, count: 1000), unpacked: 100_000_000)]),
    // Both unpack the same bytes (D. Fifield, "A better zip bomb", 2019).
    SmallZip.bytes([
      .init(name: "a", content: [1, 2, 3, 4]), .init(name: "b", content: [1, 2, 3, 4], offset: 2),
    ]),
  ])
  func anArchiveThatWouldBecomeFarTooLargeIsRefused(_ bytes: [UInt8]) {
    #expect(throws: Diagnostic("file-bomb", .badInput)) { try type(bytes) }
  }

  @Test func anEmptyFileIsNone() {
    #expect(throws: Diagnostic("file-empty", .badInput)) { try type([]) }
  }

  /// Whatever is cut off or changed in an archive, it is told or is for download alone, and nothing is read out of bounds.
  @Test func brokenArchivesAreTold() throws {
    let folder = TestFolder()
    for whole in [SmallZip.docx, Self.odt] {
      for length in 4..<whole.count {
        let path = try folder.file(Array(whole.prefix(length)), named: "cut")
        #expect(try FileInspection.type(ofFileAt: path) == .other)
      }
      var random = Pseudorandom(seed: 7)
      for _ in 0..<300 {
        var changed = whole
        changed[Int(random.next() % UInt64(whole.count))] = UInt8(truncatingIfNeeded: random.next())
        let path = try folder.file(changed, named: "changed")
        do { _ = try FileInspection.type(ofFileAt: path) } catch { #expect(error.code == "file-bomb") }
      }
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014), so that a failure can be had again.
struct Pseudorandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
