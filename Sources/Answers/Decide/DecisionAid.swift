package import Basics
package import Figures
package import Rulebook
package import Studies

/// Everything there is to say to somebody who decides: what follows from their weights, and what the money
/// between the two best alternatives hangs on.
package struct DecisionAid: Sendable {
  package let ranking: Ranking
  /// Nil where the money of one of the two is not known.
  package let drivers: MoneyDrivers?
}

extension DecideRequest {
  /// - Throws: those of an outlook, `decision-without-choice`, `decision-without-criteria`,
  ///   `weights-invalid` where none of the weights is on a criterion that tells the alternatives apart.
  package func aid(
    atlas: Atlas, rulebook: Rulebook, work: OutlookWork
  ) throws(Diagnostics) -> DecisionAid {
    let outlook = try outlook.outlook(atlas: atlas, rulebook: rulebook, work: work)
    return try aid(on: outlook, atlas: atlas, rulebook: rulebook, watch: work.watch)
  }

  /// The same on an outlook that is there already.
  ///
  /// - Parameters:
  ///   - outlook: of this request.
  ///   - watch: asked now and then whether somebody still waits.
  package func aid(
    on outlook: Outlook, atlas: Atlas, rulebook: Rulebook, watch: OutlookWatch = OutlookWatch()
  ) throws(Diagnostics) -> DecisionAid {
    do throws(Diagnostic) {
      let scoring = try Scoring(outlook, by: atlas.criteria)
      let ranking = try Ranking(scoring, choice, of: atlas.criteria, watch: watch)
      return DecisionAid(
        ranking: ranking,
        drivers: try drivers(ranking, atlas: atlas, rulebook: rulebook, watch))
    } catch {
      throw Diagnostics([error])
    }
  }

  private func drivers(
    _ ranking: Ranking, atlas: Atlas, rulebook: Rulebook, _ watch: OutlookWatch
  ) throws(Diagnostic) -> MoneyDrivers? {
    let scoring = ranking.scoring
    let money = scoring.scores.first { $0.criterion.time == .presentValue }
    let (best, next) = (ranking.order[0], ranking.order[1])
    guard let money, money.figures[best] != nil, money.figures[next] != nil else { return nil }
    return try MoneyDrivers(
      scoring.outlook, between: scoring.alternatives[best], and: scoring.alternatives[next],
      atlas: atlas, rulebook: rulebook, model: outlook.model, watch: watch)
  }
}
