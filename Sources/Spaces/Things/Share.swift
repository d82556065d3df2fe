package import Basics
import Formats
package import Store

/// A secret link that shows one thing, or one version of it, to whoever has it; for reading only.
package struct Share: Hashable, Sendable {
  package let id: Identifier<Share>
  package let thing: Identifier<Thing>
  /// Nil shows what holds today.
  package let version: Int?
  package let madeBy: Identifier<Person>?
  package let madeAt: Instant
  package let revokedAt: Instant?
}

extension Share {
  /// A new link; its secret is told this once, the table knows only its hash.
  package static func make(
    of thing: Thing, version: Int? = nil, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> (share: Share, secret: String) {
    let (now, space) = try Thing.getUnasked(thing.id, tx)
    try doer.require(.shareThing, now.subject(in: space))
    if let version, try ThingVersion.find(VersionName(now.id, version), tx) == nil {
      throw Diagnostic("version-unknown", .noAnswer)
    }
    let id = Identifier<Share>(occasion)
    let secret = Base64URL.text(occasion.randomBytes(32))
    let hash = Chain.hash(ofSecret: secret)
    try tx.run(
      """
      INSERT INTO thing_share (id, thing, version, secret_hash, made_by, made_at)
      VALUES (\(id), \(now.id), \(version.sqlValue), \(hash), \(doer.person.sqlValue), \(occasion.now))
      """)
    let share = try get(id, tx)
    var change = share.change(.thingShared, of: now, by: doer)
    change.attests = share.attestation(hash)
    try record(change, tx, occasion)
    return (share, secret)
  }

  /// The link no longer shows anything.
  package func revoke(by doer: Doer, _ tx: any Transaction, _ occasion: Occasion) throws {
    let (now, space) = try Thing.getUnasked(thing, tx)
    try doer.require(.shareThing, now.subject(in: space))
    guard revokedAt == nil else { return }
    try tx.run("UPDATE thing_share SET revoked_at = \(occasion.now) WHERE id = \(id)")
    try record(change(.thingUnshared, of: now, by: doer), tx, occasion)
  }

  /// What the link with `secret` shows: nothing that fewer may see than the thing when the link was made, so that a
  /// link to what was published does not lead to the next draft. One version that was chosen is shown as it is.
  ///
  /// Throws `share-unknown` for one that there never was, that was revoked, or whose thing was removed or is seen by
  /// fewer now: whoever tries cannot tell which.
  package static func open(
    _ secret: String, on today: Day, _ tx: any Transaction
  ) throws -> (version: ThingVersion, thing: Thing) {
    let hash = Chain.hash(ofSecret: secret)
    let row = try tx.row("SELECT * FROM thing_share WHERE secret_hash = \(hash) AND revoked_at IS NULL")
    guard let share = try row.map(Share.init), let state = try share.stateThen(hash, tx) else {
      throw Diagnostic("share-unknown", .noAnswer)
    }
    let (thing, _) = try Thing.getUnasked(share.thing, tx)
    let versions = try ThingVersion.all(of: thing.id, tx)
    let shown =
      share.version.map { number in versions.first { $0.name.number == number } }
      ?? versions.listed(on: today, in: state)
    guard let shown, thing.state != .removed, thing.state.isAtLeastAsOpen(as: state) else {
      throw Diagnostic("share-unknown", .noAnswer)
    }
    return (shown, thing)
  }

  /// The state of the thing when the link was made, from the entry that says so; earlier entries attest no secret and
  /// name the link alone.
  private func stateThen(_ hash: String, _ tx: any Transaction) throws -> ThingState? {
    try tx.row(
      """
      SELECT visibility FROM history WHERE thing = \(thing) AND kind = \(ChangeKind.thingShared.rawValue)
        AND (attests = \(attestation(hash)) OR (attests IS NULL AND content LIKE \("%\"\(id.text)\"%")))
      """
    )?.word("visibility")
  }

  /// So that nobody puts the hash of a secret of their own in its place unseen.
  private func attestation(_ hash: String) -> String {
    Chain.hex([id.sqlValue, hash.sqlValue])
  }

  /// Every link of a thing, for those who may share it; the latest first.
  package static func all(
    of thing: Thing, in space: Space, for actor: Actor, _ tx: any Transaction
  ) throws -> [Share] {
    try Doer.actor(actor).require(.shareThing, thing.subject(in: space))
    return try tx.rows("SELECT * FROM thing_share WHERE thing = \(thing.id) ORDER BY made_at DESC, id")
      .map(Share.init)
  }

  /// Throws `share-unknown` where there is none.
  package static func get(_ id: Identifier<Share>, _ tx: any Transaction) throws -> Share {
    guard let share = try tx.row("SELECT * FROM thing_share WHERE id = \(id)").map(Share.init) else {
      throw Diagnostic("share-unknown", .noAnswer)
    }
    return share
  }

  private func change(_ kind: ChangeKind, of thing: Thing, by doer: Doer) -> Change {
    var change = Change(by: doer.hand, kind)
    change.space = thing.space
    change.thing = thing.id
    change.visibility = thing.state
    change.after = .object([
      .init("share", .text(id.text)), .init("version", .optional(version.map(Double.init))),
    ])
    return change
  }

  private init(_ row: Row) throws {
    self.init(
      id: try row.identifier("id"), thing: try row.identifier("thing"),
      version: try row.optionalInteger("version"), madeBy: try row.optionalIdentifier("made_by"),
      madeAt: try row.instant("made_at"), revokedAt: try row.optionalInstant("revoked_at"))
  }
}
