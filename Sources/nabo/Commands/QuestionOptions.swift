import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Wording

/// Options that every question takes.
struct QuestionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|ics"))
  var format: OutputFormat = .table

  @Option(help: "Folder that holds Data, Texts and Public.")
  var assets: String?

  /// Asks, and writes the answer to standard output.
  ///
  /// - Parameter statistics: what the operator imported, for questions that rest on it.
  func answer(
    _ question: Question, _ values: [String: [String]], statistics: StatisticsFolder? = nil
  ) throws {
    let folders = try Surroundings.assets(assets)
    let language = Surroundings.language
    let answer = try question.answer(
      Parameters(values, language: language.rawValue),
      atlas: try readAtlas(folders.data, imported: try statistics?.statistics() ?? [:]),
      rulebook: try readRulebook(folders.data), statutes: try readStatutes(folders.data),
      today: Surroundings.today, work: .onThreads)
    try format.write(answer, language: language)
  }
}

/// The values that were given, under the names of the question.
func given(_ values: (String, String?)...) -> [String: [String]] {
  values.reduce(into: [:]) { given, pair in
    if let value = pair.1 { given[pair.0] = [value] }
  }
}
