/// What is left of a name when some letters are left out, as hashes. Two names that are at most *k* edits apart have a form
/// in common when each may lose up to *k* letters, whatever the edits are; so no pair is missed.
///
/// Source: the deletion neighbourhood of T. Bocek, E. Hunt, B. Stiller, Fast Similarity Search in Large Dictionaries (2007).
/// The hash is a polynomial modulo 2⁶⁴, which loses a letter by two multiplications.
struct Deletions {
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The inverse of `base` modulo 2⁶⁴, by Newton's method.
  private static let inverse: UInt64 = {
    var inverse = base
    for _ in 0..<6 { inverse = inverse &* (2 &- base &* inverse) }
    return inverse
  }()

  private var prefixes: [UInt64] = []
  /// Powers of the inverse: what a stretch is multiplied by after so many letters were left out.
  private let shifts: [UInt64]

  init(most: Int) {
    var (shift, shifts): (UInt64, [UInt64]) = (1, [])
    for _ in 0...most {
      shifts.append(shift)
      shift = shift &* Self.inverse
    }
    self.shifts = shifts
  }

  /// - Parameter visit: asked with each hash; some may come twice.
  mutating func each(_ letters: ArraySlice<UInt32>, most: Int, _ visit: (UInt64) -> Void) {
    prefixes.removeAll(keepingCapacity: true)
    prefixes.append(0)
    var (sum, power): (UInt64, UInt64) = (0, 1)
    for letter in letters {
      sum = sum &+ (UInt64(letter) &+ 1) &* power
      power = power &* Self.base
      prefixes.append(sum)
    }
    visit(Self.mixed(sum))
    if most > 0 { each(from: 0, 0, left: 1, most, prefixes.span, visit) }
  }

  /// Forms that lack `left` letters or more, of which the last one stands at `start` or later.
  ///
  /// - Parameter sum: of what stands before `start`.
  private func each(
    from start: Int, _ sum: UInt64, left: Int, _ most: Int, _ prefixes: Span<UInt64>,
    _ visit: (UInt64) -> Void
  ) {
    let end = prefixes.count - 1
    let (before, shift) = (shifts[left - 1], shifts[left])
    for at in start..<end {
      let kept = sum &+ (prefixes[at] &- prefixes[start]) &* before
      visit(Self.mixed(kept &+ (prefixes[end] &- prefixes[at + 1]) &* shift))
      if left < most { each(from: at + 1, kept, left: left + 1, most, prefixes, visit) }
    }
  }

  /// The low bits of the polynomial hang on the low bits of the letters only.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return folded ^ (folded >> 32)
  }

  /// How many forms a name of so many letters has.
  static func count(length: Int, most: Int) -> Int {
    var (sum, forms) = (1, 1)
    for left in 1..<(max(1, min(most, length)) + 1) where left <= most {
      forms = forms * (length - left + 1) / left
      (sum, forms) = (sum + forms, min(forms, 1 << 40))
    }
    return sum
  }
}
