import Answers
import ArgumentParser

struct RuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule", abstract: "Compute one rule on a day, step by step.",
    discussion: """
      Example: nabo rule no.merger.one-off-costs --at 2015-06-01 --input municipalities=3,inhabitants=14999
      Several numbers for one input are separated by semicolons: --input 'inhabitants=4000;2500'
      """)

  @OptionGroup var options: QuestionOptions
  @OptionGroup var reform: ReformOptions
  @Argument(help: .of(.rule, "rule")) var rule: String
  @Option(help: .of(.rule, "at")) var at: String?
  @Option(help: .of(.rule, "input")) var input: [String] = []

  func run() throws {
    try options.answer(.rule, self)
  }
}
