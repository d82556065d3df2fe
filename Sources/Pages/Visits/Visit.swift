package import Formats

/// What a visitor asks for, freed of HTTP: all that a page may depend on.
///
/// The edge answers `HEAD` from the same reply as `GET`.
package struct Visit: Hashable, Sendable {
  package enum Method: String, CaseIterable, Sendable {
    /// Reads, and changes nothing.
    case get
    /// Sends a form, which may change something; of a program, what is to be added.
    case post
    /// Of a program: puts something in the place of what is there, changes a part of it, takes it away.
    case put, patch, delete
  }

  /// Under which conditions a program asks.
  package struct Terms: Hashable, Sendable {
    /// The `Accept` header as it came.
    package let accept: String?
    /// The `If-Match` header as it came.
    package let ifMatch: String?

    package init(accept: String? = nil, ifMatch: String? = nil) {
      self.accept = accept
      self.ifMatch = ifMatch
    }
  }

  package let method: Method
  /// Decoded parts of the path between slashes, empty ones left out: `/unit/0301` is `["unit", "0301"]`.
  package let segments: [String]
  package let query: Query
  /// What was typed into a form and sent; empty for a visit that reads.
  package let form: Form
  /// The files that came with it.
  package let uploads: [Upload]
  /// What a program sent; nil where it sent nothing.
  package let body: JSONValue?
  /// The first value of each cookie.
  package let cookies: [String: String]
  /// The `Accept-Language` header as it came, empty where there is none.
  package let acceptLanguage: String
  package let sender: Sender
  package let terms: Terms

  package init(
    method: Method = .get, segments: [String] = [], query: Query = Query(), form: Form = Form(),
    uploads: [Upload] = [], body: JSONValue? = nil, cookies: [String: String] = [:],
    acceptLanguage: String = "", sender: Sender = Sender(), terms: Terms = Terms()
  ) {
    self.method = method
    self.segments = segments
    self.query = query
    self.form = form
    self.uploads = uploads
    self.body = body
    self.cookies = cookies
    self.acceptLanguage = acceptLanguage
    self.sender = sender
    self.terms = terms
  }

  /// The visit that a request line and headers ask for, or nil for an address that cannot be meant:
  /// not absolute, a broken escape, not UTF-8, a control character or a step upwards in the path.
  package init?(
    _ method: Method = .get, target: String, cookieHeaders: [String] = [], acceptLanguage: String = "",
    sender: Sender = Sender(), terms: Terms = Terms()
  ) {
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
      method: method, segments: segments, query: query, cookies: Visit.cookies(in: cookieHeaders),
      acceptLanguage: acceptLanguage, sender: sender, terms: terms)
  }

  /// This visit with what was sent along.
  package func sending(_ form: Form, _ uploads: [Upload] = []) -> Visit {
    Visit(
      method: method, segments: segments, query: query, form: form, uploads: uploads, cookies: cookies,
      acceptLanguage: acceptLanguage, sender: sender, terms: terms)
  }

  /// This visit with what a program sent along.
  package func sending(_ body: JSONValue) -> Visit {
    Visit(
      method: method, segments: segments, query: query, body: body, cookies: cookies,
      acceptLanguage: acceptLanguage, sender: sender, terms: terms)
  }

  /// Whether the address is one for programs, which are answered in JSON, refusals too.
  package var isOfProgram: Bool { segments.first == "api" }

  /// The path with its escapes decoded, starting with a slash and never ending with one but at the root.
  package var path: String {
    "/" + segments.joined(separator: "/")
  }

  /// The address that limits are counted by; empty where nobody knows it.
  package var client: String { sender.client }
  /// The `Authorization` header as it came.
  package var authorization: String? { sender.authorization }
  /// What the browser says of itself, cut short.
  package var agent: String { sender.agent }

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
