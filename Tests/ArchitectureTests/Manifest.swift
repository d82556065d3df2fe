import Foundation

/// What `Package.swift` declares, as SwiftPM understands it.
struct Manifest: Decodable {
  let targets: [Target]

  struct Target: Decodable {
    let name: String
    let type: String
    let dependencies: [Dependency]

    /// Names of the targets and products that it depends on.
    var dependencyNames: Set<String> { Set(dependencies.map(\.name)) }
  }

  /// `{"byName": ["Basics", null]}` or `{"product": ["Logging", "swift-log", …]}`: the only key says how
  /// it was declared, the first element is the name.
  struct Dependency: Decodable {
    let name: String

    init(from decoder: any Decoder) throws {
      let declaration = try decoder.singleValueContainer().decode([String: [Ignored]].self)
      guard let name = declaration.values.first?.first?.text else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "A dependency without a name"))
      }
      self.name = name
    }
  }

  /// An element of which only the text matters.
  private struct Ignored: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  /// Asks SwiftPM. A scratch folder of its own keeps it from waiting for the `swift test` that runs this.
  static func read() throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "nabo-manifest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", SourceTree.root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    process.standardOutput = output
    try process.run()
    let json = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(Manifest.self, from: json)
  }
}
