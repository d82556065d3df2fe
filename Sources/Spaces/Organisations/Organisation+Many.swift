import Basics
import Formats
package import Store

extension Organisation {
  /// Makes organisations be of one kind, all of them or none; what was written of it. Those that are so already are left.
  /// Throws `organisation-unknown`, `not-permitted`.
  package static func change(
    _ ids: [Identifier<Organisation>], to kind: Kind, by doer: Doer, why: String, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> EntryRange? {
    try EntryRange.written(tx) {
      for id in ids { try get(id, tx).change(to: kind, by: doer, why: why, tx, occasion) }
    }
  }

  /// Makes organisations be of the kind again that they were of before `entries`. One that was changed in that since is left.
  package static func takeBack(
    _ entries: EntryRange, by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> StepTakenBack {
    try doer.require(.manageOrganisations, .installation)
    let rows = try tx.rows(
      """
      SELECT organisation, content FROM history WHERE number BETWEEN \(entries.first) AND \(entries.last)
        AND kind = \(ChangeKind.organisationChanged.rawValue) ORDER BY number
      """)
    var outcome = StepTakenBack()
    for row in rows {
      let content = try row.optionalText("content").map(HistoryEntry.Content.init)
      let present = try get(row.identifier("organisation"), tx)
      guard let before = content?.before["kind"]?.text.flatMap(Kind.init),
        content?.after["kind"]?.text == present.kind.rawValue
      else {
        outcome.left += 1
        continue
      }
      try present.change(to: before, by: doer, why: why, tx, occasion)
      outcome.undone += 1
    }
    return outcome
  }

  private func change(
    to kind: Kind, by doer: Doer, why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let edit = OrganisationEdit(
      base: fingerprint, name: name, kind: kind, units: units, from: occasion.today, why: why)
    _ = try change(to: edit, by: doer, tx, occasion)
  }
}
