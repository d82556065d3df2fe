import ArgumentParser
import Basics
import Foundation
import GroupingAnswers

/// A file that holds a graph, or the municipalities of a country, and how the answer is written.
struct GraphOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The file of the graph, JSON.", valueName: "file")) var graph: String?
  @OptionGroup var places: CountryGraphOptions
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table

  func validate() throws {
    guard (graph == nil) != (places.country == nil) else {
      throw ValidationError("Give a graph by --graph, or a country by --country.")
    }
  }

  /// The graph. What of the file was passed over is told.
  func read() throws -> GraphFile {
    guard let graph else { return try places.read().0.file }
    let file = try GraphFile(try Self.bytes(of: graph), file: graph)
    if !file.notes.isEmpty { Surroundings.report(Diagnostics(file.notes)) }
    return file
  }

  static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: path))
    }
    return [UInt8](data)
  }
}

/// How long a search has gone on, and whether it may go on.
struct Stopwatch: Sendable {
  private let began = ContinuousClock.now
  /// Nil for as long as it takes.
  let seconds: Double?

  var elapsed: Double { (ContinuousClock.now - began) / .seconds(1) }
  var isLeft: Bool { seconds.map { elapsed < $0 } ?? true }
}
