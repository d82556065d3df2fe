import Answers
import ArgumentParser

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare standing alone with mergers, splits and cooperation.",
    discussion: """
      Example: nabo compare --date 2019-01-01 --merge Asker,Røyken,Hurum --host ict:Asker:Røyken,Hurum
      Several measures at once: --alternative "merge:Røyken,Hurum;host:child-welfare:Asker:Røyken"
      """)

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Day whose municipalities are meant, ISO; today when left out.") var date: String?
  @Option(help: "Latest year of the figures; that of the date when left out.") var year: String?
  @OptionGroup var alternatives: AlternativeOptions

  func run() throws {
    try options.answer(
      .compare,
      given(("country", country), ("date", date), ("year", year)).merging(alternatives.given) { first, _ in
        first
      })
  }
}
