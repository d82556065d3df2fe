import Basics
import Formats
package import Store

extension Membership {
  /// Gives members the roles again that they had before `entries`, from today on. Whose membership was changed or ended
  /// since is left. Throws `last-owner` where nobody would own the space, and does nothing then.
  package static func takeBack(
    _ entries: EntryRange, in space: Space, by doer: Doer, why: String = "", _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> StepTakenBack {
    try doer.require(.manageMembers, space.subject)
    let rows = try tx.rows(
      """
      SELECT content FROM history WHERE number BETWEEN \(entries.first) AND \(entries.last)
        AND space = \(space.id) AND kind = \(ChangeKind.memberChanged.rawValue) ORDER BY number
      """)
    var outcome = StepTakenBack()
    for row in rows {
      let content = try row.optionalText("content").map(HistoryEntry.Content.init)
      guard let id = content?.after["membership"].flatMap({ Identifier<Membership>($0) }),
        let role = content?.before["role"]?.text.flatMap(Role.init(rawValue:)),
        let present = try? get(id, tx),
        present.valid.until == nil
      else {
        outcome.left += 1
        continue
      }
      try present.change(to: role, from: occasion.today, in: space, by: doer, why: why, tx, occasion)
      outcome.undone += 1
    }
    return outcome
  }
}
