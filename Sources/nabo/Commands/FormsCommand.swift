import Answers
import ArgumentParser

struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "List the legal forms of cooperation on a day, with their paragraphs.")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.forms, "country")) var country: String?
  @Option(help: .of(.forms, "date")) var date: String?

  func run() throws {
    try options.answer(.forms, self)
  }
}
