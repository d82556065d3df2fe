import Answers
import ArgumentParser
import GroupingAnswers
import Groupings
import Kernels

struct EnsembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ensemble", abstract: "Hold a map against many maps that hold to the same rules.",
    discussion: """
      Example: nabo ensemble --graph graph.json --parts 20 --steps 10000 --seed 1 --proposal map.json

      Maps are drawn by recombination: two regions are put together and taken apart anew along a random spanning tree. Four \
      walks begin apart; an indicator whose R-hat is above 1.01 has not converged, and more steps are needed before its \
      quantiles mean anything. The proposal is {"labels": [0, 0, 1, …]} in the order of the units.
      """)

  @OptionGroup var options: GraphOptions
  @Option(help: "The number of regions.") var parts: Int
  @Option(help: "Steps of all walks together.") var steps = 10_000
  @Option(help: "What chance begins with.") var seed: UInt64 = 1
  @Option(help: ArgumentHelp("A map to hold against the others, JSON.", valueName: "file")) var proposal:
    String?
  @Option(help: "How far from the mean a region may be, as a share of it.") var tolerance = 0.1
  @Flag(help: "Regions are as large as they have units, whatever their residents.") var countUnits = false
  @Option(help: "How long it may take, in seconds; then what was drawn is told.") var time: Double?

  func run() throws {
    let file = try options.read()
    let watch = Stopwatch(seconds: time)
    let map = try proposal.map {
      try ProposalFile(try GraphOptions.bytes(of: $0), file: $0, units: file.graph.count).map
    }
    let question = try EnsembleQuestion(
      file, parts: parts, steps: steps, seed: seed, tolerance: tolerance, countsUnits: countUnits,
      proposal: map)
    let answer = try ensembleAnswer(
      question, workers: .threads, isWanted: { watch.isLeft }, elapsed: { watch.elapsed })
    try options.format.write(answer, language: Surroundings.language)
  }
}
