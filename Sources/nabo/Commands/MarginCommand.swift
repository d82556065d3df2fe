import Answers
import ArgumentParser
import AtlasFiles
import Surveys
import Wording

struct MarginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "margin", abstract: "Tell how far a share from a sample may be from the true one.",
    discussion: """
      Example: nabo margin --share 0.05 --answers 66 --population 93

      margin is half the width that surveys print. Where fewer than ten effective answers stand on either side, low and \
      high are Wilson's bounds, which never leave 0 to 1.
      """)

  @Option(help: "Share that answered so, 0 to 1.") var share: Double
  @Option(help: "How many answered.") var answers: Int
  @Option(help: "How many there are of those who were drawn from.") var population: Int?
  @Option(help: "How often the true share lies between the bounds, 0 to 1.") var level: Double = 0.95
  @Option(help: "How much larger the variance is than that of a simple random sample.") var designEffect:
    Double = 1
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let sample = try SampleShare(share, answers: answers, population: population, designEffect: designEffect)
    let phrase = try readTexts(Surroundings.assets(assets).texts).phrasebook(Surroundings.language)
    let note = phrase(
      "margin.too-few", ["answers": String(answers), "least": String(Margin.fewestToPublish)])
    try format.write(try marginAnswer(sample, level: level, note: note), language: Surroundings.language)
  }
}
