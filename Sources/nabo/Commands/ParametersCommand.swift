import Answers
import ArgumentParser

struct ParametersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters", abstract: "List the values that the law has set, by date, with their sources.")

  @OptionGroup var options: QuestionOptions
  @OptionGroup var reform: ReformOptions
  @Argument(help: .of(.parameters, "parameter")) var parameter: String?
  @Option(help: .of(.parameters, "country")) var country: String?

  func run() throws {
    try options.answer(.parameters, self)
  }
}
