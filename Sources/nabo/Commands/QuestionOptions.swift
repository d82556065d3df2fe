import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Wording

/// Options that every question takes.
struct QuestionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx|ics"))
  var format: OutputFormat = .table

  @Option(help: "Folder that holds Data, Texts and Public.")
  var assets: String?

  /// Asks, and writes the answer to standard output.
  ///
  /// - Parameters:
  ///   - command: whose options say what is asked.
  ///   - statistics: what the operator imported, for questions that rest on it.
  ///   - facts: the same of councils, travel times, accounts and published projections.
  func answer(
    _ question: Question, _ command: some ParsableArguments, statistics: StatisticsFolder? = nil,
    facts: ImportedFacts? = nil
  ) throws {
    let folders = try Surroundings.assets(assets)
    let atlas = try readAtlas(
      try Surroundings.tables(folders), imported: try statistics?.statistics() ?? [:])
    let answer = try question.answer(
      Parameters(question, given: command),
      atlas: try facts?.adding(to: atlas) ?? atlas,
      rulebook: try readRulebook(folders.data), statutes: try readStatutes(folders.data),
      today: Surroundings.today, work: .onThreads)
    try format.write(answer, language: Surroundings.language)
  }
}
