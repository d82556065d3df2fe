package import Basics
import Figures

/// What alternatives score on criteria, in one or more draws of an uncertain outcome.
///
/// An alternative that lacks a figure on a criterion, in any draw, is judged there as the worst that any of the others
/// has in any draw: it gets no credit for what nobody knows, and so never comes out better for lacking it than any that
/// has its figure. The criterion still counts among the others. ``credited(_:)`` says how well it could come out at best. A
/// criterion that fewer than two have a figure for tells nothing apart, and is left out.
package struct DecisionTable: Hashable, Sendable {
  /// A criterion that is left out, and the alternatives that lack a figure for it.
  package struct Omission: Hashable, Sendable {
    package let criterion: String
    package let alternatives: [String]
  }

  /// Ids, two or more.
  package let alternatives: [String]
  /// Those that two or more alternatives have figures for, one or more.
  package let criteria: [CriterionScale]
  /// By criterion, the alternatives by position that lack a figure on it.
  package let lacking: [[Int]]
  package let omissions: [Omission]
  /// Number of draws, one or more.
  package let draws: Int
  /// By draw, then alternative, then criterion, with the worst of the others in place of what is lacking.
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
    let kept = criteria.indices.filter { alternatives.count - lacking[$0].count > 1 }
    guard !kept.isEmpty else {
      throw Diagnostic(
        "decision-without-criteria", .noAnswer,
        ["criteria": criteria.map(\.id).joined(separator: ", ")])
    }
    let ranges = kept.map { criterion in
      Self.range(of: figures, criterion, alternatives.indices.filter { !lacking[criterion].contains($0) })
    }
    let standIns = zip(kept, ranges).map { criteria[$0].worst(of: $1) }
    self.alternatives = alternatives
    self.criteria = kept.map { criteria[$0] }
    self.lacking = kept.map { lacking[$0] }
    omissions = criteria.indices.filter { !kept.contains($0) && !lacking[$0].isEmpty }.map { index in
      Omission(criterion: criteria[index].id, alternatives: lacking[index].map { alternatives[$0] })
    }
    draws = figures.count
    self.figures = figures.flatMap { draw in
      draw.enumerated().flatMap { alternative, row in
        kept.enumerated().map { place, criterion in
          lacking[criterion].contains(alternative) ? standIns[place] : row[criterion] ?? standIns[place]
        }
      }
    }
    self.ranges = ranges
  }

  private init(_ table: DecisionTable, figures: [Double]) {
    alternatives = table.alternatives
    criteria = table.criteria
    lacking = table.lacking
    omissions = table.omissions
    draws = table.draws
    ranges = table.ranges
    self.figures = figures
  }

  /// The same with one alternative as good as the best of the others on everything that it lacks a figure for; nil where
  /// it lacks nothing.
  package func credited(_ alternative: Int) -> DecisionTable? {
    let unknown = criteria.indices.filter { lacking[$0].contains(alternative) }
    guard !unknown.isEmpty else { return nil }
    var figures = figures
    for draw in 0..<draws {
      for criterion in unknown {
        figures[(draw * alternatives.count + alternative) * criteria.count + criterion] =
          criteria[criterion].best(of: ranges[criterion])
      }
    }
    return DecisionTable(self, figures: figures)
  }

  /// Lowest and highest figure over all draws of some alternatives.
  private static func range(
    of figures: [[[Double?]]], _ criterion: Int, _ alternatives: [Int]
  ) -> ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for draw in figures {
      for alternative in alternatives {
        guard let figure = draw[alternative][criterion] else { continue }
        low = min(low, figure)
        high = max(high, figure)
      }
    }
    return low <= high ? low...high : 0...0
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

  /// What a figure is worth on a criterion, 0…1, or −1…1 where it is a change. The range of a criterion is that over all
  /// draws, so that a value means the same in each of them; without any difference every value is 0.
  package func value(_ figure: Double, _ criterion: Int) -> Double {
    switch criteria[criterion].form {
    case .range(let direction):
      let range = ranges[criterion]
      guard range.upperBound > range.lowerBound else { return 0 }
      let place = (figure - range.lowerBound) / (range.upperBound - range.lowerBound)
      return direction == .more ? place : 1 - place
    case .change(let direction):
      let range = min(ranges[criterion].lowerBound, 0)...max(ranges[criterion].upperBound, 0)
      guard range.upperBound > range.lowerBound else { return 0 }
      let value = figure / (range.upperBound - range.lowerBound)
      return direction == .more ? value : -value
    case .anchors(let anchors): return anchors.value(of: figure)
    }
  }
}
