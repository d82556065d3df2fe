import Pages

/// Where visitors reach the site, as the operator says: `https://nabo.example.no`.
package struct PublicAddress: Hashable, Sendable {
  /// Scheme, host and port as browsers write an origin, without a slash at the end.
  package let origin: String
  /// Whether visitors come by TLS.
  package let isSecure: Bool

  /// The address that `text` writes, or nil: another scheme than HTTP, no host, or more than a host.
  package init?(_ text: String) {
    let lowered = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowered.utf8.starts(with: $0.utf8) }) else {
      return nil
    }
    var host = lowered.utf8.dropFirst(scheme.utf8.count)
    if host.last == UInt8(ascii: "/") { host = host.dropLast() }
    guard !host.isEmpty, host.allSatisfy(Self.isOfHost) else {
      return nil
    }
    let name = String(Substring(host))
    isSecure = scheme == "https://"
    let usual = isSecure ? ":443" : ":80"
    origin = scheme + (name.hasSuffix(usual) ? String(name.dropLast(usual.count)) : name)
  }

  /// An address of the site, given from its root, with the site in front: for letters and files.
  package func absolute(_ address: String) -> String {
    origin + address
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
