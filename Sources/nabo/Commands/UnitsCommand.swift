import Answers
import ArgumentParser

struct UnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "List the municipalities that are valid on a day.")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.units, "country")) var country: String?
  @Option(help: .of(.units, "date")) var date: String?

  func run() throws {
    try options.answer(.units, self)
  }
}
