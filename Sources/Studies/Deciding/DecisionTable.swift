package import Basics
import Figures

/// What alternatives score on criteria, in one or more draws of an uncertain outcome.
///
/// A criterion that any alternative lacks a figure for, in any draw, is left out for all of them: taken as
/// zero, a figure nobody has would decide.
package struct DecisionTable: Hashable, Sendable {
  /// A criterion that is left out, and the alternatives that lack a figure for it.
  package struct Omission: Hashable, Sendable {
    package let criterion: String
    package let alternatives: [String]
  }

  /// Ids, two or more.
  package let alternatives: [String]
  /// Those that every alternative has a figure for, one or more.
  package let criteria: [CriterionScale]
  package let omissions: [Omission]
  /// Number of draws, one or more.
  package let draws: Int
  /// By draw, then alternative, then criterion.
  private let figures: [Double]
  /// Lowest and highest figure of each criterion over all alternatives and draws.
  private let ranges: [ClosedRange<Double>]

  /// - Parameter figures: by draw, then alternative, then criterion; nil, or a number that is not finite,
  ///   is missing.
  /// - Throws: `decision-table-uneven` where the figures do not fit the names, `decision-without-choice`
  ///   for fewer than two alternatives, `decision-without-criteria` where nothing is left to judge by.
  package init(
    alternatives: [String], criteria: [CriterionScale], draws figures: [[[Double?]]]
  ) throws(Diagnostic) {
    guard alternatives.count > 1 else { throw Diagnostic("decision-without-choice", .noAnswer) }
    guard !figures.isEmpty,
      figures.allSatisfy({
        $0.count == alternatives.count && $0.allSatisfy { $0.count == criteria.count }
      })
    else { throw Diagnostic("decision-table-uneven", .badInput) }
    let lacking = criteria.indices.map { criterion in
      alternatives.indices.filter { alternative in
        figures.contains { !($0[alternative][criterion]?.isFinite ?? false) }
      }
    }
    let kept = criteria.indices.filter { lacking[$0].isEmpty }
    guard !kept.isEmpty else {
      throw Diagnostic(
        "decision-without-criteria", .noAnswer,
        ["criteria": criteria.map(\.id).joined(separator: ", ")])
    }
    let known = figures.flatMap { draw in draw.flatMap { row in kept.map { row[$0] ?? 0 } } }
    self.alternatives = alternatives
    self.criteria = kept.map { criteria[$0] }
    omissions = criteria.indices.filter { !lacking[$0].isEmpty }.map { index in
      Omission(criterion: criteria[index].id, alternatives: lacking[index].map { alternatives[$0] })
    }
    draws = figures.count
    self.figures = known
    ranges = kept.indices.map { criterion in
      var (low, high) = (known[criterion], known[criterion])
      for figure in stride(from: criterion, to: known.count, by: kept.count).lazy.map({ known[$0] }) {
        low = min(low, figure)
        high = max(high, figure)
      }
      return low...high
    }
  }

  /// A table of outcomes that are known, or taken as known.
  ///
  /// - Parameter figures: by alternative, then criterion.
  /// - Throws: as above.
  package init(
    alternatives: [String], criteria: [CriterionScale], figures: [[Double?]]
  ) throws(Diagnostic) {
    try self.init(alternatives: alternatives, criteria: criteria, draws: [figures])
  }

  /// The figure of an alternative on a criterion, both by position.
  package func figure(_ alternative: Int, _ criterion: Int, draw: Int) -> Double {
    figures[(draw * alternatives.count + alternative) * criteria.count + criterion]
  }

  /// The mean figure over all draws.
  package func mean(_ alternative: Int, _ criterion: Int) -> Double {
    var sum = 0.0
    for draw in 0..<draws { sum += figure(alternative, criterion, draw: draw) }
    return sum / Double(draws)
  }

  /// The lowest and the highest figure of a criterion over all alternatives and draws.
  package func range(_ criterion: Int) -> ClosedRange<Double> { ranges[criterion] }

  /// What a figure is worth on a criterion, 0…1. The range of a criterion is that over all draws, so that
  /// a value means the same in each of them; without any difference every value is 0.
  package func value(_ figure: Double, _ criterion: Int) -> Double {
    switch criteria[criterion].form {
    case .range(let direction):
      let range = ranges[criterion]
      guard range.upperBound > range.lowerBound else { return 0 }
      let place = (figure - range.lowerBound) / (range.upperBound - range.lowerBound)
      return direction == .more ? place : 1 - place
    case .anchors(let anchors): return anchors.value(of: figure)
    }
  }
}
