import HTTPTypes
import NIOCore
import Pages

/// A reply in the form in which it is sent, all but what differs from request to request.
struct PreparedReply: Sendable {
  let status: HTTPResponse.Status
  let fields: HTTPFields
  /// As sent: compressed if `fields` say so.
  let body: ByteBuffer
  /// In the place of `body`.
  let file: FileBody?
  let fingerprint: Fingerprint?
  /// Whether an equal visit may get it again.
  let mayBeKept: Bool
  let route: String
  /// How long after the request it is worth asking again.
  let patience: Duration

  init(
    status: HTTPResponse.Status, fields: HTTPFields, body: ByteBuffer, file: FileBody? = nil,
    fingerprint: Fingerprint?, mayBeKept: Bool, route: String, patience: Duration = .zero
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    self.file = file
    self.fingerprint = fingerprint
    self.mayBeKept = mayBeKept
    self.route = route
    self.patience = patience
  }

  /// A page's reply.
  ///
  /// - Parameters:
  ///   - status: in place of the reply's own.
  ///   - gzip: whether the visitor takes gzip.
  init(_ reply: Reply, status: Int? = nil, gzip: Bool) {
    let status = status ?? reply.status
    let worthIt =
      gzip && reply.body.count >= Limits.compressedFromBytes && ContentType.isCompressible(reply.contentType)
    let compressed = worthIt ? Gzip.compress(reply.body, .fast) : nil
    let fingerprint = Fingerprint(of: reply, status: status)
    var fields = PreparedReply.fields(
      contentType: reply.contentType, caching: reply.caching, compressed: compressed != nil,
      fingerprint: fingerprint)
    var setsCookie = false
    for header in reply.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      fields.append(HTTPField(name: name, value: header.value))
      setsCookie = setsCookie || name == .setCookie
    }
    self.init(
      status: .init(code: status), fields: fields, body: ByteBuffer(bytes: compressed ?? reply.body),
      file: reply.file, fingerprint: fingerprint,
      mayBeKept: status == 200 && reply.caching != .none && !setsCookie,
      route: reply.route, patience: reply.patience)
  }

  /// A static file's reply.
  ///
  /// - Parameter isVersioned: whether the address carries the file's fingerprint. Without it, or with another
  ///   version's, the address will one day mean another content, and is kept for five minutes only.
  init(_ file: StaticFiles.File, isVersioned: Bool, gzip: Bool) {
    let compressed = gzip ? file.gzipped : nil
    var fields = PreparedReply.fields(
      contentType: file.contentType, caching: .immutable, compressed: compressed != nil,
      fingerprint: file.fingerprint)
    if !isVersioned { fields[.cacheControl] = "public, max-age=300" }
    self.init(
      status: .ok, fields: fields, body: ByteBuffer(bytes: compressed ?? file.bytes),
      fingerprint: file.fingerprint, mayBeKept: true, route: "/public/:file")
  }

  private static func fields(
    contentType: String, caching: Reply.Caching, compressed: Bool, fingerprint: Fingerprint?
  ) -> HTTPFields {
    var fields = SecurityHeaders.fields
    fields[.contentType] = contentType
    fields[.eTag] = fingerprint?.entityTag
    if compressed { fields[.contentEncoding] = "gzip" }
    switch caching {
    case .page:
      fields[.cacheControl] = "private, no-cache"
      fields[.vary] = "Accept-Encoding, Accept-Language, Cookie"
    case .immutable:
      fields[.cacheControl] = "public, max-age=31536000, immutable"
      fields[.vary] = "Accept-Encoding"
    case .none:
      fields[.cacheControl] = "no-store"
    }
    return fields
  }
}
