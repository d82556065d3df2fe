package import Basics
import Figures

/// What alternatives score on criteria: as expected, and in one or more draws of an uncertain outcome.
///
/// Scores are on the scale of what is expected: on a criterion without anchors the alternative that is worst as expected is
/// worth 0 and the best 1, so that a weight is the worth of the distance between the two. A draw may lie outside.
///
/// An alternative that lacks a figure on a criterion, in any draw, is judged there as the worst of the others, as expected and
/// in each draw: it gets no credit for what nobody knows, and so never comes out better for lacking it than any that
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
  /// By alternative, then criterion, with the same in place of what is lacking.
  private let expected: [[Double]]
  /// Lowest and highest figure that is expected of an alternative, by criterion.
  private let ranges: [ClosedRange<Double>]

  /// - Parameters:
  ///   - expected: by alternative, then criterion; the mean over the draws where it is left out.
  ///   - figures: by draw, then alternative, then criterion; nil, or a number that is not finite, is missing.
  /// - Throws: `decision-table-uneven` where the figures do not fit the names, `decision-without-choice`
  ///   for fewer than two alternatives, `decision-without-criteria` where nothing is left to judge by.
  package init(
    alternatives: [String], criteria: [CriterionScale], expected: [[Double?]]? = nil,
    draws figures: [[[Double?]]]
  ) throws(Diagnostic) {
    guard alternatives.count > 1 else { throw Diagnostic("decision-without-choice", .noAnswer) }
    guard !figures.isEmpty,
      (figures + (expected.map { [$0] } ?? [])).allSatisfy({
        $0.count == alternatives.count && $0.allSatisfy { $0.count == criteria.count }
      })
    else { throw Diagnostic("decision-table-uneven", .badInput) }
    let lacking = criteria.indices.map { criterion in
      alternatives.indices.filter { alternative in
        (figures + (expected.map { [$0] } ?? [])).contains {
          !($0[alternative][criterion]?.isFinite ?? false)
        }
      }
    }
    let kept = criteria.indices.filter { alternatives.count - lacking[$0].count > 1 }
    guard !kept.isEmpty else {
      throw Diagnostic(
        "decision-without-criteria", .noAnswer,
        ["criteria": criteria.map(\.id).joined(separator: ", ")])
    }
    let scales = kept.map { criteria[$0] }
    let missing = kept.map { lacking[$0] }
    let expected = (expected ?? Self.means(of: figures)).map { row in kept.map { row[$0] } }
    let draws = figures.map { draw in
      Self.filled(draw.map { row in kept.map { row[$0] } }, scales, missing)
    }
    self.alternatives = alternatives
    self.criteria = scales
    self.lacking = missing
    omissions = criteria.indices.filter { !kept.contains($0) && !lacking[$0].isEmpty }.map { index in
      Omission(criterion: criteria[index].id, alternatives: lacking[index].map { alternatives[$0] })
    }
    self.draws = draws.count
    self.figures = draws.flatMap { $0.flatMap(\.self) }
    self.expected = Self.filled(expected, scales, missing)
    ranges = scales.indices.map { Self.range(of: expected, $0, without: missing[$0]) }
  }

  private init(_ table: DecisionTable, figures: [Double], expected: [[Double]]) {
    alternatives = table.alternatives
    criteria = table.criteria
    lacking = table.lacking
    omissions = table.omissions
    draws = table.draws
    ranges = table.ranges
    self.figures = figures
    self.expected = expected
  }

  /// The same with one alternative as good as the best of the others on everything that it lacks a figure for; nil where
  /// it lacks nothing.
  package func credited(_ alternative: Int) -> DecisionTable? {
    let unknown = criteria.indices.filter { lacking[$0].contains(alternative) }
    guard !unknown.isEmpty else { return nil }
    var rows = (0..<draws).map { draw in
      alternatives.indices.map { row in criteria.indices.map { figure(row, $0, draw: draw) } }
    }
    for draw in rows.indices { credit(&rows[draw], alternative, unknown) }
    var expected = expected
    credit(&expected, alternative, unknown)
    return DecisionTable(self, figures: rows.flatMap { $0.flatMap(\.self) }, expected: expected)
  }

  private func credit(_ rows: inout [[Double]], _ alternative: Int, _ unknown: [Int]) {
    for criterion in unknown {
      let range = Self.range(of: rows, criterion, without: lacking[criterion])
      rows[alternative][criterion] = criteria[criterion].best(of: range)
    }
  }

  /// Rows of figures with the worst of the others in place of what is lacking.
  private static func filled(
    _ rows: [[Double?]], _ criteria: [CriterionScale], _ lacking: [[Int]]
  ) -> [[Double]] {
    let worst = criteria.indices.map { place in
      criteria[place].worst(of: range(of: rows, place, without: lacking[place]))
    }
    return rows.enumerated().map { alternative, row in
      row.enumerated().map { place, figure in
        lacking[place].contains(alternative) ? worst[place] : figure ?? worst[place]
      }
    }
  }

  /// Lowest and highest figure of a criterion among the alternatives that have one.
  private static func range(
    of rows: [[Double?]], _ criterion: Int, without lacking: [Int]
  ) -> ClosedRange<Double> {
    let figures = rows.indices.filter { !lacking.contains($0) }.compactMap { rows[$0][criterion] }
    guard let low = figures.min(), let high = figures.max() else { return 0...0 }
    return low...high
  }

  /// The mean over all draws, by alternative, then criterion; nil where one is missing.
  private static func means(of draws: [[[Double?]]]) -> [[Double?]] {
    draws[0].indices.map { alternative in
      draws[0][alternative].indices.map { criterion in
        let known = draws.compactMap { $0[alternative][criterion] }
        return known.count == draws.count ? known.reduce(0, +) / Double(draws.count) : nil
      }
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

  /// The figure that is expected of an alternative on a criterion, both by position.
  package func expected(_ alternative: Int, _ criterion: Int) -> Double { expected[alternative][criterion] }

  /// The lowest and the highest figure of a criterion that is expected of an alternative.
  package func range(_ criterion: Int) -> ClosedRange<Double> { ranges[criterion] }

  /// What a figure is worth on a criterion: as expected 0…1, or −1…1 where it is a change, and in a draw outside of that where it
  /// lies beyond what is expected of the worst or the best. Without any difference as expected every value is 0.
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
