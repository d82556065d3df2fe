import Foundation

/// The program, built beside these tests.
enum Program {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// - Parameter state: where it keeps what it is given; nowhere when left out, whatever this machine has.
  static func run(_ arguments: [String], state: String = "/nonexistent") throws -> (
    output: Data, faults: String, status: Int32
  ) {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let (output, faults, process) = (Pipe(), Pipe(), Process())
    process.executableURL = tests.deletingLastPathComponent().appending(path: "nabo")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["NABO_ASSETS": root.path, "NABO_STATE": state, "LC_ALL": "en_GB.UTF-8"]
    ) { $1 }
    process.standardOutput = output
    process.standardError = faults
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    let words = try faults.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (answer, String(decoding: words, as: UTF8.self), process.terminationStatus)
  }
}
