import Answers
import ArgumentParser

struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "List the legal forms of cooperation on a day, with their paragraphs.")

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "ISO day; today when left out.") var date: String?

  func run() throws {
    try options.answer(.forms, given(("country", country), ("date", date)))
  }
}
