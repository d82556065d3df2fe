import Figures

/// What one criterion reads of an outlook from a viewpoint.
struct Reading {
  let criterion: Criterion
  let alternatives: [String]
  /// Nil for a present value.
  let year: Int?
  /// By alternative; nil where it is not known.
  let expected: [Double?]
  /// By position, the alternatives that leave it as it is today.
  let unchanged: Set<Int>
  /// By alternative, 0…1: what the figures are worth by the anchors; nil where there are no anchors.
  private let worth: [Double?]?
  /// By alternative, then draw; empty where every draw is what is expected, nil where nothing is known.
  private let drawn: [[Double]?]

  init(_ criterion: Criterion, of alternatives: [String], in view: Viewpoint) {
    self.criterion = criterion
    self.alternatives = alternatives
    switch criterion.time {
    case .presentValue:
      year = nil
      worth = nil
      unchanged = []
      let money = alternatives.map { view.moneyPerResident(of: $0) }
      expected = money.map { $0?.expected }
      let isDrawn = money.allSatisfy { !($0?.draws.isEmpty ?? false) } && money.contains { $0 != nil }
      drawn = isDrawn ? money.map { $0?.draws } : []
    case .afterEffect(let years):
      let year = min(view.outlook.plan.effectYear + years, view.outlook.lastYear)
      self.year = year
      func mean(_ alternative: String, _ reading: (Double) -> Double) -> Double? {
        let means = criterion.outcomes.map {
          view.mean(of: alternative, outcome: $0, year: year, isChange: criterion.isChange, reading)
        }
        let known = means.compactMap(\.self)
        return known.count == means.count && !known.isEmpty
          ? known.reduce(0, +) / Double(known.count) : nil
      }
      expected = alternatives.map { mean($0) { $0 } }
      worth =
        criterion.anchors.isEmpty ? nil : alternatives.map { mean($0) { criterion.anchors.value(of: $0) } }
      drawn = []
      unchanged = Set(
        alternatives.indices.filter { place in
          criterion.isChange && criterion.outcomes.allSatisfy { view.isUnchanged(alternatives[place], $0) }
        })
    }
  }

  var draws: Int { drawn.compactMap(\.self).first?.count ?? 1 }

  func figure(_ alternative: Int, draw: Int) -> Double? {
    drawn.isEmpty ? (worth ?? expected)[alternative] : drawn[alternative]?[draw]
  }

  /// Whether fewer than two alternatives have a figure.
  var tellsNothing: Bool { expected.count { $0 != nil } < 2 }

  /// What is expected, or what it is worth where there are anchors.
  func figure(_ alternative: Int) -> Double? { (worth ?? expected)[alternative] }

  /// Whether nobody could tell the alternatives apart by the figures that are expected, as they are written.
  var isSame: Bool {
    let known = alternatives.indices.compactMap { figure($0) }
    let written = worth == nil ? known.map(criterion.rounded) : known
    return written.allSatisfy { $0 == written.first }
  }

  var score: Scoring.CriterionScores {
    .init(criterion: criterion, year: year, figures: expected, unchanged: unchanged, standing: standing)
  }

  private var standing: Scoring.Standing {
    guard criterion.isWeighed else { return .shown }
    let lacking = zip(alternatives, expected).filter { $0.1 == nil }.map(\.0)
    if lacking.isEmpty { return isSame ? .same : .counts }
    return tellsNothing || isSame ? .missing(alternatives: lacking) : .partly(alternatives: lacking)
  }
}

extension Criterion {
  /// A figure as it is written.
  func rounded(_ figure: Double) -> Double {
    let scale = (0..<max(decimals, 0)).reduce(1.0) { scale, _ in 10 * scale }
    return (figure * scale).rounded() / scale
  }
}
