import Testing

@testable import Maps

@Suite struct SimplificationTests {
  private let arc = [(0, 0), (10, 1), (20, 0), (30, 40), (40, 0), (50, 0), (60, 0)].map {
    GridPoint(x: $0.0, y: $0.1)
  }

  @Test func theSmallestTrianglesGoFirst() {
    let weights = Simplification.weights(arc)
    #expect(weights.first == .max && weights.last == .max)
    // The point on a straight line weighs nothing, the spike most.
    #expect(weights[5] == 0)
    #expect(weights[1] == 20)
    #expect(weights[1...5].max() == weights[3])
    #expect(Simplification.kept(arc, weights: weights, threshold: 0, minimum: 0).count == 6)
  }

  @Test func endsStayWhateverTheThreshold() {
    let weights = Simplification.weights(arc)
    let kept = Simplification.kept(arc, weights: weights, threshold: .max - 1, minimum: 0)
    #expect(kept == [arc[0], arc[6]])
    let one = Simplification.kept(arc, weights: weights, threshold: .max - 1, minimum: 1)
    #expect(one == [arc[0], arc[3], arc[6]])
  }

  @Test func thresholdMeetsTheTarget() {
    let weights = [Simplification.weights(arc), Simplification.weights(arc.reversed())]
    for target in 0...12 {
      let threshold = Simplification.threshold(weights, target: target)
      let left = weights.joined().filter { $0 < .max && $0 > threshold }.count
      #expect(left <= target)
    }
    #expect(Simplification.threshold(weights, target: 100) == 0)
    #expect(Simplification.threshold(weights, target: -5) == weights.joined().filter { $0 < .max }.max())
  }

  @Test func theReversedArcKeepsTheSamePoints() {
    let forward = Simplification.weights(arc)
    let backward = Simplification.weights(arc.reversed())
    #expect(forward == backward.reversed())
  }
}
