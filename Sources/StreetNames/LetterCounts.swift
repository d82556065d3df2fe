/// How often letters stand in a name, which says quickly that two names are further apart than they may be: each edit mends
/// one letter that the one has too many of, and one of the other.
struct LetterCounts {
  private let counts: SIMD32<UInt8>

  /// Letters share a place by their lowest bits; a place counts to 127.
  init(_ letters: ArraySlice<UInt32>) {
    var counts = SIMD32<UInt8>()
    for letter in letters {
      let place = Int(letter & 31)
      if counts[place] < 127 { counts[place] += 1 }
    }
    self.counts = counts
  }

  /// The distance is at least this, where no letter stands in a name more than 127 times.
  func leastEdits(to other: LetterCounts) -> Int {
    max(Self.surplus(counts, other.counts), Self.surplus(other.counts, counts))
  }

  private static func surplus(_ one: SIMD32<UInt8>, _ other: SIMD32<UInt8>) -> Int {
    let more = (one &- other).replacing(with: 0, where: one .<= other)
    let halves =
      SIMD16<UInt16>(truncatingIfNeeded: more.lowHalf) &+ SIMD16<UInt16>(truncatingIfNeeded: more.highHalf)
    return Int(halves.wrappedSum())
  }
}
