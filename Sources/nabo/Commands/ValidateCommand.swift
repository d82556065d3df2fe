import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Wording

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Project municipalities from an earlier count and hold that against what was counted since.",
    discussion: "Example: nabo validate --base 2019. The tables of docs/validation.md come from it.")

  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Day whose municipalities are meant, ISO.") var date = "2020-01-01"
  @Option(help: "Year of the last count that the projection may know.") var base = 2019
  @Option(help: "How many possible futures the intervals are told from.") var draws = 400
  @Option(help: "Number that the possible futures start from.") var seed: UInt64 = 1

  func run() throws {
    guard let day = Day(date) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": date])
    }
    guard draws >= 1 else {
      throw Diagnostic(
        "projection-draws", .badInput, at: .init(field: "draws"), ["draws": String(draws)])
    }
    let atlas = try readAtlas(try Surroundings.tables(try Surroundings.assets(assets)))
    let answer = try validationAnswer(
      try atlas.country(country), on: day, base: base, draws: draws, seed: seed)
    try format.write(answer, language: Surroundings.language)
  }
}
