package import Basics
import Groupings

/// Units that are to be together or apart, as people write them: the names of a group with commas between.
package struct PairNames: Sendable {
  package let together: [String]
  package let apart: [String]

  package init(together: [String] = [], apart: [String] = []) {
    (self.together, self.apart) = (together, apart)
  }

  /// - Throws: `pairs-unit-unknown` for a name that is no unit of the graph or that several have, `pairs-too-few` for a group of
  ///   fewer than two, `pairs-contradict` for two that are to be together and apart.
  func rules(in file: GraphFile) throws(Diagnostic) -> PairRules {
    let numbers = Dictionary(file.names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    var titles: [String: [Int]] = [:]
    for (number, title) in file.titles.enumerated() { titles[title, default: []].append(number) }
    func groups(_ texts: [String], _ field: String) throws(Diagnostic) -> [[Int]] {
      var groups: [[Int]] = []
      for text in texts {
        var group: [Int] = []
        for part in text.split(separator: ",") {
          let name = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
          let title = titles[String(name)] ?? []
          guard let number = numbers[String(name)] ?? (title.count == 1 ? title[0] : nil) else {
            throw Diagnostic(
              "pairs-unit-unknown", .badInput, at: .init(field: field), ["unit": String(name.prefix(80))])
          }
          group.append(number)
        }
        guard Set(group).count > 1 else {
          throw Diagnostic("pairs-too-few", .badInput, at: .init(field: field), ["found": text])
        }
        groups.append(group)
      }
      return groups
    }
    return try pairRules(
      together: groups(together, "together"), apart: groups(apart, "apart"),
      names: file.titles.isEmpty ? file.names : file.titles)
  }
}

/// - Parameter names: what each unit is called.
/// - Throws: `pairs-contradict` for two that are to be together and apart.
func pairRules(together: [[Int]], apart: [[Int]], names: [String]) throws(Diagnostic) -> PairRules {
  do throws(PairRules.Contradiction) {
    return try PairRules(together: together, apart: apart)
  } catch {
    throw Diagnostic(
      "pairs-contradict", .badInput, at: .init(field: "apart"),
      [
        "first": names[error.first], "second": names[error.second],
        "units": shortList(error.group.map { names[$0] }),
      ])
  }
}
