import Testing

@testable import Pages

/// A form with files says the same in whatever pieces it comes.
@Suite struct MultipartReaderTests {
  private static let type = "multipart/form-data; boundary=----nabo7"

  private static func body(_ parts: [String], end: String = "------nabo7--\r\n") -> [UInt8] {
    Array((parts.map { "------nabo7\r\n\($0)\r\n" }.joined() + end).utf8)
  }

  private static let whole = body([
    "Content-Disposition: form-data; name=\"title\"\r\n\r\nØyer\r\n------nabo",
    "Content-Disposition: form-data; name=\"none\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n",
    "Content-Disposition: form-data; name=\"file\"; filename=\"a %22b\\\".pdf\"\r\nContent-Type: x/y\r\n\r\n1\r\n--2\r\n\r\n",
    "content-disposition: form-data; filename=\"name=.txt\"; name=\"other\"\r\n\r\n",
  ])

  /// The pieces with the bytes of a file in one.
  private func read(_ bytes: [UInt8], by size: Int) throws -> (
    pieces: [MultipartReader.Piece], isComplete: Bool
  ) {
    var reader = try #require(MultipartReader(contentType: Self.type))
    var pieces: [MultipartReader.Piece] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      for piece in try reader.read(Array(bytes[start..<min(start + size, bytes.count)])) {
        if case .bytes(let more) = piece, case .bytes(let before)? = pieces.last {
          pieces[pieces.count - 1] = .bytes(before + more)
        } else {
          pieces.append(piece)
        }
      }
    }
    return (pieces, reader.isComplete)
  }

  @Test func everyCutGivesTheSame() throws {
    for size in 1...Self.whole.count {
      let found = try read(Self.whole, by: size)
      #expect(found.isComplete)
      #expect(
        found.pieces == [
          .field(name: "title", value: "Øyer\r\n------nabo"),
          .fileBegins(field: "file", name: "a \"b\".pdf"), .bytes(Array("1\r\n--2\r\n\r\n".utf8)), .fileEnds,
          .fileBegins(field: "other", name: "name=.txt"), .fileEnds,
        ], "\(size)")
    }
  }

  @Test func whatIsCutOffIsNotComplete() throws {
    for length in 0..<(Self.whole.count - 4) {
      #expect(try !read(Array(Self.whole.prefix(length)), by: 7).isComplete, "\(length)")
    }
  }

  @Test(arguments: [
    nil, "", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/mixed; boundary=a", "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
  ])
  func whatIsNoSuchFormIsToldBeforeItIsRead(_ type: String?) {
    #expect(MultipartReader(contentType: type) == nil)
  }

  @Test func boundariesAreReadWithAndWithoutQuotes() {
    #expect(MultipartReader(contentType: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") != nil)
  }

  @Test(arguments: [
    body(["No-Disposition: form-data; name=\"a\"\r\n\r\n"]), body(["Content-Disposition: form-data\r\n\r\n"]),
    body(["Content-Disposition: attachment; name=\"a\"\r\n\r\n"]), body([], end: "------nabo7x\r\n"),
    body([String(repeating: "a", count: 10_000)]),
    body([
      "Content-Disposition: form-data; name=\"a\"\r\n\r\n"
        + String(repeating: "a", count: Limits.formBytes + 1)
    ]),
    body(["Content-Disposition: form-data; name=\"a\"\r\n\r\n\u{0}"]),
  ])
  func whatIsBrokenOrFarTooMuchIsSaid(_ bytes: [UInt8]) {
    #expect(throws: MultipartReader.Broken.self) { try read(bytes, by: 100) }
  }

  @Test func aFileIsNeverHeldWhole() throws {
    var reader = try #require(MultipartReader(contentType: Self.type))
    _ = try reader.read(
      Array("------nabo7\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n".utf8))
    for _ in 0..<100 {
      let pieces = try reader.read(Array(repeating: 13, count: 100_000))
      guard case .bytes(let bytes)? = pieces.first else { Issue.record("nothing came"); continue }
      #expect(bytes.count >= 99_980)
    }
  }
}
