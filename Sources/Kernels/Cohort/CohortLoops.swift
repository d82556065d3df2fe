import RealModule

/// The loops over all regions of one sex and age. Each is short enough for the compiler to keep in registers:
/// eight regions are four pairs, whose chains of products run side by side.
enum CohortLoops {
  typealias Lanes = CohortColumns.Lanes
  typealias Column = UnsafeMutablePointer<Lanes>
  typealias Rates = UnsafePointer<Lanes>

  /// How many terms of the exponential series give all 53 bits for arguments up to a bound: the term left out
  /// is below 2^-54.
  static func terms(upTo bound: Double) -> Int {
    switch bound {
    case ...1.9e-4: 3
    case ...1.4e-3: 4
    case ...5.8e-3: 5
    case ...3.5e-2: 7
    case ...0.13: 10
    case ...0.4: 13
    default: .max
    }
  }

  /// `to = from · survival · exp(−hazard · excess)`, where `excess` is how far mortality is above 1.
  @inline(__always)
  static func survive(
    _ from: Rates, _ to: Column, _ survival: Rates, _ hazard: Rates, excess: Double, greatest: Double,
    blocks: Int, adding: Bool
  ) {
    switch excess == 0 ? 0 : terms(upTo: greatest * excess.magnitude) {
    case 0: each(blocks, from, to, survival, adding) { _ in Lanes(repeating: 1) }
    case 3: each(blocks, from, to, survival, adding) { series(hazard[$0] * -excess, terms: 3) }
    case 4: each(blocks, from, to, survival, adding) { series(hazard[$0] * -excess, terms: 4) }
    case 5: each(blocks, from, to, survival, adding) { series(hazard[$0] * -excess, terms: 5) }
    case 7: each(blocks, from, to, survival, adding) { series(hazard[$0] * -excess, terms: 7) }
    case 10: each(blocks, from, to, survival, adding) { series(hazard[$0] * -excess, terms: 10) }
    case 13: each(blocks, from, to, survival, adding) { series(hazard[$0] * -excess, terms: 13) }
    default: each(blocks, from, to, survival, adding) { exponential(hazard[$0] * -excess) }
    }
  }

  @inline(__always)
  private static func each(
    _ blocks: Int, _ from: Rates, _ to: Column, _ survival: Rates, _ adding: Bool,
    _ change: (Int) -> Lanes
  ) {
    if adding {
      for block in 0..<blocks { to[block] += from[block] * (survival[block] * change(block)) }
    } else {
      for block in 0..<blocks { to[block] = from[block] * (survival[block] * change(block)) }
    }
  }

  /// 1 + x (1 + x/2 (1 + …)) by Horner's rule, with the reciprocals of factorials.
  @inline(__always)
  private static func series(_ x: Lanes, terms: Int) -> Lanes {
    var sum = Lanes(repeating: reciprocal(terms))
    if terms >= 13 { sum = sum * x + reciprocal(12) }
    if terms >= 12 { sum = sum * x + reciprocal(11) }
    if terms >= 11 { sum = sum * x + reciprocal(10) }
    if terms >= 10 { sum = sum * x + reciprocal(9) }
    if terms >= 9 { sum = sum * x + reciprocal(8) }
    if terms >= 8 { sum = sum * x + reciprocal(7) }
    if terms >= 7 { sum = sum * x + reciprocal(6) }
    if terms >= 6 { sum = sum * x + reciprocal(5) }
    if terms >= 5 { sum = sum * x + reciprocal(4) }
    if terms >= 4 { sum = sum * x + reciprocal(3) }
    sum = sum * x + 0.5
    sum = sum * x + 1
    return sum * x + 1
  }

  /// 1/n!, known when compiling.
  @inline(__always)
  private static func reciprocal(_ n: Int) -> Double {
    switch n {
    case 3: 1.0 / 6
    case 4: 1.0 / 24
    case 5: 1.0 / 120
    case 6: 1.0 / 720
    case 7: 1.0 / 5040
    case 8: 1.0 / 40_320
    case 9: 1.0 / 362_880
    case 10: 1.0 / 3_628_800
    case 11: 1.0 / 39_916_800
    case 12: 1.0 / 479_001_600
    default: 1.0 / 6_227_020_800
    }
  }

  private static func exponential(_ x: Lanes) -> Lanes {
    var result = Lanes.zero
    for lane in 0..<Lanes.scalarCount { result[lane] = Double.exp(x[lane]) }
    return result
  }

  /// Adds fertility times the women before and after to the births.
  @inline(__always)
  static func bear(_ births: Column, _ fertility: Rates, _ before: Rates, _ after: Rates, blocks: Int) {
    for block in 0..<blocks { births[block] += fertility[block] * (before[block] + after[block]) }
  }

  /// Takes out those who leave for another region; their number, added up in a fixed order.
  @inline(__always)
  static func leave(_ people: Column, _ leaving: Rates, factor: Double, blocks: Int) -> Double {
    var left = Lanes.zero
    for block in 0..<blocks {
      let leavers = people[block] * (leaving[block] * factor)
      left += leavers
      people[block] -= leavers
    }
    return left.sum()
  }

  /// The same, with a factor for each region and those who leave all of them.
  @inline(__always)
  static func leave(
    _ people: Column, _ leaving: Rates, factors: Rates?, emigration: Rates?, factor: Double, blocks: Int
  ) -> Double {
    var left = Lanes.zero
    for block in 0..<blocks {
      var risk = leaving[block] * factor
      if let factors { risk *= factors[block] }
      let leavers = people[block] * risk
      left += leavers
      if let emigration { people[block] -= people[block] * emigration[block] }
      people[block] -= leavers
    }
    return left.sum()
  }

  @inline(__always)
  static func arrive(
    _ people: Column, _ attraction: Rates, pool: Double, _ immigration: Rates, factor: Double, blocks: Int
  ) {
    for block in 0..<blocks {
      people[block] += attraction[block] * pool + immigration[block] * factor
    }
  }

  @inline(__always)
  static func add(_ people: Column, _ numbers: Rates, blocks: Int) {
    for block in 0..<blocks { people[block] += numbers[block] }
  }
}
