import Basics
import Formats
package import Store

extension Thing {
  /// Takes the thing out of use. Its versions and its history stay; an editor can bring it back by undoing this.
  @discardableResult
  package func remove(
    by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Int {
    let (now, space) = try Thing.getUnasked(id, tx)
    let present = VersionedThing(now, try ThingVersion.all(of: id, tx))
    guard let next = try present.removal(from: space, by: doer, on: occasion.today) else { return now.latest }
    return try now.append(next, after: present.versions, in: space, by: doer, why: why, tx, occasion).latest
  }

  /// Cites version `number`: from now on it has a lasting address and cannot be undone. Citing it again changes
  /// nothing.
  package func cite(
    _ number: Int, by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let (now, space) = try Thing.getUnasked(id, tx)
    try doer.require(.citeThing, now.subject(in: space))
    guard let version = try ThingVersion.find(VersionName(id, number), tx) else {
      throw Diagnostic("version-unknown", .noAnswer)
    }
    guard let state = version.fields?.state else { throw Diagnostic("version-erased", .noAnswer) }
    if version.isCited { return }
    try doer.require(.citeThing, .thing(in: space.id, shows: space.shows, state: state))
    var change = Change(by: doer.hand, .thingCited)
    change.space = space.id
    change.thing = id
    change.visibility = state
    change.after = .object([.init("version", .number(Double(number)))])
    change.why = why
    let entry = try record(change, tx, occasion)
    try tx.run("UPDATE thing_version SET cited = \(entry) WHERE thing = \(id) AND number = \(number)")
  }
}

extension VersionedThing {
  /// What takes it out of use; nil where it is out of use, or what it said was erased. Throws `not-permitted`.
  func removal(from space: Space, by doer: Doer, on today: Day) throws -> NextVersion? {
    try doer.require(.removeThing, thing.subject(in: space))
    guard thing.state != .removed, let current = versions.holding(on: today) ?? versions.last,
      var fields = current.fields
    else { return nil }
    fields.state = .removed
    // It says the same of the same days: only who sees it changes.
    let valid = timeline(versions).first { $0.version.name == current.name && $0.valid.contains(today) }
    return NextVersion(
      fields: fields, valid: valid?.valid ?? current.valid, before: current.fields, kind: .thingRemoved)
  }
}
