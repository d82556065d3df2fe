import Foundation

/// The Swift files below `Sources`, as text.
struct SourceTree {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File {
    /// Path below `Sources`; its first component is the room.
    let path: String
    let lines: [Substring]

    var room: String { String(path.prefix { $0 != "/" }) }

    /// Names of the modules that the file imports, submodules and single declarations counted to theirs.
    var imports: Set<String> {
      let line =
        /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(?<module>\w+)/
      return Set(lines.compactMap { $0.firstMatch(of: line).map { String($0.output.module) } })
    }
  }

  let files: [File]

  init() throws {
    let sources = Self.root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      return File(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
