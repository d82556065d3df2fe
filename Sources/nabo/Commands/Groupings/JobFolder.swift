import Basics
import Foundation
import GroupingAnswers

/// The folder of a plan: the plan, the graph, and what each shard came to.
struct JobFolder {
  let path: String

  private var folder: URL { URL(filePath: path) }
  private var planFile: URL { folder.appending(path: "plan.json") }
  var graphFile: URL { folder.appending(path: "graph.json") }

  func shardFile(_ number: Int) -> URL { folder.appending(path: "shard-\(number).json") }

  /// - Throws: `job-folder-exists`, `file-unwritable`.
  func make(_ plan: JobPlan, graph: [UInt8]) throws(Diagnostic) {
    guard !FileManager.default.fileExists(atPath: folder.path) else {
      throw Diagnostic("job-folder-exists", .badInput, at: .init(file: path))
    }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Diagnostic("file-unwritable", .unavailable, at: .init(file: path))
    }
    try write(graph, to: graphFile)
    try write(plan.bytes, to: planFile)
  }

  func plan() throws(Diagnostic) -> JobPlan { try JobPlan(try read(planFile), file: planFile.path) }

  func read(_ file: URL) throws(Diagnostic) -> [UInt8] {
    guard let data = try? Data(contentsOf: file) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file.path))
    }
    return [UInt8](data)
  }

  /// Whole or not at all: nobody sees half a shard.
  func write(_ bytes: [UInt8], to file: URL) throws(Diagnostic) {
    do {
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw Diagnostic("file-unwritable", .unavailable, at: .init(file: file.path))
    }
  }
}
