import Answers
import Basics
import Formats
import GroupingAnswers
import Groupings
import Kernels
import Testing

@Suite struct PairNamesTests {
  /// A grid of three by three, one resident each, units named 0 to 8.
  private func grid() throws -> GraphFile {
    let nodes = (0..<9).map { "{\"id\": \($0), \"pop\": 1}" }.joined(separator: ", ")
    let across: [String] = (0..<9).filter { $0 % 3 < 2 }.map { "[\($0), \($0 + 1)]" }
    let down: [String] = (0..<6).map { "[\($0), \($0 + 3)]" }
    let edges = (across + down).joined(separator: ", ")
    return try GraphFile([UInt8]("{\"nodes\": [\(nodes)], \"edges\": [\(edges)]}".utf8), file: "graph.json")
  }

  private func fault(_ pairs: PairNames, upper: Int? = nil) throws -> Diagnostic? {
    let file = try grid()
    do throws(Diagnostic) {
      _ = try RegionsQuestion(file, threshold: 2, upper: upper, pairs: pairs)
      return nil
    } catch { return error }
  }

  @Test func whatCannotBeIsToldByItsUnits() throws {
    let contradiction = try #require(try fault(PairNames(together: ["0, 1", "1,4"], apart: ["4,0"])))
    #expect(contradiction.code == "pairs-contradict")
    #expect(contradiction.arguments["units"] == "0, 1, 4")
    #expect(try fault(PairNames(together: ["0,8"]))?.code == "pairs-scattered")
    #expect(try fault(PairNames(together: ["0,1,2"]), upper: 2)?.code == "pairs-above-upper")
    #expect(try fault(PairNames(together: ["0,0"]))?.code == "pairs-too-few")
    #expect(try fault(PairNames(apart: ["0,north"]))?.code == "pairs-unit-unknown")
    #expect(try fault(PairNames(together: ["0,1"], apart: ["0,2"])) == nil)
  }

  @Test func aMapHoldsToWhatWasDecided() throws {
    let question = try RegionsQuestion(
      grid(), threshold: 2, pairs: PairNames(together: ["0,1,2"], apart: ["3,4", "7,8"]))
    let answer = try regionsAnswer(question, workers: .alone, isWanted: { true }, elapsed: { 0 })
    guard case .object(let members) = answer.json,
      case .array(let labels)? = members.first(where: { $0.key == "labels" })?.value
    else {
      Issue.record("no map")
      return
    }
    #expect(labels[0] == labels[1] && labels[1] == labels[2])
    #expect(labels[3] != labels[4] && labels[7] != labels[8])
  }

  /// Against every group of the same graph, held to the rules one by one.
  @Test func groupsAreCountedThatHoldToTheRules() throws {
    let file = try grid()
    let rules = try GroupRules(lower: 3, upper: 4, pairs: PairNames(together: ["0,1"], apart: ["4,5"]))
    let all = try #require(ConnectedGroups(of: file.graph, most: 5).all(mostGroups: 10_000))
    let expected = all.filter { group in
      let units = Set(group.units)
      return (3...4).contains(units.count) && units.contains(0) == units.contains(1)
        && !units.isSuperset(of: [4, 5])
    }
    let answer = try groupsAnswer(file, most: 5, rules: rules, isListed: true, workers: .alone)
    #expect(answer.table.rows.count == expected.count && !expected.isEmpty)
    let counts = try groupsAnswer(file, most: 5, rules: rules, isListed: false, workers: .alone)
    guard case .object(let members) = counts.json, case .object(let sizes)? = members.first?.value else {
      Issue.record("no counts")
      return
    }
    let lengths: [Double] = (2...5).map { size in Double(expected.count { $0.units.count == size }) }
    #expect(sizes.map(\.value) == lengths.map { .number($0) })
  }
}
