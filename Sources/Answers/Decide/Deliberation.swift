package import Basics
package import Figures
package import Rulebook
package import Studies

/// Everything there is to say to somebody who decides: what follows from their weights, and what the money
/// between the two best alternatives hangs on.
package struct Deliberation: Sendable {
  package let decision: Decision
  /// Nil where the money of one of the two is not known.
  package let drivers: MoneyDrivers?
}

extension DecideRequest {
  /// - Throws: those of an outlook, `decision-without-choice`, `decision-without-criteria`,
  ///   `weights-invalid` where none of the weights is on a criterion that tells the alternatives apart.
  package func deliberation(
    atlas: Atlas, rulebook: Rulebook, work: OutlookWork
  ) throws(Diagnostics) -> Deliberation {
    let outlook = try outlook.outlook(atlas: atlas, rulebook: rulebook, work: work)
    return try deliberation(on: outlook, atlas: atlas, rulebook: rulebook, watch: work.watch)
  }

  /// The same on an outlook that is there already.
  ///
  /// - Parameters:
  ///   - outlook: of this request.
  ///   - watch: asked now and then whether somebody still waits.
  package func deliberation(
    on outlook: Outlook, atlas: Atlas, rulebook: Rulebook, watch: OutlookWatch = OutlookWatch()
  ) throws(Diagnostics) -> Deliberation {
    do throws(Diagnostic) {
      let judgement = try Judgement(outlook, by: atlas.yardsticks)
      let decision = try Decision(judgement, choice, of: atlas.yardsticks, watch: watch)
      return Deliberation(
        decision: decision,
        drivers: try drivers(decision, atlas: atlas, rulebook: rulebook, watch))
    } catch {
      throw Diagnostics([error])
    }
  }

  private func drivers(
    _ decision: Decision, atlas: Atlas, rulebook: Rulebook, _ watch: OutlookWatch
  ) throws(Diagnostic) -> MoneyDrivers? {
    let judgement = decision.judgement
    let money = judgement.scores.first { $0.yardstick.time == .presentValue }
    let (best, next) = (decision.order[0], decision.order[1])
    guard let money, money.figures[best] != nil, money.figures[next] != nil else { return nil }
    return try MoneyDrivers(
      judgement.outlook, between: judgement.alternatives[best], and: judgement.alternatives[next],
      atlas: atlas, rulebook: rulebook, model: outlook.model, watch: watch)
  }
}
