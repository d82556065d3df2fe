/// How the structure compensation goes down after its full years.
///
/// The sources say "over five years" and leave open whether the fifth of them still pays something.
package enum Taper: String, CaseIterable, Hashable, Sendable {
  /// 4/5, 3/5, 2/5, 1/5, 0: one fifth less each year, as stated for the older scheme of ten years.
  case fifths
  /// 5/6, 4/6, 3/6, 2/6, 1/6: nothing only after the fifth year.
  case sixths

  /// An exact fraction of the full compensation.
  package struct Weight: Hashable, Sendable {
    package let numerator: Int64
    package let denominator: Int64

    package var number: Double { Double(numerator) / Double(denominator) }
  }

  /// - Parameters:
  ///   - place: 1 for the year of effect.
  ///   - full: years of full compensation.
  ///   - down: years of the taper.
  ///   - parts: into how many parts the taper is cut.
  static func weight(inYear place: Int, full: Int, down: Int, parts: Int) -> Weight {
    switch place {
    case ..<1: Weight(numerator: 0, denominator: 1)
    case ...full: Weight(numerator: 1, denominator: 1)
    case ...(full + down):
      Weight(numerator: Int64(max(0, parts - (place - full))), denominator: Int64(max(1, parts)))
    default: Weight(numerator: 0, denominator: 1)
    }
  }
}
