import Foundation

@testable import SignIn
import Outgoing

/// The server of `Servers/nonsense.py`, running until this value goes.
final class NonsenseServer {
  let port: Int
  private let process = Process()
  private let input = Pipe()

  init(keys: String = "{}") throws {
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3",
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Servers/nonsense.py").path,
      keys,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .newlines)) else { throw IssuerFault.unreachable }
    self.port = port
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  func address(_ path: String) throws -> WebAddress {
    guard let address = WebAddress("http://127.0.0.1:\(port)/\(path)") else { throw IssuerFault.unreachable }
    return address
  }
}
