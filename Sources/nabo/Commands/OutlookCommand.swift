import Answers
import ArgumentParser

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

  func run() throws {
    try options.answer(.outlook, outlook.values)
  }
}
