/// What a page answers, freed of HTTP.
package struct Reply: Sendable {
  /// How long a visitor's browser may keep the answer.
  package enum Caching: Sendable {
    /// Kept by the visitor's browser alone, and asked for again each time: a page in a visitor's language.
    case page
    /// Never changes under this address.
    case immutable
    /// Kept by nobody.
    case none
  }

  /// How a content is told from what it was before.
  package enum Tag: Sendable {
    /// By its bytes, where a browser may keep it.
    case usual
    /// By its bytes.
    case ofBytes
    /// By a word of its own, which also names it where it is changed.
    case named(String)
  }

  package struct Header: Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The HTTP status.
  package let status: Int
  package let contentType: String
  /// Further headers, like `Set-Cookie`, `Location` or `Content-Disposition`.
  package let headers: [Header]
  package let body: [UInt8]
  /// What is sent in the place of `body`; nil for a page.
  package let file: FileBody?
  package let caching: Caching
  /// The pattern of the address, like `/unit/:code`, as the access log names it. What was filled in for the
  /// pattern may tell about the visitor and is not logged.
  package let route: String
  /// How long after the request it is worth asking the page again before this is sent: longer than zero for a
  /// reply that only says how far the answer is.
  package let patience: Duration
  package let tag: Tag

  package init(
    status: Int = 200, contentType: String = "text/html; charset=utf-8", headers: [Header] = [],
    body: [UInt8], file: FileBody? = nil, caching: Caching = .page, route: String, patience: Duration = .zero,
    tag: Tag = .usual
  ) {
    self.status = status
    self.contentType = contentType
    self.headers = headers
    self.body = body
    self.file = file
    self.caching = caching
    self.route = route
    self.patience = patience
    self.tag = tag
  }

  /// Sends the visitor on with 303 (See Other), so that going back does not send a form again.
  package static func redirect(to address: String, headers: [Header] = [], route: String) -> Reply {
    Reply(
      status: 303, contentType: "text/plain; charset=utf-8", headers: [Header("Location", address)] + headers,
      body: [], caching: .none, route: route)
  }

  /// A file, to be saved and never shown as a page of this site: its name, whatever is in it, and whoever may see it
  /// asks again each time.
  package static func download(_ file: FileBody, named name: String, as type: String, route: String) -> Reply
  {
    Reply(
      contentType: type, headers: [.attachment(name)], body: [], file: file, caching: .none, route: route)
  }

  /// This reply with further headers.
  package func adding(_ headers: [Header]) -> Reply {
    Reply(
      status: status, contentType: contentType, headers: self.headers + headers, body: body, file: file,
      caching: caching, route: route, patience: patience, tag: tag)
  }

  /// This reply, kept by nobody: it tells what not everybody may know.
  package func keptByNobody() -> Reply {
    Reply(
      status: status, contentType: contentType, headers: headers, body: body, file: file, caching: .none,
      route: route, patience: patience, tag: tag)
  }
}

extension Reply.Header {
  /// That what is sent is a file to keep, by its name.
  package static func attachment(_ name: String) -> Reply.Header {
    let plain = String(
      name.unicodeScalars.map { $0.isASCII && $0 != "\"" && $0 != "\\" ? Character($0) : "_" })
    let encoded = PercentEncoding.encode(name).replacing(",", with: "%2C")
    return .init(
      "Content-Disposition", "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)")
  }
}
