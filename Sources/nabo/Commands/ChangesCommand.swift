import Answers
import ArgumentParser

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "List mergers, splits, transfers, new names and new codes.")

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "First day, ISO.") var from: String
  @Option(help: "Last day, ISO.") var to: String
  @Option(help: "Only changes of this code or name.") var unit: String?
  @Option(help: "municipality or county; municipality when left out.") var tier: String?

  func run() throws {
    try options.answer(
      .changes, given(("country", country), ("from", from), ("to", to), ("unit", unit), ("tier", tier)))
  }
}
