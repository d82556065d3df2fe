import Answers
import Basics
import Formats
import GroupingAnswers
import Groupings
import Kernels
import Testing

@Suite struct RegionsQuestionTests {
  private func file(_ populations: [Int], _ edges: [[Int]]) throws -> GraphFile {
    let nodes = populations.enumerated().map { "{\"id\": \($0.offset), \"pop\": \($0.element)}" }
    let text = "{\"nodes\": [\(nodes.joined(separator: ", "))], \"edges\": \(edges)}"
    return try GraphFile([UInt8](text.utf8), file: "graph.json")
  }

  private func code(_ work: () throws(Diagnostic) -> Void) -> String? {
    do throws(Diagnostic) { try work() } catch { return error.code }
    return nil
  }

  @Test func thresholdsThatCannotBeReachedAreRefusedWithWhatCan() throws {
    let file = try file([8, 1, 1, 9], [[0, 3], [1, 2]])
    #expect(
      code { () throws(Diagnostic) in _ = try RegionsQuestion(file, threshold: 0) }
        == "regions-threshold-unusable")
    #expect(
      code { () throws(Diagnostic) in _ = try RegionsQuestion(file, threshold: 20) }
        == "regions-threshold-above-total")
    #expect(
      code { () throws(Diagnostic) in _ = try RegionsQuestion(file, threshold: 5) } == "regions-hopeless")
    #expect(
      code { () throws(Diagnostic) in _ = try RegionsQuestion(file, threshold: 2, upper: 1) }
        == "regions-bounds-reversed")
  }

  @Test func boundsThatNoMapCanHoldToAreRefused() throws {
    let file = try file([8, 1, 1, 9], [[0, 1], [1, 2], [2, 3]])
    func cuts(_ parts: Int, _ lower: Int, _ upper: Int) -> String? {
      code { () throws(Diagnostic) in
        _ = try cutsAnswer(
          file, rules: CutRules(parts: parts, lower: lower, upper: upper), starts: 2, seed: 1,
          workers: .alone,
          isWanted: { true }, elapsed: { 0 })
      }
    }
    #expect(cuts(5, 1, 9) == "regions-parts-unusable")
    #expect(cuts(2, 9, 1) == "regions-bounds-reversed")
    #expect(cuts(2, 10, 12) == "regions-bounds-impossible")
    #expect(cuts(2, 9, 9) == "regions-bounds-impossible")
    #expect(cuts(3, 5, 8) == "regions-infeasible")
    #expect(cuts(2, 9, 10) == nil)
  }

  @Test func whatIsAnsweredHasTheFixedNames() throws {
    let file = try file([8, 1, 1, 9], [[0, 1], [1, 2], [2, 3]])
    let answer = try regionsAnswer(
      RegionsQuestion(file, threshold: 9), workers: .alone, isWanted: { true }, elapsed: { 0 })
    guard case .object(let members) = answer.json else { return }
    #expect(members.first { $0.key == "p" }?.value == .number(2))
    #expect(
      Set(members.map(\.key)).isSuperset(of: [
        "p", "objective", "proven", "bound", "labels", "connected", "seconds",
      ]))
  }
}
