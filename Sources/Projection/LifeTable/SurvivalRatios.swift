package import Basics

/// The shares that survive one step, from the years lived in each group of a life table.
package struct SurvivalRatios: Hashable, Sendable {
  /// The share of those born within a step who are there at its end.
  package let birth: Double
  /// By group: the share that is there, one group older, a step later. The last two become the open group
  /// together, and share its ratio.
  package let ratios: [Double]

  /// - Parameters:
  ///   - personYears: years lived in each group, as wide as a step; in the last, and above.
  ///   - radix: of how many born.
  /// - Throws: `cohort-person-years` where years lived rise with age, or are more than the born can live.
  package init(personYears: [Double], radix: Double, width: Int) throws(Diagnostic) {
    let last = personYears.count - 1
    guard last >= 1, personYears.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw SurvivalRatios.fault(personYears.firstIndex { !($0 > 0) } ?? 0, width)
    }
    birth = personYears[0] / (radix * Double(width))
    var ratios = (0..<last).map { personYears[$0 + 1] / personYears[$0] }
    ratios[last - 1] = personYears[last] / (personYears[last - 1] + personYears[last])
    ratios.append(ratios[last - 1])
    self.ratios = ratios
    guard birth <= 1 else { throw SurvivalRatios.fault(0, width) }
    if let group = ratios.firstIndex(where: { $0 > 1 }) { throw SurvivalRatios.fault(group + 1, width) }
  }

  private static func fault(_ group: Int, _ width: Int) -> Diagnostic {
    Diagnostic(
      "cohort-person-years", .badInput, at: .init(field: "person-years"), ["age": "\(group * width)"])
  }
}
