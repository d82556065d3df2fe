import Answers
import ArgumentParser
import AtlasFiles

struct OutlookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlook",
    abstract: "Tell what becomes of municipalities under alternatives, year by year, with intervals.",
    discussion: """
      Example: nabo outlook --merge Lillehammer,Gausdal,Øyer \\
                 --host child-welfare:Lillehammer:Gausdal,Øyer --horizon 30
      """)

  @OptionGroup var options: QuestionOptions
  @OptionGroup var outlook: OutlookOptions
  @Option(help: "Folder of what was imported.") var state: String?

  func run() throws {
    let state = Surroundings.state(state)
    try options.answer(
      .outlook, self, statistics: StatisticsFolder(state: state), facts: ImportedFacts(state: state))
  }
}
