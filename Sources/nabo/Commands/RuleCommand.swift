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
  @Argument(help: "Id of the rule, as nabo rules lists it.") var rule: String
  @Option(help: "Day whose law counts, ISO; today when left out.") var at: String?
  @Option(help: ArgumentHelp("What the rule must be told; may be given again.", valueName: "key=value,…"))
  var input: [String] = []

  func run() throws {
    try options.answer(
      .rule,
      given(("rule", rule), ("at", at)).merging(["input": input]) { first, _ in first }.merging(reform.given)
      { first, _ in first })
  }
}
