import Answers
import ArgumentParser
import Plans
import Wording

struct ProgrammeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Plan a merger as a programme, from a template.",
    subcommands: [PlanCommand.self, TemplatesCommand.self, MakeCommand.self])

  struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: "List sub-projects, milestones and decision points with their days.",
      discussion: """
        Example: nabo programme plan --merge Vang,Hamar,Løten --effective 2028-01-01 --move leaders=2027-02-01

        A milestone that is put on another day moves what waits for it; the answer says why, step by step. What comes after a \
        day that it must not pass is told on standard error.
        """)

    @OptionGroup var programme: ProgrammeOptions
    @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
    var format: OutputFormat = .table
    @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

    func run() throws {
      let (request, phrase) = try programme.request(assets)
      let answer = programmePlanAnswer(request, language: phrase.language.rawValue) { $0.sentences(phrase) }
      try format.write(answer, language: phrase.language)
    }
  }
}
