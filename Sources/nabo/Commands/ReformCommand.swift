import Answers
import ArgumentParser

struct ReformCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reform", abstract: "Tell what a reform did to the municipalities between two days.",
    discussion: "Example: nabo reform --country no --from 2014-06-01 --date 2020-01-01")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.reform, "country")) var country: String?
  @Option(help: .of(.reform, "from")) var from: String?
  @Option(help: .of(.reform, "date")) var date: String?

  func run() throws {
    try options.answer(.reform, self)
  }
}
