package import Answers
package import Basics
import Formats
import Groupings
package import Kernels

/// How many connected groups a graph has, by size.
///
/// - Parameters:
///   - most: the most units of a group.
///   - rules: what groups hold to that are counted and told. Under rules each is looked at, and fewer can be.
///   - isListed: whether the groups themselves are told too, each with its residents.
/// - Throws: `groups-size-unusable`, `groups-too-many`; what `PairNames` throws.
package func groupsAnswer(
  _ file: GraphFile, most: Int, rules: GroupRules = .none, isListed: Bool, workers: Workers
) throws(Diagnostic) -> Answer {
  guard (2...mostGroupUnits).contains(most) else {
    throw Diagnostic(
      "groups-size-unusable", .badInput, at: .init(field: "max"),
      ["found": "\(most)", "limit": "\(mostGroupUnits)"])
  }
  let groups = ConnectedGroups(of: file.graph, most: most)
  if isListed || !rules.isEmpty {
    guard let all = groups.all(mostGroups: mostGroupsListed) else {
      throw Diagnostic(
        "groups-too-many", .noAnswer, at: .init(field: "max"), ["limit": "\(mostGroupsListed)"])
    }
    let sifted = try rules.sifted(all, in: file)
    return isListed ? list(sifted, most: most, of: file) : counted(sifted, most: most)
  }
  guard let tally = groups.tally(mostGroups: mostGroupsCounted, workers: workers) else {
    throw Diagnostic("groups-too-many", .noAnswer, at: .init(field: "max"), ["limit": "\(mostGroupsCounted)"])
  }
  return counted(most: most, groups: tally.groups, populations: tally.populations)
}

private func counted(_ groups: [ConnectedGroups.Group], most: Int) -> Answer {
  var (counts, populations) = ([Int](repeating: 0, count: most + 1), [Int](repeating: 0, count: most + 1))
  for group in groups {
    counts[group.units.count] += 1
    populations[group.units.count] += group.population
  }
  return counted(most: most, groups: counts, populations: populations)
}

/// - Parameters:
///   - groups: how many there are, by size.
///   - populations: the residents of all of them, by size.
private func counted(most: Int, groups: [Int], populations: [Int]) -> Answer {
  let sizes = Array(2...most)
  return Answer(
    json: .object([
      .init("counts", .object(sizes.map { .init("\($0)", .number(Double(groups[$0]))) })),
      .init("populations", .object(sizes.map { .init("\($0)", .number(Double(populations[$0]))) })),
    ]),
    table: Answer.Table(
      name: "groups", headings: ["units", "groups", "population"],
      rows: sizes.map {
        [
          .number(Double($0), decimals: 0), .number(Double(groups[$0]), decimals: 0),
          .number(Double(populations[$0]), decimals: 0),
        ]
      }))
}

/// The most units of a group, and the most groups that are counted or listed in one question.
private let mostGroupUnits = 20
private let mostGroupsCounted = 2_000_000_000
private let mostGroupsListed = 2_000_000

private func list(_ groups: [ConnectedGroups.Group], most: Int, of file: GraphFile) -> Answer {
  var counts = [Int](repeating: 0, count: most + 1)
  for group in groups { counts[group.units.count] += 1 }
  let rows = groups.map { (names: $0.units.map { file.names[$0] }, population: Double($0.population)) }
  return Answer(
    json: .object([
      .init("counts", .object((2...most).map { .init("\($0)", .number(Double(counts[$0]))) })),
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
