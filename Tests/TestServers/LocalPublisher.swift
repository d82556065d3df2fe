package import Foundation

/// The server of `publisher.py`, running until this value goes.
package final class LocalPublisher {
  package let port: Int
  private let process = Process()
  private let input = Pipe()
  private let log = FileManager.default.temporaryDirectory.appending(path: "asked-\(UUID().uuidString)")

  /// - Parameter answers: JSON, as the server describes it.
  package init(_ answers: String) throws {
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", URL(filePath: #filePath).deletingLastPathComponent().appending(path: "publisher.py").path,
      answers, log.path,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .newlines)) else { throw NoServer() }
    self.port = port
  }

  package struct NoServer: Error {}

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: log)
  }

  /// Without a stroke at its end.
  package var address: String { "http://127.0.0.1:\(port)" }

  /// What was asked so far.
  package func asked() throws -> [Asked] {
    guard let data = try? Data(contentsOf: log) else { return [] }
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Asked.self, from: $0)
    }
  }

  package struct Asked: Decodable {
    package let question: String
    package let body: String
    package let head: [String: String]
  }
}

/// Where recorded answers lie: `Tests/Cases`.
package enum RecordedAnswers {
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases")

  package static func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: file)))
  }
}
