import Testing

/// The house stays readable from its import lists: arrows point down only.
@Suite struct ArrowTests {
  @Test func everyArrowIsAllowed() throws {
    let rooms = try Manifest.read().targets.filter { $0.type != "test" }
    #expect(!rooms.isEmpty)
    for room in rooms {
      let allowed = try #require(
        AllowedArrows.dependencies[room.name],
        "\(room.name) is a new room: list its arrows in AllowedArrows.swift")
      let forbidden = room.dependencyNames.subtracting(allowed).sorted()
      #expect(forbidden.isEmpty, "\(room.name) must not depend on \(forbidden)")
    }
  }

  @Test func allowedArrowsFormNoCircle() {
    var remaining = AllowedArrows.dependencies
    while let bottom = remaining.first(where: { $0.value.allSatisfy { remaining[$0] == nil } }) {
      remaining[bottom.key] = nil
    }
    #expect(remaining.isEmpty, "these rooms stand on each other: \(remaining.keys.sorted())")
  }

  /// SwiftPM builds all modules into one folder, so that an undeclared import compiles by luck.
  @Test func filesImportOnlyWhatTheirRoomDeclares() throws {
    let declared = Dictionary(
      uniqueKeysWithValues: try Manifest.read().targets.map { ($0.name, $0.dependencyNames) })
    for file in try SourceTree().files {
      let room = try #require(declared[file.room], "\(file.path) belongs to no target")
      let allowed = AllowedArrows.imports(of: file.room, declaring: room)
      let forbidden = file.imports.subtracting(allowed).sorted()
      #expect(forbidden.isEmpty, "\(file.path) must not import \(forbidden)")
    }
  }

  @Test(arguments: [
    ("import Basics", "Basics"), ("  @testable import Units", "Units"),
    ("package import struct NIOCore.ByteBuffer", "NIOCore"),
    ("@_spi(Testing) public import Figures", "Figures"), ("@preconcurrency import Yams // why", "Yams"),
  ])
  func importLineIsRecognised(_ line: String, _ module: String) {
    #expect(SourceTree.File(path: "Room/File.swift", lines: [Substring(line)]).imports == [module])
  }

  @Test(arguments: ["// import Basics", "let import1 = 2", "/// The import of a file", "important()"])
  func otherLinesImportNothing(_ line: String) {
    #expect(SourceTree.File(path: "Room/File.swift", lines: [Substring(line)]).imports.isEmpty)
  }
}
