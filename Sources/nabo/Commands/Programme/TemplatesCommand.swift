import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Plans
import Wording

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "List the templates, or say what two of them have otherwise.")

  @Option(help: "Country, no or se.") var country: String = "no"
  @Option(help: ArgumentHelp("Compare two templates of the country.", valueName: "id,id")) var compare:
    String?
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
      let known = templates.all.filter { $0.country == country }.map(\.id)
      throw Diagnostic(
        "choice-invalid", .badInput, at: .init(field: "compare"),
        ["value": compare, "expected": known.joined(separator: ", ")])
    }
    return templateComparisonAnswer(
      try templates.template(ids[0], of: country), try templates.template(ids[1], of: country))
  }
}
