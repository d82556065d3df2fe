import Groupings
import Testing

@Suite struct PairRulesTests {
  @Test func thoseThatShareAUnitBelongTogether() throws {
    let rules = try PairRules(together: [[0, 1], [2, 3], [1, 2], [7]], apart: [[4, 5]])
    #expect(rules.together == [[0, 1, 2, 3]])
    #expect(rules.allows([0, 1, 2, 3, 4]) && rules.allows([5, 6]))
    #expect(!rules.allows([0, 1]) && !rules.allows([4, 5]))
  }

  /// The contradiction goes through a third: 0 with 1, 1 with 2, and 0 apart from 2.
  @Test func whatIsTogetherThroughAThirdIsNotApart() {
    do throws(PairRules.Contradiction) {
      _ = try PairRules(together: [[0, 1], [1, 2]], apart: [[2, 0]])
      Issue.record("no contradiction")
    } catch {
      #expect(error.first == 0 && error.second == 2 && error.group == [0, 1, 2])
    }
  }

  @Test(arguments: UInt64(1)...6) func everyMapThatIsFoundKeepsThemApart(seed: UInt64) throws {
    let grid = Cases.grid(6)
    let unit = Int(seed) * 5
    let pairs = try PairRules(together: [], apart: [[unit, unit + 1], [14, 15, 20, 21]])
    let rules = RegionRules(threshold: 4, pairs: pairs)
    let found = try #require(RegionSearch(grid, rules: rules).best(seed: seed))
    #expect(found.map.holds(to: rules, on: grid) && found.map.isConnected(on: grid))
    #expect(Set([14, 15, 20, 21].map { found.map.labels[$0] }).count == 4)
    #expect(found.map.labels[unit] != found.map.labels[unit + 1])
  }

  /// Of a square of four units two maps of two pairs hold to a threshold of two; one border must not be crossed.
  @Test func theExactSearchChoosesAmongGroupsThatMayBe() throws {
    guard ExactRegions.canSolve else { return }
    let square = Cases.grid(2)
    let rules = RegionRules(
      threshold: 2, mostUnits: 2, pairs: try PairRules(together: [[0, 2]], apart: [[0, 1]]))
    guard case .found(let best) = ExactRegions(square, rules: rules).best(seconds: 10) else {
      Issue.record("nothing was found")
      return
    }
    #expect(best.map == RegionMap([0, 1, 0, 1]) && best.isProven)
    let none = RegionRules(
      threshold: 2, mostUnits: 2, pairs: try PairRules(together: [], apart: [[0, 1], [0, 2]]))
    guard case .infeasible = ExactRegions(square, rules: none).best(seconds: 10) else {
      Issue.record("a map was found")
      return
    }
  }
}
