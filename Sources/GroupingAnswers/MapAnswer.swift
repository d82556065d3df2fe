import Answers
import Formats
import Groupings

/// What is told of a map that was found.
struct MapAnswer {
  let file: GraphFile
  let map: RegionMap
  let objective: Double
  let proven: Bool
  /// No map has more regions, or cuts fewer borders: what is proven of the best there could be.
  let bound: Double?
  /// No map of as many regions has less heterogeneity.
  let objectiveBound: Double?
  let method: String
  let seed: UInt64?
  /// The groups that were chosen from.
  let groups: Int?
  let seconds: Double?

  var answer: Answer {
    let graph = file.graph
    let regions = map.regions
    let populations = regions.map { $0.reduce(0) { $0 + graph.populations[$1] } }
    return Answer(
      json: .object([
        .init("p", .number(Double(map.count))), .init("objective", .number(objective)),
        .init("proven", .bool(proven)), .init("bound", .optional(bound)),
        .init("objectiveBound", .optional(objectiveBound)),
        .init("labels", .array(map.labels.map { .number(Double($0)) })),
        .init("connected", .bool(map.isConnected(on: graph))),
        .init("smallest", .optional(populations.min().map(Double.init))), .init("method", .text(method)),
        .init("seed", .optional(seed.map(Double.init))), .init("groups", .optional(groups.map(Double.init))),
        .init("seconds", .optional(seconds)),
      ]),
      table: Answer.Table(
        name: "regions", headings: ["region", "units", "population", "heterogeneity"],
        rows: regions.enumerated().map { number, units in
          [
            .number(Double(number), decimals: 0), .text(units.map { file.names[$0] }.joined(separator: " ")),
            .number(Double(populations[number]), decimals: 0),
            .number(graph.heterogeneity(units), decimals: 4),
          ]
        }))
  }
}
