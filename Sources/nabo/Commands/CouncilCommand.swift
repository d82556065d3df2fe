import Answers
import ArgumentParser
import AtlasFiles

struct CouncilCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council", abstract: "Design the council of a merger.",
    discussion: """
      Example: nabo council --date 2019-01-01 --merge Asker,Røyken,Hurum --size 55 --before 47,,
      """)

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.council, "country")) var country: String?
  @Option(help: .of(.council, "date")) var date: String?
  @Option(help: .of(.council, "merge")) var merge: String
  @Option(parsing: .unconditional, help: .of(.council, "size")) var size: String?
  @Option(parsing: .unconditionalSingleValue, help: .of(.council, "before")) var before: [String] = []
  @Option(help: "Folder of what was imported.") var state: String?

  func run() throws {
    try options.answer(.council, self, facts: ImportedFacts(state: Surroundings.state(state)))
  }
}
