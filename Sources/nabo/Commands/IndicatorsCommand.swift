import Answers
import ArgumentParser

struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "List what is measured and how it adds up.")

  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.answer(.indicators, self)
  }
}
