package import Basics
import Formats
package import Store

extension Organisation {
  /// A new organisation. Throws `Diagnostics` for a draft with faults.
  @discardableResult
  package static func make(
    _ draft: OrganisationDraft, by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Organisation {
    try doer.require(.manageOrganisations, .installation)
    guard draft.faults.isEmpty else { throw Diagnostics(draft.faults) }
    let id = Identifier<Organisation>(occasion)
    try tx.run(
      """
      INSERT INTO organisation (id, kind, name, name_folded, valid_from, is_demonstration)
      VALUES (\(id), \(draft.kind.rawValue), \(draft.name), \(folded(draft.name)), \(draft.from),
        \(draft.isDemonstration))
      """)
    for unit in draft.units { try insert(unit, of: id, tx) }
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

  /// Another name from now on, or a unit that it is from `unit.valid.from` on; the one before ends that day.
  @discardableResult
  package func change(
    name: String? = nil, unit: DatedUnit? = nil, by doer: Doer, why: String, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Organisation {
    try doer.require(.manageOrganisations, .installation)
    if let name {
      if let fault = fault(ofName: name, field: "name") { throw Diagnostics([fault]) }
      try tx.run("UPDATE organisation SET name = \(name), name_folded = \(folded(name)) WHERE id = \(id)")
    }
    if let unit {
      let from = unit.valid.from ?? Day.newYear(1)
      try tx.run(
        """
        UPDATE organisation_unit SET valid_to = \(from)
        WHERE organisation = \(id) AND valid_from < \(from) AND (valid_to IS NULL OR valid_to > \(from))
        """)
      try Organisation.insert(unit, of: id, tx)
    }
    let changed = try Organisation.get(id, tx)
    guard let (before, after) = changedMembers(fields, changed.fields) else { return changed }
    var change = Change(by: doer.hand, .organisationChanged)
    change.organisation = id
    change.before = before
    change.after = after
    change.why = why
    change.validFrom = unit?.valid.from
    try record(change, tx, occasion)
    return changed
  }

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
  private var fields: JSONValue {
    .object([
      .init("kind", .text(kind.rawValue)), .init("name", .text(name)),
      .init("until", .optional(valid.until?.iso)),
      .init("successor", .optional(successor?.text)),
      .init("units", .texts(units.map { "\($0.unit.country) \($0.unit.code) \($0.valid.from?.iso ?? "")" })),
    ])
  }
}
