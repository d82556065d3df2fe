/// How far the table of one-off costs reaches: its last row is for five municipalities or more, its last band begins at
/// 100 000 inhabitants.
package enum OneOffStandard {
  private static let lastRow = 5
  private static let lastBand = 100_000.0

  /// Whether a merger is so far beyond the last row or band that the amount there says little of it.
  package static func isFarOutside(municipalities: Int, inhabitants: Double) -> Bool {
    municipalities > lastRow || inhabitants > 2 * lastBand
  }
}
