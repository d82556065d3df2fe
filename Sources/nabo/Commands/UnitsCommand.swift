import Answers
import ArgumentParser

struct UnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "List the municipalities or counties that are valid on a day.")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.units, "country")) var country: String?
  @Option(help: .of(.units, "date")) var date: String?
  @Option(help: .of(.units, "tier")) var tier: String?

  func run() throws {
    try options.answer(.units, self)
  }
}
