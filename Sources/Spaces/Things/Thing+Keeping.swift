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
    try doer.require(.removeThing, now.subject(in: space))
    let versions = try ThingVersion.all(of: id, tx)
    guard now.state != .removed, let current = versions.holding(on: occasion.today) ?? versions.last,
      var fields = current.fields
    else { return now.latest }
    let before = fields
    fields.state = .removed
    // It says the same of the same days: only who sees it changes.
    let valid = timeline(versions).first {
      $0.version.name == current.name && $0.valid.contains(occasion.today)
    }
    return try now.append(
      fields, valid: valid?.valid ?? current.valid, before: before, .thingRemoved, in: space, by: doer,
      why: why,
      tx, occasion)
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
