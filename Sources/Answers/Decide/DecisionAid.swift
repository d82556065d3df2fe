package import Basics
package import Figures
package import Rulebook
package import Studies

/// Everything there is to say to somebody who decides: what follows from their weights, for everybody and seen from each
/// municipality, and what the money between two alternatives hangs on.
package struct DecisionAid: Sendable {
  /// The same weights with the figures of one municipality.
  package struct View: Sendable {
    /// Code of the municipality.
    package let unit: String
    /// Nil where nothing that counts tells the alternatives apart from there.
    package let ranking: Ranking?
  }

  package let ranking: Ranking
  /// One for each municipality of the study, in its order.
  package let views: [View]
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
      let scoring = try Scoring(outlook, by: atlas.criteria, seenFrom: unit)
      let ranking = try Ranking(scoring, choice, of: atlas.criteria, watch: watch)
      let views = outlook.plan.study.units.map { code in
        DecisionAid.View(unit: code, ranking: try? view(from: code, outlook, atlas.criteria, watch))
      }
      try watch.check()
      return DecisionAid(
        ranking: ranking, views: views,
        drivers: try drivers(ranking, atlas: atlas, rulebook: rulebook, watch))
    } catch {
      throw Diagnostics([error])
    }
  }

  private func view(
    from unit: String, _ outlook: Outlook, _ criteria: Criteria, _ watch: OutlookWatch
  ) throws(Diagnostic) -> Ranking {
    try Ranking(Scoring(outlook, by: criteria, seenFrom: unit), choice, of: criteria, watch: watch)
  }

  private func drivers(
    _ ranking: Ranking, atlas: Atlas, rulebook: Rulebook, _ watch: OutlookWatch
  ) throws(Diagnostic) -> MoneyDrivers? {
    let scoring = ranking.scoring
    let (first, second) = pair(ranking)
    guard [first, second].allSatisfy({ scoring.outlook.net(of: scoring.alternatives[$0]) != nil }) else {
      return nil
    }
    return try MoneyDrivers(
      scoring.outlook, between: scoring.alternatives[first], and: scoring.alternatives[second],
      atlas: atlas, rulebook: rulebook, model: outlook.model, watch: watch)
  }

  /// The two whose money is set against each other: the best and the next that does not look like it; before anybody has
  /// weighed, standing alone and the first whose money is known.
  private func pair(_ ranking: Ranking) -> (Int, Int) {
    let scoring = ranking.scoring
    guard ranking.isWeighed else {
      let known = scoring.alternatives.indices.dropFirst().first {
        scoring.outlook.net(of: scoring.alternatives[$0]) != nil
      }
      return (0, known ?? 1)
    }
    let leaders = ranking.leaders
    return (ranking.order[0], ranking.order.first { !leaders.contains($0) } ?? ranking.order[1])
  }
}
