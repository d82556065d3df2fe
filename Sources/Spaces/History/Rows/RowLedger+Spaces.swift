import Basics
import Formats
import Store

extension RowLedger {
  mutating func space(_ telling: Telling) {
    guard let space = telling.entry.space else { return }
    if telling.entry.kind == .spaceMade {
      self[.space, space.text] = SaidRow(
        entry: telling.number,
        [
          "name_folded": .folded(of: "name"), "is_demonstration": .truth(telling.isDemonstration),
          "created_at": .exactly(.integer(space.milliseconds)),
        ])
    }
    for field in ["kind", "name", "purpose"] {
      say(.space, space.text, field, telling.text(field), by: telling.number)
    }
    list("units", in: .spaceUnit, of: space.text, telling)
    list("shows", in: .spaceAspect, of: space.text, telling)
  }

  /// The rows that an entry lists; where it lists none, they stay as they are.
  private mutating func list(_ member: String, in table: SaidTable, of space: String, _ telling: Telling) {
    guard let listed = telling.list(member) else {
      if !telling.isWhole { setUnknown(table, of: space, true) }
      return
    }
    setUnknown(table, of: space, false)
    let due = Set(listed.map { "\(space) \($0)" })
    for key in keys(table, of: space) where !due.contains(key) { remove(table, key, of: space) }
    for key in due.sorted() where self[table, key] == nil {
      self[table, key] = SaidRow(entry: telling.number, [:])
      hold(table, key, of: space)
    }
  }

  mutating func memberAdded(_ telling: Telling) {
    guard let from = telling.entry.validFrom else { return }
    insertMember(telling, from: .text(from.iso))
  }

  mutating func memberEnded(_ telling: Telling) {
    guard let space = telling.entry.space, let day = telling.entry.validFrom else { return }
    let member = (telling.entry.about?.text ?? telling.entry.organisation?.text) ?? ""
    let role = telling.before["role"]?.text
    let theirs = keys(.membership, of: member).filter { key in
      guard let row = self[.membership, key], row["space"] == .text(space.text) else { return false }
      return role == nil || row["role"].values.map { $0.contains(.text(role ?? "")) } ?? true
    }
    let found = open(.membership, theirs, named: telling.before["membership"]?.text, on: day)
    let begins = found.map { later(of: self[.membership, $0]?["valid_from"], [day]) }
    end(.membership, found, on: [day], by: telling.number)
    guard telling.entry.kind == .memberChanged else { return }
    let from = Set(begins.flatMap { $0.values ?? [] }.compactMap(\.day)).sorted()
    insertMember(
      telling, from: from.isEmpty ? .unknown : .oneOf(from.map { .text($0.iso) }))
  }

  private mutating func insertMember(_ telling: Telling, from: SaidValue) {
    guard let space = telling.entry.space else { return }
    let person = telling.entry.about?.text
    let organisation = telling.entry.organisation?.text
    let key = telling.after["membership"]?.text ?? "#\(telling.number)"
    self[.membership, key] = SaidRow(
      entry: telling.number,
      [
        "space": .text(space.text), "person": person.map { .text($0) } ?? .null,
        "organisation": organisation.map { .text($0) } ?? .null, "role": telling.text("role") ?? .unknown,
        "valid_from": from, "valid_to": .null,
      ])
    hold(.membership, key, of: (person ?? organisation) ?? "")
  }

  mutating func share(_ telling: Telling) {
    guard let id = telling.after["share"]?.text else { return }
    if telling.entry.kind == .thingUnshared {
      return say(.share, id, "revoked_at", .something, by: telling.number)
    }
    guard let thing = telling.entry.thing, let share = Identifier<Share>(id) else { return }
    var version = SaidValue.null
    if case .number(let number)? = telling.after["version"] {
      version = Int64(exactly: number).map { .exactly(.integer($0)) } ?? .unknown
    }
    self[.share, id] = SaidRow(
      entry: telling.number,
      [
        "thing": .text(thing.text), "version": version,
        "made_by": telling.entry.person.map { .text($0.text) } ?? .null,
        "made_at": .exactly(.integer(share.milliseconds)), "revoked_at": .null,
        "secret_hash": telling.entry.attests.map { .digest($0, of: ["id", "secret_hash"]) } ?? .unknown,
      ])
  }

  mutating func batch(_ telling: Telling) {
    var first = SaidValue.unknown
    if case .number(let number)? = telling.after["first"], let number = Int64(exactly: number) {
      first = .exactly(.integer(number))
    }
    self[.batch, "\(telling.number)"] = SaidRow(
      entry: telling.number,
      [
        "id": telling.text("batch") ?? .unknown, "first": first,
        "undoes": telling.text("undoes") ?? .null,
      ])
  }

  /// Of a comment, which entry says what it says.
  mutating func comment(_ telling: Telling) {
    guard let id = telling.after["comment"]?.text, let thing = telling.entry.thing else { return }
    let entry = SaidValue.exactly(.integer(Int64(telling.number)))
    if telling.entry.kind == .commentMade {
      self[.comment, id] = SaidRow(
        entry: telling.number,
        [
          "thing": .text(thing.text),
          // Of one that a space brought along, whoever took it in is not the author.
          "author": telling.after["brought"] == nil
            ? telling.entry.person.map { .text($0.text) } ?? .null : .null,
          "made": entry, "is_removed": .truth(false),
        ])
    }
    say(.comment, id, "latest", entry, by: telling.number)
    if telling.entry.kind == .commentRemoved {
      say(.comment, id, "is_removed", .truth(true), by: telling.number)
    }
  }

  /// Of the views of tables, those that everybody has.
  mutating func view(_ telling: Telling) {
    guard let id = telling.after["view"]?.text, let space = telling.entry.space else { return }
    switch telling.entry.kind {
    case .viewRemoved: remove(.savedView, id, of: space.text)
    case .viewRenamed: say(.savedView, id, "name", telling.text("name"), by: telling.number)
    default:
      self[.savedView, id] = SaidRow(
        entry: telling.number,
        [
          "space": .text(space.text), "thing_kind": telling.text("table") ?? .unknown,
          "name": telling.text("name") ?? .unknown, "query": telling.text("query") ?? .unknown,
        ])
    }
  }
}
