import Answers
import ArgumentParser

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Date the steps of a merger or a split of municipalities.")

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "merger or split.") var kind = "merger"
  @Option(help: "ISO day on which the change takes effect.") var effective: String
  @Option(help: "ISO day of the national decision, made or planned.") var decided: String?
  @Option(help: "Municipalities that become one, by code or name, with commas between.") var merge: String?
  @Option(help: "The municipality that is split.") var unit: String?

  func run() throws {
    try options.answer(
      .timeline,
      given(
        ("country", country), ("kind", kind), ("effective", effective), ("decided", decided),
        ("merge", merge), ("unit", unit)))
  }
}
