import ArgumentParser
import Basics
import GroupingAnswers

struct JobPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Cut a search for regions into shards.")

  @Argument(help: "The folder to make.") var folder: String
  @Option(help: ArgumentHelp("The file of the graph, JSON.", valueName: "file")) var graph: String
  @Option(parsing: .unconditional, help: "The fewest residents of a region.") var threshold: Int
  @Option(parsing: .unconditional, help: "The most residents of a region.") var upper: Int?
  @Option(help: "What chance begins with.") var seed: UInt64 = 1
  @Option(help: "How many searches begin anew, in all shards together.") var starts = 64
  @Option(help: "The number of shards.") var shards = 8

  func run() throws {
    let place = JobFolder(path: folder)
    let bytes = try GraphOptions.bytes(of: graph)
    // A question that has no answer is told now, and not by each shard.
    _ = try RegionsQuestion(GraphFile(bytes, file: graph), threshold: threshold, upper: upper)
    let plan = try JobPlan(
      graph: bytes, threshold: threshold, upper: upper, seed: seed, starts: starts, shards: shards)
    try place.make(plan, graph: bytes)
    print(plan.shards)
  }
}
