import Basics
import Formats
package import Store

extension Space {
  /// A new space; the person who makes it is its first owner from today. A command names the first `owner`.
  /// Throws `Diagnostics` for a draft with faults.
  ///
  /// - Parameter known: its identifier, where it was made in another installation.
  @discardableResult
  package static func make(
    _ draft: SpaceDraft, as known: Identifier<Space>? = nil, owner: Identifier<Person>? = nil, by doer: Doer,
    why: String = "",
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Space {
    try doer.require(.makeSpace, .installation)
    // The arena is one for all, so whoever runs the installation makes it.
    if draft.kind == .arena { try doer.require(.operate, .installation) }
    guard draft.faults.isEmpty else { throw Diagnostics(draft.faults) }
    let id = known ?? Identifier<Space>(occasion)
    let made = known.map { Instant(milliseconds: $0.milliseconds) } ?? occasion.now
    try tx.run(
      """
      INSERT INTO space (id, kind, name, name_folded, purpose, is_demonstration, created_at)
      VALUES (\(id), \(draft.kind.rawValue), \(draft.name), \(folded(draft.name)), \(draft.purpose),
        \(draft.isDemonstration), \(made))
      """)
    try writeLists(of: id, draft, tx)
    try SearchName.put(draft.name, as: SearchText.label(id), tx)
    let space = try get(id, tx)
    var change = Change(by: doer.hand, .spaceMade)
    change.space = id
    change.after = space.fields
    change.why = why
    try record(change, tx, occasion)
    if let owner = owner ?? doer.person {
      // Whoever makes a space is not yet its owner, so this first step is the program's own.
      try Membership.insert(
        MembershipDraft(.person(owner), .owner, from: occasion.today), in: id, by: doer.hand, why: "", tx,
        occasion)
    }
    return space
  }

  /// The space as `draft` has it; nothing is recorded where nothing changes.
  @discardableResult
  package func change(
    to draft: SpaceDraft, by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Space {
    try doer.require(.changeSpace, subject)
    if draft.kind == .arena && kind != .arena { try doer.require(.operate, .installation) }
    guard draft.faults.isEmpty else { throw Diagnostics(draft.faults) }
    try tx.run(
      """
      UPDATE space SET kind = \(draft.kind.rawValue), name = \(draft.name), name_folded = \(folded(draft.name)),
        purpose = \(draft.purpose) WHERE id = \(id)
      """)
    try tx.run("DELETE FROM space_unit WHERE space = \(id)")
    try tx.run("DELETE FROM space_aspect WHERE space = \(id)")
    try Space.writeLists(of: id, draft, tx)
    try SearchName.put(draft.name, as: SearchText.label(id), tx)
    let changed = try Space.get(id, tx)
    guard let (before, after) = changedMembers(fields, changed.fields) else { return changed }
    var change = Change(by: doer.hand, .spaceChanged)
    change.space = id
    change.before = before
    change.after = after
    change.why = why
    try record(change, tx, occasion)
    return changed
  }

  private static func writeLists(
    of id: Identifier<Space>, _ draft: SpaceDraft, _ tx: any Transaction
  ) throws {
    for unit in Set(draft.units).sorted() {
      try tx.run(
        "INSERT INTO space_unit (space, country, code) VALUES (\(id), \(unit.country), \(unit.code))")
    }
    for aspect in Aspect.allCases where draft.shows.contains(aspect) {
      try tx.run("INSERT INTO space_aspect (space, aspect) VALUES (\(id), \(aspect.rawValue))")
    }
  }

  /// As the history tells it.
  private var fields: JSONValue {
    .object([
      .init("kind", .text(kind.rawValue)), .init("name", .text(name)), .init("purpose", .text(purpose)),
      .init("units", .texts(units.map { "\($0.country) \($0.code)" })),
      .init("shows", .texts(Aspect.allCases.filter(shows.contains).map(\.rawValue))),
    ])
  }
}
