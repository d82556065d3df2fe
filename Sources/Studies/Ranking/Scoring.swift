package import Basics
package import Figures

/// What each alternative of an outlook comes to on each criterion, as figures and as scores.
///
/// An alternative has one figure on a criterion though it may have several units: the mean over the residents
/// of the study, each with the figure of the unit that they live in; where a criterion has anchors, the mean of
/// what those figures are worth, so that a large unit does not hide what its small neighbours lack. Money is taken by draw, because the futures
/// differ in it alternative by alternative; every other figure is what is expected, the same in each draw: what
/// is uncertain about it, above all how many people there will be, is uncertain for all alternatives alike.
package struct Scoring: Sendable {
  /// Why a criterion does not count, or that it does.
  package enum Standing: Hashable, Sendable {
    case counts
    /// These alternatives have no figure.
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
    /// By alternative, as expected.
    package let figures: [Double?]
    package let standing: Standing

    /// The best and the worst alternative, by position; nil where one of the figures is missing.
    package var ends: (best: Int, worst: Int)? {
      let known = figures.compactMap(\.self)
      guard known.count == figures.count, let high = known.max(), let low = known.min() else { return nil }
      let (top, bottom) = criterion.moreIsBetter ? (high, low) : (low, high)
      guard let best = known.firstIndex(of: top), let worst = known.firstIndex(of: bottom) else { return nil }
      return (best, worst)
    }
  }

  package let outlook: Outlook
  /// Ids, in the order of the study.
  package let alternatives: [String]
  /// One for each criterion, in their order.
  package let scores: [CriterionScores]
  package let table: DecisionTable

  /// - Throws: `decision-without-choice` for fewer than two alternatives, `decision-without-criteria` where
  ///   every criterion lacks figures or finds no difference.
  package init(_ outlook: Outlook, by criteria: Criteria) throws(Diagnostic) {
    let alternatives = outlook.plan.study.alternatives.map(\.id)
    guard alternatives.count > 1 else { throw Diagnostic("decision-without-choice", .noAnswer) }
    let readings = criteria.list.map { Reading($0, of: alternatives, in: outlook) }
    let counted = readings.filter { $0.criterion.isWeighed && !$0.isSame }
    var scales: [CriterionScale] = []
    for reading in counted { scales.append(try reading.criterion.scale()) }
    let draws = readings.map(\.draws).max() ?? 1
    table = try DecisionTable(
      alternatives: alternatives, criteria: scales,
      draws: (0..<draws).map { draw in
        alternatives.indices.map { place in counted.map { $0.figure(place, draw: draw) } }
      })
    self.outlook = outlook
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

/// What one criterion reads of an outlook.
private struct Reading {
  let criterion: Criterion
  let alternatives: [String]
  let year: Int?
  /// By alternative.
  let expected: [Double?]
  /// By alternative, 0…1: what the figures are worth by the anchors; nil where there are no anchors.
  let worth: [Double?]?
  /// By alternative, then draw; empty where every draw is what is expected.
  let drawn: [[Double]]

  init(_ criterion: Criterion, of alternatives: [String], in outlook: Outlook) {
    self.criterion = criterion
    self.alternatives = alternatives
    switch criterion.time {
    case .presentValue:
      year = nil
      worth = nil
      let money = alternatives.map { outlook.moneyPerResident(of: $0) }
      expected = money.map { $0?.expected }
      drawn = money.contains { $0?.draws.isEmpty ?? true } ? [] : money.compactMap { $0?.draws }
    case .afterEffect(let years):
      let year = min(outlook.plan.effectYear + years, outlook.lastYear)
      self.year = year
      func mean(_ alternative: String, _ reading: (Double) -> Double) -> Double? {
        let means = criterion.outcomes.map {
          outlook.meanOverResidents(of: alternative, outcome: $0, year: year, reading)
        }
        let known = means.compactMap(\.self)
        return known.count == means.count && !known.isEmpty
          ? known.reduce(0, +) / Double(known.count) : nil
      }
      expected = alternatives.map { mean($0) { $0 } }
      worth =
        criterion.anchors.isEmpty ? nil : alternatives.map { mean($0) { criterion.anchors.value(of: $0) } }
      drawn = []
    }
  }

  var draws: Int { drawn.first?.count ?? 1 }

  func figure(_ alternative: Int, draw: Int) -> Double? {
    drawn.isEmpty ? (worth ?? expected)[alternative] : drawn[alternative][draw]
  }

  /// Whether nobody could tell the alternatives apart by the figures as they are written, in any draw.
  var isSame: Bool {
    if let worth { return worth.allSatisfy { $0 != nil && $0 == worth.first } }
    let rows = drawn.isEmpty ? [expected] : (0..<draws).map { draw in drawn.map { $0[draw] } }
    return rows.allSatisfy { row in
      let written = row.compactMap { $0.map { criterion.rounded($0) } }
      return written.count == row.count && written.allSatisfy { $0 == written.first }
    }
  }

  var score: Scoring.CriterionScores {
    let lacking = zip(alternatives, expected).filter { $0.1 == nil }.map(\.0)
    let standing: Scoring.Standing =
      !criterion.isWeighed
      ? .shown : !lacking.isEmpty ? .missing(alternatives: lacking) : isSame ? .same : .counts
    return .init(criterion: criterion, year: year, figures: expected, standing: standing)
  }
}

extension Outlook {
  /// What everything that an alternative does is worth to each resident of the study, in kroner, expected and by
  /// draw. Nil where what a change of size saves is not known for all its units: the rest alone would
  /// mislead. The residents are those expected when the alternatives begin.
  fileprivate func moneyPerResident(of alternative: String) -> (expected: Double, draws: [Double])? {
    let cells = cells(of: alternative)
    guard cells.allSatisfy({ cell in AccountPart.efficiency.allSatisfy { cell.account[$0] != nil } }) else {
      return nil
    }
    let residents = residents
    guard residents > 0 else { return nil }
    let expected = cells.reduce(0) { $0 + $1.net.expected }
    return (expected / residents, netDraws(of: alternative).map { $0 / residents })
  }

  /// Inhabitants of all units of the study, as expected when the alternatives begin.
  package var residents: Double {
    let year = min(max(plan.effectYear, firstYear), lastYear)
    return cells(of: "stand-alone").reduce(0) { $0 + ($1.series["people.total"]?[year]?.expected ?? 0) }
  }

  /// The mean of an outcome over all residents, each with that of the unit that they live in under the
  /// alternative; nil unless it is known for every unit.
  ///
  /// - Parameter reading: what is taken of a unit's figure.
  package func meanOverResidents(
    of alternative: String, outcome: String, year: Int, _ reading: (Double) -> Double = { $0 }
  ) -> Double? {
    var (sum, persons) = (0.0, 0.0)
    for cell in cells(of: alternative) {
      guard let people = cell.series["people.total"]?[year]?.expected,
        let value = cell.series[outcome]?[year]?.expected
      else { return nil }
      sum += people * reading(value)
      persons += people
    }
    return persons > 0 ? sum / persons : nil
  }
}

extension Criterion {
  /// A figure as it is written.
  func rounded(_ figure: Double) -> Double {
    let scale = (0..<max(decimals, 0)).reduce(1.0) { scale, _ in 10 * scale }
    return (figure * scale).rounded() / scale
  }

  /// With anchors the table holds what figures are worth, which needs no scale any more.
  ///
  /// - Throws: `anchors-invalid`.
  fileprivate func scale() throws(Diagnostic) -> CriterionScale {
    guard anchors.isEmpty else {
      return try CriterionScale(
        id, .anchors([Criterion.Anchor(figure: 0, value: 0), Criterion.Anchor(figure: 1, value: 1)]))
    }
    return try CriterionScale(id, .range(moreIsBetter ? .more : .less))
  }
}
