import Studies
import Testing

@Suite struct OutrankingTests {
  /// Preferences P by the thresholds of the example (q, p):
  ///
  /// - cost (10, 50), less is better: together over alone 20 → 10/40 = 0.25; merged over alone 40 → 0.75;
  ///   merged over together 20 → 0.25.
  /// - capacity (0, 8): alone over together 4 → 0.5; alone over merged 8 → 1; together over merged 4 → 0.5.
  /// - distance (20, 20), less is better: alone over together 20 and merged over alone 20 are within
  ///   indifference → 0; merged over together 40 → 1.
  ///
  /// Weighted: π(alone, together) = 0.4·0.5 = 0.2; π(alone, merged) = 0.4; π(together, alone) = 0.1;
  /// π(together, merged) = 0.2; π(merged, alone) = 0.3; π(merged, together) = 0.1 + 0.2 = 0.3.
  /// Leaving, halved: 0.3, 0.15, 0.3. Entering: 0.2, 0.25, 0.3. Net: 0.1, −0.1, 0.
  @Test func flowsAreWhatTheyAreByHand() throws {
    let flows = try Example.table().outranking(try Example.weights())
    #expect(areNear(flows.leaving, [0.3, 0.15, 0.3]))
    #expect(areNear(flows.entering, [0.2, 0.25, 0.3]))
    #expect(areNear(flows.net, [0.1, -0.1, 0]))
  }

  @Test func netFlowsAddUpToZero() throws {
    for seed in 0..<20 as Range<UInt64> {
      let weights = WeightBelief.unknown.draw(0, of: 3, seed: seed)
      let net = try Example.table().outranking(weights).net
      #expect(isNear(net.reduce(0, +), 0))
      #expect(net.allSatisfy { (-1...1).contains($0) })
    }
  }

  @Test func alternativesThatAreEqualHaveNoFlows() throws {
    let table = try DecisionTable(
      alternatives: ["a", "b"], criteria: [try CriterionScale("x", .range(.more))], figures: [[5], [5]])
    #expect(table.outranking(.equal(1)).net == [0, 0])
  }
}
