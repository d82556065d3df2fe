import Kernels

/// The few kinds of chance that a search takes, from a seed.
struct Chance {
  private var source: SplitMix

  /// - Parameter stream: what is drawn for: those of different numbers have nothing in common.
  init(seed: UInt64, stream: UInt64) {
    var mixer = SplitMix(seed: seed)
    source = SplitMix(seed: mixer.next() ^ (stream &* 0x9E37_79B9_7F4A_7C15))
  }

  /// From 0 up to, and without, `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(source.next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Above 0, below 1.
  mutating func share() -> Double {
    (Double(source.next() >> 11) + 0.5) * 0x1p-53
  }
}
