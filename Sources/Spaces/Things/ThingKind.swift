/// What a thing is: decides which fields it has. Open, so that each room names its own; a kind that this program
/// does not know is kept and shown as such.
package struct ThingKind: RawRepresentable, Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ name: StaticString) {
    rawValue = name.description
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.rawValue < b.rawValue
  }
}
