import HTTPTypes
import Pages

extension HTTPRequest {
  /// Whether the address is one for programs, as far as can be told before it is read.
  var isOfProgram: Bool { (path ?? "").hasPrefix("/api/") }

  /// Whether something follows the head.
  var announcesBody: Bool {
    if headerFields[.transferEncoding] != nil { return true }
    return headerFields[.contentLength].map { $0 != "0" } ?? false
  }

  /// Whether more than one `Host` field came: the first is the authority by now and no field any more.
  var namesSeveralHosts: Bool {
    HTTPField.Name("Host").map { headerFields[$0] != nil } ?? false
  }

  /// Whether `Accept-Encoding` names gzip, and not to forbid it.
  var takesGzip: Bool {
    (headerFields[.acceptEncoding] ?? "").split(separator: ",").contains { entry in
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " } }
      return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
    }
  }

  /// The address that a proxy in front of this server saw: the last entry of `X-Forwarded-For`. All before it was
  /// written by others and proves nothing.
  var forwardedFor: String? {
    guard let name = Self.forwardedForName, let last = headerFields[values: name].last else { return nil }
    let entry = last.split(separator: ",").last.map { $0.filter { $0 != " " } }
    return entry.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static let forwardedForName = HTTPField.Name("X-Forwarded-For")
}

extension Visit.Method {
  /// Nil for a method that nothing here knows. `HEAD` is answered like `GET`.
  init?(_ method: HTTPRequest.Method) {
    switch method {
    case .get, .head: self = .get
    case .post: self = .post
    case .put: self = .put
    case .patch: self = .patch
    case .delete: self = .delete
    default: return nil
    }
  }
}

extension Visit.Terms {
  init(_ request: HTTPRequest) {
    self.init(accept: request.headerFields[.accept], ifMatch: request.headerFields[.ifMatch])
  }
}

extension Sender {
  init(_ request: HTTPRequest, client: String) {
    let fields = request.headerFields
    self.init(
      client: client, authorization: fields[.authorization], agent: fields[.userAgent] ?? "",
      host: request.authority, origin: fields[.origin],
      fetchSite: HTTPField.Name("Sec-Fetch-Site").flatMap { fields[$0] })
  }
}
