import Answers
import Basics
import Formats
import GroupingAnswers
import Groupings
import Kernels
import Testing

@Suite struct EnsembleAnswerTests {
  /// A grid of 4 × 4 of ten residents each.
  private func file() throws -> GraphFile {
    var edges: [String] = []
    for unit in 0..<16 {
      if unit % 4 < 3 { edges.append("[\(unit), \(unit + 1)]") }
      if unit < 12 { edges.append("[\(unit), \(unit + 4)]") }
    }
    let nodes = (0..<16).map { "{\"id\": \($0), \"pop\": 10}" }.joined(separator: ", ")
    return try GraphFile(
      [UInt8]("{\"nodes\": [\(nodes)], \"edges\": [\(edges.joined(separator: ", "))]}".utf8), file: "g")
  }

  /// Four rows cut 12 borders; of the 117 maps in four equal parts only squares cut fewer.
  @Test func aProposalHasItsPlaceAmongTheOthers() throws {
    let rows = try ProposalFile(
      [UInt8]("{\"labels\": [0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3]}".utf8), file: "p", units: 16)
    let question = try EnsembleQuestion(
      try file(), parts: 4, steps: 4_000, seed: 1, tolerance: 0.01, countsUnits: false, proposal: rows.map)
    let answer = try ensembleAnswer(question, workers: .alone, isWanted: { true }, elapsed: { 0 })
    guard case .array(let indicators)? = answer.json["indicators"] else {
      Issue.record("there are no indicators")
      return
    }
    let cut = try #require(indicators.first { $0["id"] == .text("cut-edges") })
    #expect(cut["proposal"] == .number(12))
    #expect(cut["quantiles"]?["0.0"] == .number(8))
    guard case .number(let below)? = cut["below"] else { return }
    #expect(below > 0 && below < 1)
  }

  @Test func whatCannotBeDrawnIsRefusedWithTheReason() throws {
    let file = try file()
    func code(parts: Int = 4, steps: Int = 100, tolerance: Double = 0.1) -> String? {
      do throws(Diagnostic) {
        _ = try EnsembleQuestion(
          file, parts: parts, steps: steps, seed: 1, tolerance: tolerance, countsUnits: false, proposal: nil)
      } catch { return error.code }
      return nil
    }
    #expect(code() == nil)
    #expect(code(parts: 1) == "regions-parts-unusable")
    #expect(code(steps: 1) == "ensemble-steps-unusable")
    #expect(code(tolerance: 1) == "ensemble-tolerance-unusable")
  }

  @Test func aProposalOfAnotherLengthIsRefused() {
    #expect(throws: Diagnostic.self) { try ProposalFile([UInt8]("[0, 1]".utf8), file: "p", units: 3) }
  }
}
