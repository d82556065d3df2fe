package import Basics
package import Formats
package import Store

extension Organisation {
  /// A new organisation. Throws `Diagnostics` for a draft with faults.
  ///
  /// - Parameter known: its identifier, where it was made in another installation.
  @discardableResult
  package static func make(
    _ draft: OrganisationDraft, as known: Identifier<Organisation>? = nil, by doer: Doer, why: String = "",
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Organisation {
    try doer.require(.manageOrganisations, .installation)
    guard draft.faults.isEmpty else { throw Diagnostics(draft.faults) }
    let id = known ?? Identifier<Organisation>(occasion)
    try tx.run(
      """
      INSERT INTO organisation (id, kind, name, name_folded, valid_from, is_demonstration)
      VALUES (\(id), \(draft.kind.rawValue), \(draft.name), \(folded(draft.name)), \(draft.from),
        \(draft.isDemonstration))
      """)
    for unit in draft.units { try insert(unit, of: id, tx) }
    try SearchName.put(draft.name, as: SearchText.label(id), tx)
    let made = try get(id, tx)
    var change = Change(by: doer.hand, .organisationMade)
    change.organisation = id
    change.after = made.fields
    change.why = why
    change.validFrom = draft.from
    try record(change, tx, occasion)
    return made
  }

  /// From `day` on it no longer exists; `successor` took its place.
  package func end(
    on day: Day, successor: Identifier<Organisation>?, by doer: Doer, why: String, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws {
    try doer.require(.manageOrganisations, .installation)
    guard valid.from.map({ $0 < day }) ?? true else {
      throw Diagnostic(
        "period-reversed", .badInput, at: .init(field: "until"), ["from": valid.from?.iso ?? ""])
    }
    guard successor != id else { throw Diagnostic("successor-itself", .badInput) }
    try tx.run(
      """
      UPDATE organisation SET valid_to = \(day), successor = \((successor ?? self.successor).sqlValue)
      WHERE id = \(id)
      """)
    try tx.run(
      """
      UPDATE organisation_unit SET valid_to = \(day)
      WHERE organisation = \(id) AND (valid_to IS NULL OR valid_to > \(day)) AND valid_from < \(day)
      """)
    var change = Change(by: doer.hand, .organisationEnded)
    change.organisation = id
    (change.before, change.after) = changedMembers(fields, try Organisation.get(id, tx).fields) ?? (nil, nil)
    change.why = why
    change.validFrom = day
    try record(change, tx, occasion)
  }

  /// The organisation as `edit` has it, unless somebody else changed it since the edit began. Throws `Diagnostics` for
  /// an edit with faults.
  package func change(
    to edit: OrganisationEdit, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> OrganisationOutcome {
    try doer.require(.manageOrganisations, .installation)
    guard edit.faults.isEmpty else { throw Diagnostics(edit.faults) }
    let now = try Organisation.get(id, tx)
    guard now.fingerprint == edit.base else { return .conflict(now) }
    try tx.run(
      """
      UPDATE organisation SET kind = \(edit.kind.rawValue), name = \(edit.name),
        name_folded = \(folded(edit.name)) WHERE id = \(id)
      """)
    try tx.run("DELETE FROM organisation_unit WHERE organisation = \(id)")
    for unit in edit.units { try Organisation.insert(unit, of: id, tx) }
    try SearchName.put(edit.name, as: SearchText.label(id), tx)
    guard let (before, after) = changedMembers(now.fields, try Organisation.get(id, tx).fields) else {
      return .unchanged
    }
    var change = Change(by: doer.hand, .organisationChanged)
    change.organisation = id
    change.before = before
    change.after = after
    change.why = edit.why
    change.validFrom = edit.from
    try record(change, tx, occasion)
    return .written
  }

  /// Of all that can be edited: two that are the same say the same.
  package var fingerprint: String { Chain.hex([.text(fields.line)]) }

  private static func insert(
    _ unit: DatedUnit, of id: Identifier<Organisation>, _ tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO organisation_unit (organisation, country, code, valid_from, valid_to)
      VALUES (\(id), \(unit.unit.country), \(unit.unit.code), \(unit.valid.from ?? Day.newYear(1)),
        \(unit.valid.until.sqlValue))
      ON CONFLICT (organisation, country, code, valid_from) DO NOTHING
      """)
  }

  /// As the history tells it.
  package var fields: JSONValue {
    .object([
      .init("kind", .text(kind.rawValue)), .init("name", .text(name)),
      .init("until", .optional(valid.until?.iso)),
      .init("successor", .optional(successor?.text)),
      .init("units", .texts(units.map(\.text))),
    ])
  }
}

extension DatedUnit {
  /// `no 3405 2024-01-01/..`: country, code, and days as ISO 8601-2 writes them. Entries of the history from before
  /// the last day was told end with the first.
  var text: String {
    "\(unit.country) \(unit.code) \(valid.from?.iso ?? "")/\(valid.until?.iso ?? "..")"
  }
}
