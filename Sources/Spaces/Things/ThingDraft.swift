package import Basics
package import Formats

/// What is asked of a new thing.
package struct ThingDraft: Hashable, Sendable {
  package var kind: ThingKind
  package var fields: ThingFields
  /// From which day it holds.
  package var from: Day

  /// A thing that says `content`.
  package init(_ content: some ThingContent, title: String, state: ThingState = .draft, from: Day) {
    self.init(type(of: content).kind, title: title, content: content.json, state: state, from: from)
  }

  package init(
    _ kind: ThingKind, title: String, content: JSONValue, state: ThingState = .draft, tags: [String] = [],
    from: Day
  ) {
    self.kind = kind
    fields = ThingFields(title: title, state: state, tags: tags, content: content)
    self.from = from
  }
}

/// What somebody wants a thing to say.
package struct ThingEdit: Hashable, Sendable {
  /// The number of the latest version that there was when they began.
  package var base: Int
  package var fields: ThingFields
  /// From which day it holds.
  package var from: Day
  /// The first day on which it no longer holds. Nil: until what is already known to hold later, or for good.
  package var until: Day?
  package var why: String

  package init(base: Int, fields: ThingFields, from: Day, until: Day? = nil, why: String = "") {
    self.base = base
    self.fields = fields
    self.from = from
    self.until = until
    self.why = why
  }
}

/// What came of an edit.
package enum EditOutcome: Hashable, Sendable {
  /// The number of the new version.
  case written(Int)
  /// It says so already.
  case unchanged
  /// Somebody else wrote since they began; nothing is written.
  case conflict(Conflict)
}

/// Two edits that began from the same version. Whoever comes second sees both, and what becomes of bringing them
/// together.
package struct Conflict: Hashable, Sendable {
  /// What both began from.
  package let base: ThingFields
  /// What was written meanwhile.
  package let theirs: ThingFields
  /// What is written now.
  package let yours: ThingFields
  package let merge: Merge
  /// The number of the latest version: the base of the next attempt.
  package let latest: Int

  package init(base: ThingFields, theirs: ThingFields, yours: ThingFields, merge: Merge, latest: Int) {
    self.base = base
    self.theirs = theirs
    self.yours = yours
    self.merge = merge
    self.latest = latest
  }
}

extension ThingFields {
  /// Every fault of what is to be written.
  func faults(as kind: ContentKind, in ground: Ground) throws -> [Diagnostic] {
    var faults = [fault(ofName: title, field: "title")].compactMap(\.self) + Tags.faults(of: tags)
    if BirthNumber.stands(in: title) {
      faults.append(Diagnostic("birth-number", .badInput, at: .init(field: "title")))
    }
    if content.line.utf8.count > 200_000 {
      faults.append(Diagnostic("text-too-long", .badInput, at: .init(field: "content"), ["limit": "200000"]))
    }
    return try faults + kind.faults(of: content, in: ground.writing(self))
  }
}
