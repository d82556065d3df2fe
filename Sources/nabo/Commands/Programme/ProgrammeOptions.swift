import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Wording

/// What a programme is planned from.
struct ProgrammeOptions: ParsableArguments {
  @Option(help: "Country, no or se.") var country: String = "no"
  @Option(help: "Municipalities that merge, by code or name, with commas between.") var merge: String
  @Option(help: "The day of effect, ISO.") var effective: String
  @Option(help: "The day of the national decision, ISO.") var decided: String?
  @Option(help: "Id of a template; see nabo programme templates.") var template: String?
  @Option(help: ArgumentHelp("Put a milestone on another day.", valueName: "id=day")) var move: [String] = []

  /// What is asked for, with the texts it is answered in; what comes too late is told on standard error.
  func request(_ assets: String?) throws -> (request: ProgrammePlanRequest, phrase: Phrasebook) {
    let folders = try Surroundings.assets(assets)
    let statutes = try readStatutes(folders.data)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    let request = try ProgrammePlanRequest(
      country: country, merge: merge, effective: day(effective, "effective"),
      decided: decided.map { try day($0, "decided") }, template: template,
      puts: move.map { try ProgrammePlanRequest.Put($0) }, atlas: readAtlas(Surroundings.tables(folders)),
      statutes: statutes, templates: readTemplates(folders.data, statutes), today: Surroundings.today,
      language: phrase.language.rawValue)
    if !request.remarks.isEmpty { Surroundings.report(Diagnostics(request.remarks)) }
    return (request, phrase)
  }

  private func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: option), ["date": text])
    }
    return day
  }
}
