import Answers
import ArgumentParser

struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Project the population of municipalities by age, with intervals.",
    discussion: """
      Example: nabo project --date 2020-01-01 --units Asker,Oslo --to 2040
      """)

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Day whose municipalities are meant, ISO; today when left out.") var date: String?
  @Option(help: "Codes or names, separated by commas.") var units: String
  @Option(
    parsing: .unconditional,
    help: "Year of the count that is projected from; the latest that the division has when left out.")
  var from: String?
  @Option(parsing: .unconditional, help: "Last year; 20 years on when left out.") var to: String?
  @Option(parsing: .unconditional, help: "How many possible futures the intervals are told from.")
  var draws: String?
  @Option(parsing: .unconditional, help: "Number that the possible futures start from.") var seed: String?
  @Option(parsing: .unconditional, help: "Share of the possible futures within an interval.")
  var level: String?

  func run() throws {
    try options.answer(
      .project,
      given(
        ("country", country), ("date", date), ("units", units), ("from", from), ("to", to),
        ("draws", draws), ("seed", seed), ("level", level)))
  }
}
