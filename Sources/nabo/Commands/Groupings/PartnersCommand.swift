import Answers
import ArgumentParser
import AtlasFiles
import Basics
import GroupingAnswers

struct PartnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partners",
    abstract: "List the groups of neighbours that a municipality could join, the best first.",
    discussion: """
      Example: nabo partners Hurum --date 2019-01-01 --max 4 --threshold 15000

      The score is the weighted mean of three shares: size, residents of the group as a share of --threshold (1 at most); \
      within, the share of its employed residents who work in it, where commuting is known; few, 1 for two municipalities, 1/2 \
      for three, and so on.
      """)

  @Argument(help: "The municipality, by code or name.") var unit: String
  @OptionGroup var places: CountryGraphOptions
  @OptionGroup var pairs: PairOptions
  @Option(help: "The most municipalities of a group, its own counted.") var max = 4
  @Option(help: "Residents that a group is wanted to have.") var threshold = 10_000
  @Option(help: "Weight of the residents.") var weightSize = 1.0
  @Option(help: "Weight of those who work where they live.") var weightWithin = 1.0
  @Option(help: "Weight of there being few.") var weightFew = 1.0
  @Option(help: "How many groups are told.") var best = 20
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table

  func run() throws {
    let question = try PartnersQuestion(
      unit: unit, most: max, threshold: threshold,
      weights: PartnerWeights(size: weightSize, within: weightWithin, few: weightFew), best: best,
      pairs: pairs.names)
    let (map, country) = try places.read()
    try format.write(try partnersAnswer(question, in: map, of: country), language: Surroundings.language)
  }
}
