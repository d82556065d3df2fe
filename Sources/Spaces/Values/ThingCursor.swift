import Store

/// A place in a list: the thing that it lies beside, and what the list goes by there.
package struct ThingCursor: Hashable, Sendable {
  let key: SQLValue
  let thing: Identifier<Thing>
  /// Whether what lies before it is asked for.
  package let isBackwards: Bool

  /// After the thing of a row with its `sort_key`, or before it.
  init(_ row: Row, isBackwards: Bool = false) throws {
    key = try row.value("sort_key")
    thing = try row.identifier("id")
    self.isBackwards = isBackwards
  }

  /// The place that `text` writes, or nil.
  package init?(_ text: String) {
    let parts = text.split(separator: "~", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let thing = Identifier<Thing>(parts[1]) else { return nil }
    self.thing = thing
    switch parts[0] {
    case "a": isBackwards = false
    case "b": isBackwards = true
    default: return nil
    }
    switch parts[2] {
    case "e": key = .null
    case "t" where parts[3].utf8.count <= 1000: key = .text(parts[3])
    case "n":
      guard let number = Double(parts[3]), number.isFinite else { return nil }
      key = .real(number)
    case "i":
      guard let number = Int64(parts[3]) else { return nil }
      key = .integer(number)
    default: return nil
    }
  }

  /// As an address has it: `a~01…~t~word`.
  package var text: String {
    let (sign, value) =
      switch key {
      case .text(let text): ("t", text)
      case .real(let number): ("n", "\(number)")
      case .integer(let number): ("i", "\(number)")
      case .null, .bytes: ("e", "")
      }
    return [isBackwards ? "b" : "a", thing.text, sign, value].joined(separator: "~")
  }
}
