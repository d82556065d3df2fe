import Answers
import ArgumentParser

struct ChooseFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choose-form",
    abstract: "Exclude forms of cooperation by what it is for; a question left out excludes nothing.")

  @OptionGroup var options: QuestionOptions
  @Option(help: "no or se.") var country = "no"
  @Option(help: "ISO day; today when left out.") var date: String?
  @Option(help: ArgumentHelp("Who takes part.", valueName: "municipalities|counties|mixed|private"))
  var participants: String?
  @Option(
    help: ArgumentHelp(
      "Shall it exercise public authority? 'exceptions' for internal matters and grant schemes only.",
      valueName: "yes|exceptions|no"))
  var authority: String?
  @Option(help: ArgumentHelp("Are its decisions of principal importance?", valueName: "yes|no"))
  var principal: String?
  @Option(help: ArgumentHelp("Is the task laid on municipalities by statute?", valueName: "yes|no"))
  var statutory: String?
  @Option(help: ArgumentHelp("Is a legal person of its own wanted?", valueName: "yes|no"))
  var legalPerson: String?
  @Option(help: ArgumentHelp("Must liability be limited?", valueName: "yes|no")) var limited: String?
  @Option(help: ArgumentHelp("Shall it sell in a market?", valueName: "yes|no")) var market: String?

  func run() throws {
    try options.answer(
      .chooseForm,
      given(
        ("country", country), ("date", date), ("participants", participants), ("authority", authority),
        ("principal", principal), ("statutory", statutory), ("legal-person", legalPerson),
        ("limited", limited), ("market", market)))
  }
}
