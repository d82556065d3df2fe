import Answers
import ArgumentParser

struct ChooseFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choose-form",
    abstract: "Exclude forms of cooperation by what it is for; a question left out excludes nothing.")

  @OptionGroup var options: QuestionOptions
  @Option(help: .of(.chooseForm, "country")) var country: String?
  @Option(help: .of(.chooseForm, "date")) var date: String?
  @Option(help: .of(.chooseForm, "participants")) var participants: String?
  @Option(help: .of(.chooseForm, "authority")) var authority: String?
  @Option(help: .of(.chooseForm, "principal")) var principal: String?
  @Option(help: .of(.chooseForm, "statutory")) var statutory: String?
  @Option(help: .of(.chooseForm, "legal-person")) var legalPerson: String?
  @Option(help: .of(.chooseForm, "limited")) var limited: String?
  @Option(help: .of(.chooseForm, "market")) var market: String?

  func run() throws {
    try options.answer(.chooseForm, self)
  }
}
