import Answers
import ArgumentParser

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules that can be computed, and what each must be told.")

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se; both when left out.") var country: String?

  func run() throws {
    try options.answer(.rules, given(("country", country)))
  }
}
