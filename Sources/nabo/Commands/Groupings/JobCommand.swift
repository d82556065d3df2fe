import ArgumentParser

struct JobCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job", abstract: "Cut a search into shards that run anywhere, and put them together.",
    discussion: """
      Example: nabo job plan work --graph graph.json --threshold 10000 --starts 64 --shards 8
               nabo job run-shard work 0
               nabo job merge work --format json

      A plan is a folder. A shard that was killed is run again, one that is done is left as it is, and the answer is the same \
      bytes however many shards there were and wherever they ran.
      """,
    subcommands: [JobPlanCommand.self, JobRunShardCommand.self, JobMergeCommand.self])
}
