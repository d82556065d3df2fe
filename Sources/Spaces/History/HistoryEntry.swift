package import Basics
package import Formats
import Store

/// One change as the history tells it.
package struct HistoryEntry: Hashable, Sendable {
  /// Counted from 1, over everything.
  package let number: Int
  package let recordedAt: Instant
  package let hand: Change.Hand
  package let kind: ChangeKind
  package let space: Identifier<Space>?
  package let thing: Identifier<Thing>?
  package let organisation: Identifier<Organisation>?
  package internal(set) var about: Identifier<Person>?
  package let validFrom: Day?
  /// What was said, or nil once personal data was erased.
  package internal(set) var content: Content?

  package struct Content: Hashable, Sendable {
    /// Only what changed.
    package let before: JSONValue
    package let after: JSONValue
    package let why: String
  }

  init(_ row: Row) throws {
    let stored = try StoredEntry(row)
    number = stored.number
    recordedAt = stored.recordedAt
    hand = stored.hand
    kind = stored.kind
    space = stored.space
    thing = stored.thing
    organisation = stored.organisation
    about = stored.about
    validFrom = stored.validFrom
    content = try stored.content.map(Content.init)
  }
}

extension HistoryEntry.Content {
  /// The content as it is stored. Throws where it is none.
  init(_ text: String) throws {
    guard let value = try? JSONValue(reading: text), let why = value["why"]?.text else {
      throw StorageFault.unexpected("column content")
    }
    self.init(before: value["before"] ?? .null, after: value["after"] ?? .null, why: why)
  }
}
