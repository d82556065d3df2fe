/// What a visitor asks for, freed of HTTP: all that a page may depend on.
///
/// A visit always reads. The edge answers `HEAD` from the same reply and refuses other methods.
package struct Visit: Hashable, Sendable {
  /// Decoded parts of the path between slashes, empty ones left out: `/unit/0301` is `["unit", "0301"]`.
  package let segments: [String]
  package let query: Query
  /// The first value of each cookie.
  package let cookies: [String: String]
  /// The `Accept-Language` header as it came, empty where there is none.
  package let acceptLanguage: String

  package init(
    segments: [String] = [], query: Query = Query(), cookies: [String: String] = [:],
    acceptLanguage: String = ""
  ) {
    self.segments = segments
    self.query = query
    self.cookies = cookies
    self.acceptLanguage = acceptLanguage
  }

  /// The visit that a request line and headers ask for, or nil for an address that cannot be meant:
  /// not absolute, a broken escape, not UTF-8, a control character or a step upwards in the path.
  package init?(target: String, cookieHeaders: [String] = [], acceptLanguage: String = "") {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    let address = target.utf8.prefix { $0 != UInt8(ascii: "#") }
    let parts = address.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let query = Query(encoded: parts.count == 2 ? Substring(parts[1]) : "") else { return nil }
    var segments: [String] = []
    for part in parts[0].split(separator: UInt8(ascii: "/")) {
      guard let segment = PercentEncoding.decode(part, plusIsSpace: false), segment != ".", segment != "..",
        segment.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
      else { return nil }
      segments.append(segment)
    }
    self.init(
      segments: segments, query: query, cookies: Visit.cookies(in: cookieHeaders),
      acceptLanguage: acceptLanguage)
  }

  /// The path with its escapes decoded, starting with a slash and never ending with one but at the root.
  package var path: String {
    "/" + segments.joined(separator: "/")
  }

  private static func cookies(in headers: [String]) -> [String: String] {
    var cookies: [String: String] = [:]
    for pair in headers.flatMap({ $0.split(separator: ";") }) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let name = String(parts[0].drop { $0 == " " })
      if cookies[name] == nil { cookies[name] = String(parts[1]) }
    }
    return cookies
  }
}
