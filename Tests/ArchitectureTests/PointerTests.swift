import Testing

/// Memory that the compiler does not watch over is touched in few places, so that these can be read with care.
@Suite struct PointerTests {
  /// The room of the hot loops, which hands out spans and arrays.
  static let room = "Kernels"

  /// The files that speak with a C library about memory: what begins where, how long it is and who frees it.
  static let shims = [
    "Formats/XLSX/SheetFile.swift",
    "Formats/XLSX/SheetWriter.swift",
    "Outgoing/Outgoing.swift",
    "Site/Server/Gzip.swift",
    "Store/PostgreSQL/PostgresConnection.swift",
    "Store/SQLite/SQLiteConnection.swift",
  ]

  @Test func barePointersStayWhereTheyAreExpected() throws {
    for file in try SourceTree().files where file.room != Self.room && !Self.shims.contains(file.path) {
      for (number, line) in zip(1..., file.lines) where Self.isUnsafe(line) {
        Issue.record("\(file.path):\(number) touches memory; take it to Kernels or use Span")
      }
    }
  }

  /// A file that no longer needs to be on the list is taken off it.
  @Test(arguments: shims) func aShimSpeaksWithACLibrary(_ path: String) throws {
    let file = try #require(try SourceTree().files.first { $0.path == path })
    #expect(file.imports.contains { $0.wholeMatch(of: /C[A-Z]\w+/) != nil })
    #expect(file.lines.contains(where: Self.isUnsafe))
  }

  @Test(arguments: ["let a: UnsafePointer<Int>", "unsafeBitCast(-1, to: T.self)", "a.withUnsafeBytes { $0 }"])
  func pointersAreRecognised(_ line: String) {
    #expect(Self.isUnsafe(Substring(line)))
  }

  @Test func remarksAreNot() {
    #expect(!Self.isUnsafe("  // an unsafe thing to say"))
  }

  private static func isUnsafe(_ line: Substring) -> Bool {
    line.contains(/[uU]nsafe/) && line.prefixMatch(of: /\s*\/\//) == nil
  }
}
