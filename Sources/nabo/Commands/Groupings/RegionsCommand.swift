import Answers
import ArgumentParser
import Basics
import Formats
import Foundation
import GroupingAnswers
import Groupings
import Kernels

struct RegionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions",
    abstract: "Find the map with the most regions above a threshold, or the fewest borders cut.",
    discussion: """
      Examples: nabo regions --graph graph.json --threshold 10000
                nabo regions --graph graph.json --threshold 10000 --max-size 6
                nabo regions --graph graph.json --objective cut-edges --parts 4 --lower 725000 --upper 733000

      With --max-size every group of so many units is written down and a solver (COIN-OR CBC) proves the best choice. \
      Without it a search from --seed finds a good map, and tells how many regions there can be at most. --count counts all \
      maps of a small graph.
      """)

  enum Objective: String, ExpressibleByArgument, CaseIterable {
    case heterogeneity
    case cutEdges = "cut-edges"
  }

  @OptionGroup var options: GraphOptions
  @OptionGroup var pairs: PairOptions
  @Option(parsing: .unconditional, help: "The fewest residents of a region.") var threshold: Int?
  @Option(help: "The most units of a region; the best map is then proven.") var maxSize: Int?
  @Option(help: ArgumentHelp("What is as small as possible.", valueName: "heterogeneity|cut-edges"))
  var objective: Objective = .heterogeneity
  @Option(help: "The number of regions, for cut-edges.") var parts: Int?
  @Option(parsing: .unconditional, help: "The fewest residents of a region, for cut-edges.") var lower: Int?
  @Option(parsing: .unconditional, help: "The most residents of a region.") var upper: Int?
  @Flag(help: "Regions need not hang together, for cut-edges.") var scattered = false
  @Flag(help: "Count all maps instead, for cut-edges.") var count = false
  @Option(
    help:
      "Write a proof of how many regions there can be at most to this file, for Tests/Certificates/check.py.")
  var certificate: String?
  @Option(help: "What chance begins with: the same seed gives the same map.") var seed: UInt64 = 1
  @Option(help: "How many searches begin anew.") var starts: Int?
  @Option(help: "How long a search may take, in seconds.") var time: Double?

  func validate() throws {
    let isComplete =
      objective == .heterogeneity ? threshold != nil : parts != nil && lower != nil && upper != nil
    guard isComplete else {
      throw ValidationError("Give --threshold, or --objective cut-edges with --parts, --lower and --upper.")
    }
    guard certificate == nil || (maxSize == nil && upper == nil && objective == .heterogeneity) else {
      throw ValidationError("--certificate goes with --threshold alone.")
    }
    let isDecided = !pairs.together.isEmpty || !pairs.apart.isEmpty
    guard !isDecided || (certificate == nil && objective == .heterogeneity) else {
      throw ValidationError("--together and --apart go with --threshold, without --certificate.")
    }
    guard starts ?? 1 > 0, maxSize ?? 1 > 0, time ?? 1 > 0 else {
      throw ValidationError("--starts, --max-size and --time are above 0.")
    }
  }

  func run() throws {
    let file = try options.read()
    let watch = Stopwatch(seconds: time)
    let answer =
      if objective == .cutEdges, let parts, let lower, let upper {
        try cuts(file, CutRules(parts: parts, lower: lower, upper: upper, contiguous: !scattered), watch)
      } else if let certificate {
        try certified(file, certificate, watch)
      } else {
        try regionsAnswer(
          RegionsQuestion(
            file, threshold: threshold ?? 0, upper: upper, mostUnits: maxSize, seed: seed, seconds: time,
            starts: starts ?? 3, pairs: pairs.names),
          workers: .threads, isWanted: { watch.isLeft }, elapsed: { watch.elapsed })
      }
    try options.format.write(answer, language: Surroundings.language)
  }

  private func certified(_ file: GraphFile, _ path: String, _ watch: Stopwatch) throws -> Answer {
    let (answer, proof) = try certifiedRegionsAnswer(
      RegionsQuestion(file, threshold: threshold ?? 0, seed: seed, seconds: time, starts: starts ?? 3),
      workers: .threads, isWanted: { watch.isLeft }, elapsed: { watch.elapsed })
    do {
      try Data(proof.bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Diagnostic("file-unwritable", .unavailable, at: .init(file: path))
    }
    return answer
  }

  private func cuts(_ file: GraphFile, _ rules: CutRules, _ watch: Stopwatch) throws -> Answer {
    if count { return try mapCountAnswer(file, rules: rules) }
    return try cutsAnswer(
      file, rules: rules, starts: starts ?? 64, seed: seed, workers: .threads, isWanted: { watch.isLeft },
      elapsed: { watch.elapsed })
  }
}
