import Answers
import ArgumentParser

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Date the steps of a merger or a split of municipalities.")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.timeline, "country")) var country: String?
  @Option(help: .of(.timeline, "kind")) var kind: String?
  @Option(help: .of(.timeline, "effective")) var effective: String
  @Option(help: .of(.timeline, "decided")) var decided: String?
  @Option(help: .of(.timeline, "merge")) var merge: String?
  @Option(help: .of(.timeline, "unit")) var unit: String?
  @Option(help: .of(.timeline, "parts")) var parts: String?

  func run() throws {
    try options.answer(.timeline, self)
  }
}
