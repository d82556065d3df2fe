import Answers
import ArgumentParser

struct CorrespondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correspond",
    abstract: "Tell which units of one day stand for which of another, with shares.")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.correspond, "country")) var country: String?
  @Option(help: .of(.correspond, "from")) var from: String
  @Option(help: .of(.correspond, "to")) var to: String
  @Option(help: .of(.correspond, "unit")) var unit: String?

  func run() throws {
    try options.answer(.correspond, self)
  }
}
