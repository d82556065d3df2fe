package import Basics

/// What a change is held to have done to one figure of one unit, beside similar units that did not change. It is a comparison and
/// no proof: what else happened to the unit in those years is in it.
package struct MeasuredChange: Sendable {
  /// The comparison as if the change had come earlier: what it finds there is its own error.
  package struct EarlierDate: Hashable, Sendable {
    /// The last year that counts as before.
    package let lastYearBefore: Int
    package let effect: Double
  }

  package let years: [Int]
  /// How many of the years lie before the change.
  package let before: Int
  package let values: [Double]
  /// One for each method, the first is the one that is drawn.
  package let readings: [Contrast.Reading]
  /// Whom it is held against.
  package let compared: [Comparables.Neighbour]
  /// What the same comparison finds for each of these, none of which changed, in the same order.
  package let placebos: [Double]
  package let earlierDates: [EarlierDate]

  /// How many similar units it takes: with so many, one in twenty of the comparisons of a unit that did not change comes out
  /// among the largest twentieth.
  package static let enough = [39, 19]
  /// A comparison with fewer years before cannot tell alike from unlike.
  package static let fewestYearsBefore = 4
  /// A method fits as well as another up to so many times its error in the years before.
  static let asWell = 1.5

  /// - Parameters:
  ///   - years: of the courses, in order.
  ///   - pool: what similar units are looked for in.
  /// - Throws: `evaluation-few-similar`, `evaluation-few-years`: where nothing can be said.
  package init(of unit: Course, years: [Int], in pool: inout Comparables) throws(Diagnostic) {
    let before = pool.before
    guard before >= Self.fewestYearsBefore, before < years.count, unit.values.count == years.count else {
      throw Diagnostic(
        "evaluation-few-years", .noAnswer,
        ["before": String(before), "needed": String(Self.fewestYearsBefore)])
    }
    let neighbours = pool.neighbours(of: unit)
    let similar = neighbours.count { $0.isOfLikeSize }
    guard let count = Self.enough.first(where: { $0 <= similar }) else {
      throw Diagnostic(
        "evaluation-few-similar", .noAnswer,
        ["similar": String(similar), "needed": String(Self.enough.last ?? 0)])
    }
    let compared = Array(neighbours.prefix(count))
    let others = compared.map(\.course.values)
    let contrast = Contrast(known: unit.values, others, before)
    self.years = years
    self.before = before
    values = unit.values
    readings = Contrast.Method.allCases.map(contrast.reading)
    self.compared = compared
    placebos = compared.map { pool.placebo($0.course, count: count) }
    earlierDates = (Self.fewestYearsBefore..<max(before, Self.fewestYearsBefore)).map { end in
      let earlier = Contrast(
        known: Array(unit.values.prefix(before)), others.map { Array($0.prefix(before)) }, end)
      return EarlierDate(
        lastYearBefore: years[end - 1], effect: earlier.reading(.syntheticDifference).effect)
    }
  }

  /// The mean difference of the years after.
  package var effect: Double { readings[0].effect }

  /// Whether a method comes as near to the years before as the best of them, or nearly.
  package func fitsAsWell(_ reading: Contrast.Reading) -> Bool {
    reading.fit <= Self.asWell * (readings.map(\.fit).min() ?? 0)
  }

  /// From the least to the most of what the methods find that fit as well, the one that is drawn among them.
  package var range: ClosedRange<Double> {
    let effects = readings.filter(fitsAsWell).map(\.effect) + [effect]
    return (effects.min() ?? effect)...(effects.max() ?? effect)
  }

  /// How many that did not change went as far from their own comparison, or farther.
  package var asFar: Int { placebos.count { abs($0) >= abs(effect) } }

  /// Whether fewer than one in twenty went as far. It is a false alarm for one in twenty of the units to which nothing happened.
  package var isUnusual: Bool { Double(asFar + 1) <= 0.05 * Double(placebos.count + 1) + 1e-9 }
}
