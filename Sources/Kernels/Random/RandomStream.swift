import RealModule

/// Random numbers that depend on nothing but a seed and the place they are drawn for.
///
/// A stream is opened for one (stream, draw) of one seed, so that any thread may compute any draw and the
/// result is the same. xoshiro256++ (Blackman and Vigna 2019), its state filled by SplitMix64.
package struct RandomStream: RandomNumberGenerator, Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  /// - Parameters:
  ///   - stream: what is drawn, for instance a shock or a unit: numbers of different streams are independent.
  ///   - draw: the number of the draw.
  package init(seed: UInt64, stream: UInt64, draw: UInt64) {
    var mixer = SplitMix(seed: seed)
    let first = mixer.next()
    mixer.state = first ^ stream
    let second = mixer.next()
    mixer.state = second ^ draw
    a = mixer.next()
    b = mixer.next()
    c = mixer.next()
    d = mixer.next()
  }

  package mutating func next() -> UInt64 {
    let result = (a &+ d).rotated(by: 23) &+ a
    let t = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = d.rotated(by: 45)
    return result
  }

  /// Between 0 and 1, neither of them.
  package mutating func uniform() -> Double {
    (Double(next() >> 11) + 0.5) * 0x1p-53
  }

  /// Mean 0, standard deviation 1; Marsaglia's polar method, one of the pair.
  package mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square < 1, square > 0 { return x * (-2 * Double.log(square) / square).squareRoot() }
    }
  }

  /// Gamma with a shape above zero and scale 1; Marsaglia and Tsang (2000), raised where the shape is below 1.
  package mutating func gamma(shape: Double) -> Double {
    guard shape >= 1 else { return gamma(shape: shape + 1) * Double.pow(uniform(), 1 / shape) }
    let d = shape - 1 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if Double.log(uniform()) < 0.5 * x * x + d - d * v + d * Double.log(v) { return d * v }
    }
  }
}

extension UInt64 {
  fileprivate func rotated(by places: UInt64) -> UInt64 {
    (self << places) | (self >> (64 - places))
  }
}
