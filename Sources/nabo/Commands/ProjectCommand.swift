import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Wording

struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: "Project a population by sex and age.",
    discussion: """
      Example: nabo project --input docs/examples/sweden-1993.yaml

      A file describes population, survival, fertility and migration by age; docs/projection.md tells how.
      """)

  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv"))
  var format: OutputFormat = .table
  @Option(help: "YAML file that describes the projection.") var input: String

  func run() throws {
    try format.write(try answer(ofFile: input), language: Surroundings.language)
  }

  private func answer(ofFile path: String) throws -> Answer {
    guard let data = try? Data(contentsOf: URL(filePath: path)),
      let yaml = String(data: data, encoding: .utf8)
    else { throw Diagnostic("file-unreadable", .badInput, at: .init(file: path)) }
    return try projectAnswer(try readProjection(yaml, file: path))
  }
}
