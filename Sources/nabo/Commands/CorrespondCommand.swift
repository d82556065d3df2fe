import Answers
import ArgumentParser

struct CorrespondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correspond",
    abstract: "Tell which units of one day stand for which of another, with shares.")

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Day of the old division, ISO.") var from: String
  @Option(help: "Day of the new division, ISO; may lie before the other.") var to: String
  @Option(help: "Only this unit of the old division.") var unit: String?

  func run() throws {
    try options.answer(
      .correspond, given(("country", country), ("from", from), ("to", to), ("unit", unit)))
  }
}
