package import Basics
package import Figures

/// What each alternative of an outlook comes to on each criterion, as figures and as scores.
///
/// An alternative has one figure on a criterion though it may have several units: the mean over the residents
/// of the study, each with the figure of the unit that they live in; where a criterion has anchors, the mean of
/// what those figures are worth, so that a large unit does not hide what its small neighbours lack. Such a mean may be true
/// of nobody, so it can be seen from one municipality as well: then the residents are those of that one alone. Money is taken by draw, because the futures
/// differ in it alternative by alternative; every other figure is what is expected, the same in each draw: what
/// is uncertain about it, above all how many people there will be, is uncertain for all alternatives alike.
package struct Scoring: Sendable {
  /// Why a criterion does not count, or that it does.
  package enum Standing: Hashable, Sendable {
    case counts
    /// It counts among the others; these alternatives have no figure, and no credit for it.
    case partly(alternatives: [String])
    /// These alternatives have no figure, so that it tells nothing apart.
    case missing(alternatives: [String])
    /// The figures look alike for every alternative.
    case same
    /// Shown in lists only.
    case shown
  }

  /// What all alternatives come to on one criterion.
  package struct CriterionScores: Hashable, Sendable {
    package let criterion: Criterion
    /// The year that figures are of; nil for a present value.
    package let year: Int?
    /// By alternative, as expected; no change is 0 on a criterion that is told as a change.
    package let figures: [Double?]
    /// By position, the alternatives that leave it as it is today.
    package let unchanged: Set<Int>
    package let standing: Standing

    /// The best and the worst alternative among those with a figure, by position; nil for fewer than two.
    package var ends: (best: Int, worst: Int)? {
      let known = figures.enumerated().compactMap { place, figure in figure.map { (place: place, figure: $0) }
      }
      guard known.count > 1, let high = known.max(by: { $0.figure < $1.figure }),
        let low = known.min(by: { $0.figure < $1.figure })
      else { return nil }
      return criterion.moreIsBetter ? (high.place, low.place) : (low.place, high.place)
    }
  }

  package let outlook: Outlook
  /// The municipality that it is seen from; nil for all of them together.
  package let unit: String?
  /// Ids, in the order of the study.
  package let alternatives: [String]
  /// One for each criterion, in their order.
  package let scores: [CriterionScores]
  package let table: DecisionTable

  /// - Parameter unit: the municipality of the study that it is seen from; nil for all of them together.
  /// - Throws: `decision-without-choice` for fewer than two alternatives, `decision-without-criteria` where
  ///   every criterion lacks figures or finds no difference.
  package init(
    _ outlook: Outlook, by criteria: Criteria, seenFrom unit: String? = nil
  ) throws(Diagnostic) {
    let alternatives = outlook.plan.study.alternatives.map(\.id)
    guard alternatives.count > 1 else { throw Diagnostic("decision-without-choice", .noAnswer) }
    let readings = criteria.list.map {
      Reading($0, of: alternatives, in: Viewpoint(outlook: outlook, unit: unit))
    }
    let counted = readings.filter { $0.criterion.isWeighed && !$0.isSame && !$0.tellsNothing }
    var scales: [CriterionScale] = []
    for reading in counted { scales.append(try reading.criterion.scale()) }
    let draws = readings.map(\.draws).max() ?? 1
    table = try DecisionTable(
      alternatives: alternatives, criteria: scales,
      expected: alternatives.indices.map { place in counted.map { $0.figure(place) } },
      draws: (0..<draws).map { draw in
        alternatives.indices.map { place in counted.map { $0.figure(place, draw: draw) } }
      })
    self.outlook = outlook
    self.unit = unit
    self.alternatives = alternatives
    scores = readings.map(\.score)
  }

  /// The criteria that alternatives are compared on, in the order of the table's criteria.
  package var counted: [CriterionScores] {
    table.criteria.compactMap { scale in scores.first { $0.criterion.id == scale.id } }
  }

  /// What is known to be missing from an alternative's money.
  package func moneyGaps(of alternative: String) -> [Gap] {
    outlook.gaps.filter { $0.alternative == alternative && !$0.parts.isEmpty }
  }
}

extension Criterion {
  /// With anchors the table holds what figures are worth, which needs no scale any more.
  ///
  /// - Throws: `anchors-invalid`.
  fileprivate func scale() throws(Diagnostic) -> CriterionScale {
    guard anchors.isEmpty else {
      return try CriterionScale(
        id, .anchors([Criterion.Anchor(figure: 0, value: 0), Criterion.Anchor(figure: 1, value: 1)]))
    }
    let direction: CriterionScale.Direction = moreIsBetter ? .more : .less
    return try CriterionScale(id, isChange ? .change(direction) : .range(direction))
  }
}
