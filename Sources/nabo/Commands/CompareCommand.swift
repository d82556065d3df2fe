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
  @OptionGroup var study: StudyOptions

  func run() throws {
    try options.answer(.compare, self)
  }
}
