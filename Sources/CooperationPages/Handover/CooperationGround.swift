package import Spaces
package import Store
package import WorkPages

/// What the register needs of the room of cases, which it does not know.
package struct CooperationGround: Sendable {
  /// Makes a case of what is proposed.
  package typealias MakeCase =
    @Sendable (WorkContext, ProposedCase, ThingState, Space, Actor, any Transaction, Occasion) throws ->
    Identifier<Thing>
  /// How far a case has come; nil where the visitor may not see it.
  package typealias Outcome =
    @Sendable (WorkContext, Identifier<Thing>, Space, Actor, any Transaction) throws -> CaseOutcome?

  package let makeCase: MakeCase
  package let outcome: Outcome

  package init(makeCase: @escaping MakeCase, outcome: @escaping Outcome) {
    (self.makeCase, self.outcome) = (makeCase, outcome)
  }
}
