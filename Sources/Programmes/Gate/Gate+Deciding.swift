package import Basics
package import Spaces

/// A decision at a decision point, as somebody makes it.
package struct GateDecision: Hashable, Sendable {
  package let outcome: Gate.Outcome
  package let day: Day
  /// What must be done although it goes on.
  package let conditions: [Gate.Condition]

  package init(outcome: Gate.Outcome, day: Day, conditions: [Gate.Condition]) {
    (self.outcome, self.day, self.conditions) = (outcome, day, conditions)
  }
}

extension Gate {
  /// Why somebody may not decide; nil where they may.
  ///
  /// What is administrative, whoever may change the decision point decides. Of what politicians answer for, the decision is
  /// noted by somebody who sits in the body that decides, or by an owner of the space.
  ///
  /// - Parameter body: the one that it names, as far as it may be seen.
  package func refusal(of actor: Actor, in space: Space, _ body: Body?, on day: Day) -> Diagnostic? {
    guard gateClass == .political || gateClass == .both else { return nil }
    guard self.body != nil else {
      return Diagnostic("gate-without-body", .badInput, at: .init(field: "body"))
    }
    if actor.roles[space.id] == .owner { return nil }
    let isSitting =
      body?.members.contains { member in
        member.who == actor.person?.text && (member.from.map { $0 <= day } ?? true)
          && (member.until.map { $0 > day } ?? true)
      } ?? false
    return isSitting ? nil : Diagnostic("gate-not-theirs", .forbidden)
  }

  /// The decision point as it is decided on a plan.
  package func decided(_ decision: GateDecision, on plan: ProgrammeParts) -> Gate {
    var gate = self
    (gate.outcome, gate.decided) = (decision.outcome, decision.day)
    gate.conditions += decision.conditions
    gate.digest = plan.digest
    return gate
  }
}
