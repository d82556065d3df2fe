import Answers
import ArgumentParser

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules that can be computed, and what each must be told.")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.rules, "country")) var country: String?

  func run() throws {
    try options.answer(.rules, self)
  }
}
