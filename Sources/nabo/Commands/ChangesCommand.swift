import Answers
import ArgumentParser

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "List mergers, splits, transfers, new names and new codes.")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.changes, "country")) var country: String?
  @Option(help: .of(.changes, "from")) var from: String
  @Option(help: .of(.changes, "to")) var to: String
  @Option(help: .of(.changes, "unit")) var unit: String?
  @Option(help: .of(.changes, "tier")) var tier: String?

  func run() throws {
    try options.answer(.changes, self)
  }
}
