import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Plans
import Wording

struct ProgrammeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Plan a merger as a programme, from a template.",
    subcommands: [PlanCommand.self, TemplatesCommand.self])

  struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: "List sub-projects, milestones and decision points with their days.",
      discussion: """
        Example: nabo programme plan --merge Vang,Hamar,Løten --effective 2028-01-01 --move leaders=2027-02-01

        A milestone that is put on another day moves what waits for it; the answer says why, step by step. What comes after a \
        day that it must not pass is told on standard error.
        """)

    @Option(help: "Country, no or se.") var country: String = "no"
    @Option(help: "Municipalities that merge, by code or name, with commas between.") var merge: String
    @Option(help: "The day of effect, ISO.") var effective: String
    @Option(help: "The day of the national decision, ISO.") var decided: String?
    @Option(help: "Id of a template; see nabo programme templates.") var template: String?
    @Option(help: ArgumentHelp("Put a milestone on another day.", valueName: "id=day")) var move: [String] =
      []
    @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
    var format: OutputFormat = .table
    @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

    func run() throws {
      let folders = try Surroundings.assets(assets)
      let statutes = try readStatutes(folders.data)
      let language = Surroundings.language
      let phrase = try readTexts(folders.texts).phrasebook(language)
      let request = try ProgrammePlanRequest(
        country: country, merge: merge, effective: day(effective, "effective"),
        decided: decided.map { try day($0, "decided") }, template: template,
        puts: move.map { try ProgrammePlanRequest.Put($0) }, atlas: readAtlas(Surroundings.tables(folders)),
        statutes: statutes, templates: readTemplates(folders.data, statutes), today: Surroundings.today,
        language: language.rawValue)
      if !request.remarks.isEmpty { Surroundings.report(Diagnostics(request.remarks)) }
      let answer = programmePlanAnswer(request, language: language.rawValue) { $0.sentences(phrase) }
      try format.write(answer, language: language)
    }

    private func day(_ text: String, _ option: String) throws -> Day {
      guard let day = Day(text) else {
        throw Diagnostic("date-invalid", .badInput, at: .init(field: option), ["date": text])
      }
      return day
    }
  }

  struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "templates", abstract: "List the templates, or say what two of them have otherwise.")

    @Option(help: "Country, no or se.") var country: String = "no"
    @Option(help: ArgumentHelp("Compare two templates of the country.", valueName: "id,id"))
    var compare: String?
    @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
    var format: OutputFormat = .table
    @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

    func run() throws {
      let folders = try Surroundings.assets(assets)
      let templates = try readTemplates(folders.data, try readStatutes(folders.data))
      try format.write(answer(templates), language: Surroundings.language)
    }

    private func answer(_ templates: ProgrammeTemplates) throws -> Answer {
      guard let compare else {
        return templatesAnswer(templates, language: Surroundings.language.rawValue)
      }
      let ids = compare.split(separator: ",").map(String.init)
      guard ids.count == 2 else {
        throw Diagnostic(
          "choice-invalid", .badInput, at: .init(field: "compare"),
          [
            "value": compare,
            "expected": templates.all.filter { $0.country == country }.map(\.id).joined(separator: ", "),
          ])
      }
      return templateComparisonAnswer(
        try templates.template(ids[0], of: country), try templates.template(ids[1], of: country))
    }
  }
}
