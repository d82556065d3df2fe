import Answers
import ArgumentParser

struct CouncilCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council", abstract: "Design the council of a merger.",
    discussion: """
      Example: nabo council --date 2019-01-01 --merge Asker,Røyken,Hurum --size 55 --before 47,,
      """)

  @OptionGroup var options: QuestionOptions
  @Option(help: "Day whose municipalities are meant, ISO; today when left out.") var date: String?
  @Option(help: "Codes or names, separated by commas, that become one.") var merge: String
  @Option(parsing: .unconditional, help: "Seats of the new council; the fewest by law when left out.")
  var size: String?
  @Option(
    parsing: .unconditional,
    help: "Seats of the old councils in the order of --merge, nothing where they are not known.")
  var before: String?

  func run() throws {
    try options.answer(
      .council, given(("date", date), ("merge", merge), ("size", size), ("before", before)))
  }
}
