package import Basics
import Digests
package import Formats
package import Store

/// The same change of many things: what some fields shall say and what they are filed under, from which day.
package struct BulkEdit: Sendable {
  /// By the names of fields; nil empties one.
  package var values: [(field: String, value: JSONValue?)] = []
  /// What they shall also be filed under, and no more.
  package var addedTags: [String] = []
  package var removedTags: [String] = []
  /// Who may see them; nil leaves that as it is.
  package var state: ThingState?
  package var from: Day
  package var why = ""

  package init(from: Day) {
    self.from = from
  }

  /// Whether it changes nothing, whatever it is applied to.
  package var isEmpty: Bool {
    values.isEmpty && state == nil && addedTags.isEmpty && removedTags.isEmpty
  }

  /// What would become of one thing.
  package struct Row: Sendable {
    package let thing: Thing
    /// Nil where it says nothing on that day.
    package let before: ThingFields?
    package let after: ThingFields?
    package let faults: [Diagnostic]

    package var isChange: Bool { faults.isEmpty && before != after }
  }
}

extension BulkEdit {
  /// A text that changes as soon as one of the things does, or which they are: whoever saw what would become of them,
  /// saw it of these.
  package static func mark(of things: [Thing]) -> String {
    let lines = things.map { "\($0.id) \($0.latest)" }.sorted().joined(separator: "\n")
    return HexDigest.of(Array(lines.utf8))
  }

  /// What would become of each, with everything that stands in its way; nothing is written.
  package func preview(
    of things: [Thing], by doer: Doer, _ tx: any Transaction, _ kinds: ContentKinds
  ) throws -> [Row] {
    let versions = try ThingVersion.all(of: things.map(\.id), tx)
    let spaces = try Space.some(things.map(\.space), tx)
    // Things refer to the same few others: what was read once in this moment is so for all of them.
    let remembering = RememberedReads(tx)
    return try things.map { thing in
      guard let before = versions[thing.id]?.holding(on: from)?.fields, let space = spaces[thing.space] else {
        let fault = Diagnostic("row-says-nothing", .badInput, ["day": from.iso])
        return Row(thing: thing, before: nil, after: nil, faults: [fault])
      }
      var after = before
      for (field, value) in values {
        after.content = after.content.setting(FieldPath([field]), to: value)
      }
      after.tags = Tags.changed(after.tags, adding: addedTags, removing: removedTags)
      after.state = state ?? thing.state
      var faults = refusals(of: thing, doer, space)
      if faults.isEmpty {
        let ground = Ground(doer, from, thing: thing.id, remembering)
        faults = try after.faults(as: kinds.get(thing.kind), in: ground)
      }
      return Row(thing: thing, before: before, after: after, faults: faults)
    }
  }

  private func refusals(of thing: Thing, _ doer: Doer, _ space: Space) -> [Diagnostic] {
    let subject = thing.subject(in: space)
    var isAllowed = doer.may(.changeThing, subject)
    if let state, state != thing.state {
      isAllowed = isAllowed && doer.may(state == .removed ? .removeThing : .publishThing, subject)
    }
    return isAllowed ? [] : [Diagnostic("not-permitted", .forbidden)]
  }

  /// Changes those of which nothing stands in the way, as one step; nil where that is none of them.
  package func carryOut(
    on things: [Thing], in space: Space, by doer: Doer, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Identifier<Batch>? {
    let rows = try preview(of: things, by: doer, tx, occasion.kinds)
    return try Batch.write(in: space, by: doer, tx, occasion) {
      for row in rows where row.isChange {
        guard let after = row.after else { continue }
        let edit = ThingEdit(base: row.thing.latest, fields: after, from: from, why: why)
        _ = try row.thing.edit(edit, by: doer, tx, occasion)
      }
    }.batch
  }
}
