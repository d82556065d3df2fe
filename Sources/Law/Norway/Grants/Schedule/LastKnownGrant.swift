package import Basics
package import Rulebook

/// What the one-off grant of a merger would be if the last rates that are known still held: a what-if of a day that has
/// passed, and no promise.
package struct LastKnownGrant: Sendable {
  /// The last day that the rates were known for.
  package let day: Day
  package let amount: Money
  package let references: [Reference]
}

extension MergerGrants {
  /// - Returns: nil where the grant is known, or was not known for such a merger before either.
  /// - Throws: faults of the lookups.
  package static func lastKnownGrant(
    of plan: MergerPlan, in rulebook: Rulebook
  ) throws(Diagnostic) -> LastKnownGrant? {
    let isReform = try rulebook.value("no.merger.reform-period", at: plan.decided).number == 1
    guard !isReform, plan.oneOffGrant == nil else { return nil }
    func amount(_ day: Day) throws(Diagnostic) -> Traced<Amount>? {
      do throws(Diagnostics) {
        return try GrantRules.oneOffGrant.answer(
          ["municipalities": "\(plan.units.count)", "inhabitants": "\(plan.inhabitants)"], at: day,
          in: rulebook)
      } catch {
        guard error.list.allSatisfy({ $0.kind == .noAnswer }) else { throw error.list[0] }
        return nil
      }
    }
    guard try amount(plan.decided)?.value.money == nil else { return nil }
    let changes = try rulebook.parameter("no.merger.one-off-grant").versions.map(\.from)
      .filter { $0 <= plan.decided }
    for day in changes.reversed().compactMap({ $0.adding(days: -1) }) {
      guard let known = try amount(day), let money = known.value.money else { continue }
      return LastKnownGrant(
        day: day, amount: money, references: known.steps.flatMap(\.parameters).map(\.reference))
    }
    return nil
  }
}
