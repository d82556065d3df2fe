import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Wording

struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: "Project a population by age, with intervals.",
    discussion: """
      Example: nabo project --date 2020-01-01 --units Asker,Oslo --to 2040
               nabo project --input docs/examples/sweden-1993.yaml

      Municipalities are projected from the statistics that were imported, else from their counts; docs/projection.md and docs/validation.md tell how and how well. A file describes population, survival, fertility and migration by age; docs/projection.md tells how.
      """)

  @OptionGroup var options: QuestionOptions
  @Option(help: "YAML file that describes the projection, instead of municipalities.") var input: String?
  @Option(help: .of(.project, "country")) var country: String?
  @Option(help: .of(.project, "date")) var date: String?
  @Option(help: .of(.project, "units")) var units: [String] = []
  @Option(parsing: .unconditional, help: .of(.project, "from")) var from: String?
  @Option(parsing: .unconditional, help: .of(.project, "to")) var to: String?
  @Option(parsing: .unconditional, help: .of(.project, "draws")) var draws: String?
  @Option(parsing: .unconditional, help: .of(.project, "seed")) var seed: String?
  @Option(parsing: .unconditional, help: .of(.project, "level")) var level: String?
  @Option(help: "Folder of what was imported.") var state: String?

  func validate() throws {
    guard (input == nil) != units.isEmpty else {
      throw ValidationError("Give either --units or --input.")
    }
  }

  func run() throws {
    if let input {
      try options.format.write(try answer(ofFile: input), language: Surroundings.language)
    } else {
      try options.answer(
        .project, self, statistics: StatisticsFolder(state: Surroundings.state(state)),
        facts: ImportedFacts(state: Surroundings.state(state)))
    }
  }

  private func answer(ofFile path: String) throws -> Answer {
    guard let data = try? Data(contentsOf: URL(filePath: path)),
      let yaml = String(data: data, encoding: .utf8)
    else { throw Diagnostic("file-unreadable", .badInput, at: .init(file: path)) }
    return try projectAnswer(try readProjection(yaml, file: path))
  }
}
