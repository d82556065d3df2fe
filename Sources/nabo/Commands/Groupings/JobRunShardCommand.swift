import ArgumentParser
import Foundation
import GroupingAnswers
import Kernels

struct JobRunShardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run-shard", abstract: "Work out a shard; one that is done is left as it is.")

  @Argument(help: "The folder of the plan.") var folder: String
  @Argument(help: "The number of the shard, from 0.") var shard: Int

  func run() throws {
    let place = JobFolder(path: folder)
    let plan = try place.plan()
    _ = try plan.starts(of: shard)
    let file = place.shardFile(shard)
    if let done = try? place.read(file), plan.isResult(done, of: shard) { return }
    let graph = try place.read(place.graphFile)
    // One core: whoever hands out shards decides how many run at once.
    try place.write(
      try plan.run(shard: shard, graph: graph, file: place.graphFile.path, workers: .alone), to: file)
  }
}
