package import Answers
package import Basics
import Formats
import Groupings
package import Kernels

/// How many connected groups a graph has, by size.
///
/// - Parameters:
///   - most: the most units of a group.
///   - isListed: whether the groups themselves are told too, each with its residents.
/// - Throws: `groups-size-unusable`, `groups-too-many`.
package func groupsAnswer(
  _ file: GraphFile, most: Int, isListed: Bool, workers: Workers
) throws(Diagnostic) -> Answer {
  guard (2...mostGroupUnits).contains(most) else {
    throw Diagnostic(
      "groups-size-unusable", .badInput, at: .init(field: "max"),
      ["found": "\(most)", "limit": "\(mostGroupUnits)"])
  }
  let groups = ConnectedGroups(of: file.graph, most: most)
  if isListed { return try list(groups, of: file) }
  guard let tally = groups.tally(mostGroups: mostGroupsCounted, workers: workers) else {
    throw Diagnostic("groups-too-many", .noAnswer, at: .init(field: "max"), ["limit": "\(mostGroupsCounted)"])
  }
  let sizes = Array(2...most)
  return Answer(
    json: .object([
      .init("counts", .object(sizes.map { .init("\($0)", .number(Double(tally.groups[$0]))) })),
      .init("populations", .object(sizes.map { .init("\($0)", .number(Double(tally.populations[$0]))) })),
    ]),
    table: Answer.Table(
      name: "groups", headings: ["units", "groups", "population"],
      rows: sizes.map {
        [
          .number(Double($0), decimals: 0), .number(Double(tally.groups[$0]), decimals: 0),
          .number(Double(tally.populations[$0]), decimals: 0),
        ]
      }))
}

/// The most units of a group, and the most groups that are counted or listed in one question.
private let mostGroupUnits = 20
private let mostGroupsCounted = 2_000_000_000
private let mostGroupsListed = 2_000_000

private func list(_ groups: ConnectedGroups, of file: GraphFile) throws(Diagnostic) -> Answer {
  guard let all = groups.all(mostGroups: mostGroupsListed) else {
    throw Diagnostic("groups-too-many", .noAnswer, at: .init(field: "max"), ["limit": "\(mostGroupsListed)"])
  }
  var counts = [Int](repeating: 0, count: groups.most + 1)
  for group in all { counts[group.units.count] += 1 }
  let rows = all.map { (names: $0.units.map { file.names[$0] }, population: Double($0.population)) }
  return Answer(
    json: .object([
      .init("counts", .object((2...groups.most).map { .init("\($0)", .number(Double(counts[$0]))) })),
      .init(
        "groups",
        .array(
          rows.map {
            .object([.init("units", .texts($0.names)), .init("population", .number($0.population))])
          })),
    ]),
    table: Answer.Table(
      name: "groups", headings: ["units", "population"],
      rows: rows.map { [.text($0.names.joined(separator: " ")), .number($0.population, decimals: 0)] }))
}
