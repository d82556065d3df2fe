import Testing

@testable import Kernels

@Suite struct RandomStreamTests {
  private func sample(_ count: Int, _ draw: (inout RandomStream) -> Double) -> (
    mean: Double, variance: Double
  ) {
    var stream = RandomStream(seed: 7, stream: 3, draw: 1)
    let values = (0..<count).map { _ in draw(&stream) }
    let mean = values.reduce(0, +) / Double(count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count))
  }

  @Test func sameSeedStreamAndDrawGiveTheSameNumbers() {
    var one = RandomStream(seed: 1, stream: 2, draw: 3)
    var other = RandomStream(seed: 1, stream: 2, draw: 3)
    #expect((0..<100).allSatisfy { _ in one.next() == other.next() })
  }

  @Test func anotherStreamOrDrawGivesOtherNumbers() {
    var first = RandomStream(seed: 1, stream: 2, draw: 3)
    let number = first.next()
    for (seed, stream, draw) in [(1, 3, 2), (2, 2, 3), (1, 2, 4), (1, 3, 3)] as [(UInt64, UInt64, UInt64)] {
      var other = RandomStream(seed: seed, stream: stream, draw: draw)
      #expect(other.next() != number)
    }
  }

  @Test func normalNumbersHaveMeanZeroAndVarianceOne() {
    let found = sample(100_000) { $0.normal() }
    #expect(abs(found.mean) < 0.015)
    #expect(abs(found.variance - 1) < 0.03)
  }

  @Test(arguments: [0.3, 1, 2.5, 40]) func gammaHasMeanAndVarianceOfItsShape(shape: Double) {
    let found = sample(100_000) { $0.gamma(shape: shape) }
    #expect(abs(found.mean / shape - 1) < 0.03)
    #expect(abs(found.variance / shape - 1) < 0.08)
  }

  @Test func uniformNumbersStayBetweenZeroAndOne() {
    var stream = RandomStream(seed: 0, stream: 0, draw: 0)
    #expect((0..<10_000).allSatisfy { _ in (0..<1).contains(stream.uniform()) })
  }
}
