import Answers
import ArgumentParser

struct UnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "List the municipalities or counties that are valid on a day.")

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "ISO day; today when left out.") var date: String?
  @Option(help: "municipality or county; municipality when left out.") var tier: String?

  func run() throws {
    try options.answer(.units, given(("country", country), ("date", date), ("tier", tier)))
  }
}
