import Foundation
import Testing

@testable import Pages

@Suite struct ScaleTests {
  @Test func ticksAreRoundAndCoverTheValues() {
    let scale = Scale(covering: [93.2, 107.8], steps: 5, fromZero: false)
    #expect(scale.ticks == [90, 95, 100, 105, 110])
    #expect(scale.decimals == 0)
  }

  @Test(arguments: [[0.012, 0.019], [3], [0, 0], [-5, 5], [1_234_567, 1_299_999], [0.1, 99], []])
  func everyScaleCoversItsValuesInRoundSteps(values: [Double]) {
    for fromZero in [true, false] {
      let scale = Scale(covering: values, steps: 5, fromZero: fromZero)
      #expect(scale.ticks.count >= 2 && scale.ticks.count <= 8)
      #expect(values.allSatisfy { scale.low <= $0 + 1e-9 && $0 <= scale.high + 1e-9 })
      #expect(!fromZero || (scale.low <= 0 && scale.high >= 0))
      let step = scale.ticks[1] - scale.ticks[0]
      let mantissa = step / pow(10, log10(step * 1.000_001).rounded(.down))
      #expect([1, 2, 5].contains { abs($0 - mantissa) < 1e-6 }, "step \(step)")
    }
  }

  @Test func decimalsTellTheTicksApart() {
    let scale = Scale(covering: [0, 0.3], steps: 3, fromZero: true)
    let written = scale.ticks.map { String(format: "%.\(scale.decimals)f", $0) }
    #expect(Set(written).count == scale.ticks.count)
  }

  @Test func endsLieAtTheEnds() {
    let scale = Scale(covering: [0, 10], steps: 5, fromZero: true)
    #expect(scale.position(scale.low, from: 200, to: 20) == 200)
    #expect(scale.position(scale.high, from: 200, to: 20) == 20)
  }
}
