import Basics
import Formats
package import Store

extension Thing {
  /// A new thing. Contributors make drafts; what is shared at once takes an editor.
  /// Throws `Diagnostics` for a draft with faults.
  @discardableResult
  package static func make(
    _ draft: ThingDraft, in space: Space, by doer: Doer, why: String = "", _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Thing {
    try doer.require(.addThing, space.subject)
    if draft.fields.state != .draft {
      try doer.require(.publishThing, .thing(in: space.id, shows: space.shows, state: draft.fields.state))
    }
    try requireKind(of: draft, in: space, by: doer)
    return try insert(draft, forkedFrom: nil, .thingMade, in: space, by: doer, why: why, tx, occasion)
  }

  /// A copy of `version` as a draft of `target`, which remembers where it came from.
  @discardableResult
  package static func fork(
    _ version: VersionName, into target: Space, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Thing {
    let (source, thing, space) = try Thing.version(version, for: actor, tx)
    let doer = Doer.actor(actor)
    guard let fields = source.fields else { throw Diagnostic("version-erased", .noAnswer) }
    try doer.require(
      .forkThing, .thing(in: space.id, shows: space.shows, state: fields.state, kind: thing.kind))
    try doer.require(.addThing, target.subject)
    let draft = ThingDraft(
      thing.kind, title: fields.title, content: fields.content, from: occasion.today)
    try requireKind(of: draft, in: target, by: doer)
    return try insert(
      draft, forkedFrom: version, .thingForked, in: target, by: doer, why: "", tx, occasion)
  }

  /// Writes `edit` as a new version, unless somebody else wrote since it began.
  /// Throws `not-permitted`, `Diagnostics` for faults, `period-reversed` for days in the wrong order.
  package func edit(
    _ edit: ThingEdit, as kind: ChangeKind = .thingChanged, by doer: Doer, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> EditOutcome {
    let (now, space) = try Thing.getUnasked(id, tx)
    try now.require(edit, in: space, by: doer)
    let known = try occasion.kinds.get(now.kind)
    let faults = try edit.fields.faults(as: known, in: Ground(doer, edit.from, thing: id, tx))
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return try now.revise(edit, as: kind, in: space, by: doer, tx, occasion)
  }

  /// The same without asking who may, and without looking at what it says: for what was allowed and checked in another
  /// way. Of the thing as it is now.
  func revise(
    _ edit: ThingEdit, as kind: ChangeKind, in space: Space, by doer: Doer, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> EditOutcome {
    if let until = edit.until, until <= edit.from {
      throw Diagnostics([
        Diagnostic("period-reversed", .badInput, at: .init(field: "until"), ["from": edit.from.iso])
      ])
    }
    let present = VersionedThing(self, try ThingVersion.all(of: id, tx))
    if edit.base != latest {
      let theirs = present.versions.holding(on: edit.from)?.fields
      return .conflict(conflict(edit, versions: present.versions, theirs: theirs, latest: latest))
    }
    guard let next = present.next(edit, as: kind) else { return .unchanged }
    return .written(
      try append(next, after: present.versions, in: space, by: doer, why: edit.why, tx, occasion).latest)
  }

  /// Throws `not-permitted` where `doer` may not change it so.
  func require(_ edit: ThingEdit, in space: Space, by doer: Doer) throws(Diagnostic) {
    try doer.require(.changeThing, subject(in: space))
    if edit.fields.state != state {
      try doer.require(edit.fields.state == .removed ? .removeThing : .publishThing, subject(in: space))
    }
  }

  private func conflict(
    _ edit: ThingEdit, versions: [ThingVersion], theirs: ThingFields?, latest: Int
  ) -> Conflict {
    let base = versions.filter { $0.name.number <= edit.base }.holding(on: edit.from)?.fields ?? edit.fields
    let theirs = theirs ?? base
    return Conflict(
      base: base, theirs: theirs, yours: edit.fields,
      merge: merge(base: base.json, theirs: theirs.json, yours: edit.fields.json), latest: latest)
  }

  /// Nobody makes what they may not see afterwards.
  private static func requireKind(
    of draft: ThingDraft, in space: Space, by doer: Doer
  ) throws(Diagnostic) {
    try doer.require(
      .seeThing,
      .thing(in: space.id, shows: space.shows, state: draft.fields.state, kind: draft.kind))
  }

  /// One that comes of something else that `doer` was allowed to do.
  static func begin(
    _ draft: ThingDraft, in space: Space, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Thing {
    try insert(draft, forkedFrom: nil, .thingMade, in: space, by: doer, why: "", tx, occasion)
  }

  private static func insert(
    _ draft: ThingDraft, forkedFrom source: VersionName?, _ kind: ChangeKind, in space: Space, by doer: Doer,
    why: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Thing {
    let known = try occasion.kinds.get(draft.kind)
    let faults = try draft.fields.faults(as: known, in: Ground(doer, draft.from, tx))
    guard faults.isEmpty else { throw Diagnostics(faults) }
    let first = NextVersion(
      fields: draft.fields, valid: DayRange(from: draft.from, until: nil), before: nil, kind: kind)
    return try new(draft.kind, in: space, forkedFrom: source, occasion).append(
      first, after: [], in: space, by: doer, why: why, tx, occasion)
  }

  /// One that says nothing yet, and is not there before it does.
  static func new(
    _ kind: ThingKind, in space: Space, forkedFrom source: VersionName? = nil, _ occasion: Occasion
  ) -> Thing {
    Thing(
      id: Identifier(occasion), space: space.id, kind: kind, title: "", state: .draft, latest: 0,
      forkedFrom: source, createdAt: occasion.now, changedAt: occasion.now)
  }
}

extension VersionedThing {
  /// What an edit makes of it: for the days until what is already known to hold later. Nil where it says so already.
  func next(_ edit: ThingEdit, as kind: ChangeKind = .thingChanged) -> NextVersion? {
    let theirs = versions.holding(on: edit.from)?.fields
    if theirs == edit.fields, edit.until == nil { return nil }
    let later = timeline(versions).first { $0.valid.from.map { $0 > edit.from } ?? false }?.valid.from
    return NextVersion(
      fields: edit.fields, valid: DayRange(from: edit.from, until: edit.until ?? later), before: theirs,
      kind: kind)
  }
}
