import Answers
import ArgumentParser
import GroupingAnswers
import Kernels

struct GroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "groups", abstract: "Count or list the connected groups of a graph.",
    discussion: """
      Example: nabo groups --graph graph.json --max 6

      The graph is JSON: {"nodes": [{"id", "pop", "a1", …}], "edges": [[a, b], …]}. Of each size it tells how many groups \
      of neighbours there are, and how many residents all of them have together.
      """)

  @OptionGroup var options: GraphOptions
  @OptionGroup var pairs: PairOptions
  @Option(help: "The most units of a group.") var max = 6
  @Option(parsing: .unconditional, help: "The fewest residents of a group.") var lower: Int?
  @Option(parsing: .unconditional, help: "The most residents of a group.") var upper: Int?
  @Flag(help: "Tell the groups themselves, each with its residents.") var list = false

  func run() throws {
    let rules = try GroupRules(lower: lower, upper: upper, pairs: pairs.names)
    let answer = try groupsAnswer(
      try options.read(), most: max, rules: rules, isListed: list, workers: .threads)
    try options.format.write(answer, language: Surroundings.language)
  }
}
