/// What one that takes part is, as far as its name says.
package enum Party: String, Hashable, Sendable {
  case municipality, county
  /// Another cooperation, a company, or anybody else.
  case other

  /// `no:3405` and `se:0180` are municipalities, `no:34` and `se:01` counties.
  package init(_ unit: String) {
    let parts = unit.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, ["no", "se"].contains(parts[0]),
      parts[1].utf8.allSatisfy({ (48...57).contains($0) })
    else {
      self = .other
      return
    }
    switch parts[1].utf8.count {
    case 4: self = .municipality
    case 2: self = .county
    default: self = .other
    }
  }
}
