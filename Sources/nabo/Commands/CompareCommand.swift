import Answers
import ArgumentParser

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare standing alone with one or more mergers.",
    discussion: "Example: nabo compare --date 2019-01-01 --merge Asker,Røyken,Hurum --merge Røyken,Hurum")

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "Day whose municipalities are meant, ISO; today when left out.") var date: String?
  @Option(help: "Latest year of the figures; that of the date when left out.") var year: String?
  @Option(help: "Codes or names, separated by commas, that become one; give it again for another merger.")
  var merge: [String] = []

  func run() throws {
    try options.answer(
      .compare,
      given(("country", country), ("date", date), ("year", year)).merging(["merge": merge]) { first, _ in
        first
      })
  }
}
