package import Basics
internal import CCurl

/// Asks servers elsewhere, through libcurl. Every call blocks its thread, for no longer than it was allowed to.
package enum Outgoing {
  /// What a server answered.
  package struct Response: Sendable {
    package let status: Int
    package let body: [UInt8]
    private let head: [String: String]

    package init(status: Int, body: [UInt8], head: [String: String] = [:]) {
      self.status = status
      self.body = body
      self.head = head
    }

    /// What a line of the head says, the last where there are several; `name` in lower case.
    package func header(_ name: String) -> String? { head[name] }
  }

  /// To be called once, at the start, while there is one thread.
  package static func start() {
    nabo_curl_start()
  }

  /// Asks for `address`. TLS is required except on this machine, and no redirect is followed: whoever is asked
  /// cannot send the program elsewhere.
  ///
  /// - Parameters:
  ///   - body: what is posted; nil for a GET. `headers` say its kind.
  ///   - limit: bytes of the answer, unpacked.
  ///   - compressed: whether the answer may come compressed.
  /// - Throws: a `Diagnostic` of the kind `.unavailable`, whose argument `host` says who did not answer.
  package static func ask(
    _ address: WebAddress, headers: [(String, String)] = [], body: [UInt8]?, limit: Int = 1 << 20,
    within time: Duration = .seconds(10), compressed: Bool = false
  ) throws(Diagnostic) -> Response {
    guard address.isProtected else { throw fault(NABO_CURL_UNTRUSTED, address) }
    let lines = headers.map { "\($0): \($1)" }
    guard lines.allSatisfy(isLine) else { throw fault(NABO_CURL_UNUSABLE, address) }
    let answer = withTexts(lines) { pointers in
      pointers.withUnsafeBufferPointer { headers in
        let ask = { (bytes: UnsafePointer<UInt8>?, count: Int) in
          nabo_curl_http(
            address.text, headers.baseAddress, headers.count, bytes, count, limit, milliseconds(time),
            address.scheme == "http" ? 1 : 0, compressed ? 1 : 0)
        }
        guard let body else { return ask(nil, 0) }
        // An empty array has no address, but an empty POST is still one.
        return (body + [0]).withUnsafeBufferPointer { ask($0.baseAddress, body.count) }
      }
    }
    defer { nabo_curl_free(answer) }
    let result = nabo_curl_result(UInt32(answer.result))
    guard result == NABO_CURL_OK else { throw fault(result, address) }
    return Response(
      status: answer.status,
      body: Array(UnsafeBufferPointer(start: answer.body, count: answer.count)),
      head: head(Array(UnsafeBufferPointer(start: answer.head, count: answer.head_count))))
  }

  /// The same with a form of pairs; nil for a GET.
  package static func ask(
    _ address: WebAddress, headers: [(String, String)] = [], form: [(String, String)]? = nil,
    limit: Int = 1 << 20, within time: Duration = .seconds(10)
  ) throws(Diagnostic) -> Response {
    try ask(address, headers: headers, body: form.map(FormEncoding.bytes), limit: limit, within: time)
  }

  /// Lines of a head by name, in lower case.
  private static func head(_ bytes: [UInt8]) -> [String: String] {
    var head: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      head[line[..<colon].lowercased()] = String(value)
    }
    return head
  }

  static func milliseconds(_ time: Duration) -> Int {
    let (seconds, attoseconds) = time.components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }

  /// What `result` means, in words for whoever runs the installation.
  static func fault(_ result: nabo_curl_result, _ address: WebAddress) -> Diagnostic {
    let code =
      switch result {
      case NABO_CURL_TIMED_OUT: "server-slow"
      case NABO_CURL_TOO_LARGE: "server-answer-too-large"
      case NABO_CURL_UNTRUSTED: "server-untrusted"
      case NABO_CURL_REFUSED: "server-refused"
      case NABO_CURL_UNUSABLE: "server-address-unusable"
      case NABO_CURL_BROKEN: "server-answer-broken"
      default: "server-unreachable"
      }
    return Diagnostic(code, .unavailable, ["host": address.host])
  }

  /// Whether a text stays on its line.
  static func isLine(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  private static func withTexts<Result>(
    _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    var pointers: [UnsafePointer<CChar>?] = []
    func next(_ rest: ArraySlice<String>) -> Result {
      guard let text = rest.first else { return body(pointers) }
      return text.withCString { pointer in
        pointers.append(pointer)
        return next(rest.dropFirst())
      }
    }
    return next(texts[...])
  }
}
