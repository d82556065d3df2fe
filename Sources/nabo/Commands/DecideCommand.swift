import Answers
import ArgumentParser
import AtlasFiles

struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Weigh alternatives by what matters to you, and tell what would turn the answer.",
    discussion: """
      Example: nabo decide --merge Lillehammer,Gausdal,Øyer \\
                 --host child-welfare:Lillehammer:Gausdal,Øyer \\
                 --weight money:50 --weight capacity:30 --weight distance:20
      Without weights every mix of them is taken to be as likely as any other, and there is no verdict.
      """)

  @OptionGroup var options: QuestionOptions
  @OptionGroup var outlook: OutlookOptions
  @Option(parsing: .unconditionalSingleValue, help: .of(.decide, "weight")) var weight: [String] = []
  @Option(help: .of(.decide, "rank")) var rank: String?
  @Option(parsing: .unconditional, help: .of(.decide, "concentration")) var concentration: String?
  @Option(help: .of(.decide, "unit")) var unit: String?

  @Option(help: "Folder of what was imported.") var state: String?

  func run() throws {
    let state = Surroundings.state(state)
    try options.answer(
      .decide, self, statistics: StatisticsFolder(state: state), facts: ImportedFacts(state: state))
  }
}
