internal import Digests

/// What is counted by: hashed, so that the counters hold no list of addresses.
enum LimitKey {
  static func hash(_ parts: String...) -> [UInt8] {
    var hash = SHA256()
    for part in parts {
      hash.add("\(part.utf8.count):")
      hash.add(part)
    }
    return hash.bytes
  }
}

/// Where a visit comes from, as far as limits go.
package enum ClientAddress {
  /// The address itself, or the first half of an IPv6 address: the other half is the visitor's to choose.
  package static func network(of address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: ":")) else { return address }
    if let mapped = address.lowercased().split(separator: ":").last, mapped.utf8.contains(UInt8(ascii: ".")) {
      return String(mapped)
    }
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let first = halves[0].split(separator: ":").map(group)
    let last = halves.count > 1 ? halves[1].split(separator: ":").map(group) : []
    let zeros = [String](repeating: "0", count: max(0, 8 - first.count - last.count))
    return (first + zeros + last).prefix(4).joined(separator: ":")
  }

  private static func group(_ digits: Substring) -> String {
    let rest = digits.lowercased().drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }
}
