import Answers
import ArgumentParser

struct ParametersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters", abstract: "List the values that the law has set, by date, with their sources.")

  @OptionGroup var options: QuestionOptions
  @OptionGroup var reform: ReformOptions
  @Argument(help: "Id of one parameter; all when left out.") var parameter: String?
  @Option(help: "no or se; both when left out.") var country: String?

  func run() throws {
    try options.answer(
      .parameters,
      given(("parameter", parameter), ("country", country)).merging(reform.given) { first, _ in first })
  }
}
