import HTTPTypes
import NIOCore
import Pages

/// What is sent for one request.
struct SentReply: Sendable {
  let head: HTTPResponse
  let body: ByteBuffer
  /// In the place of `body`.
  let file: FileBody?
  /// Whether the connection ends here, because what the visitor still sends is not wanted.
  let closesConnection: Bool
  /// For the access log.
  let route: String
  /// How long after the request it is worth asking again before this is sent.
  let patience: Duration

  /// How many bytes follow the head.
  var length: Int { file?.size ?? body.readableBytes }

  /// - Parameter withoutBody: for `HEAD`: the header fields alone, with the length that the body would have.
  init(_ reply: PreparedReply, withoutBody: Bool, closesConnection: Bool) {
    var fields = reply.fields
    fields[.contentLength] = String(reply.file?.size ?? reply.body.readableBytes)
    if closesConnection { fields[.connection] = "close" }
    head = HTTPResponse(status: reply.status, headerFields: fields)
    body = withoutBody ? ByteBuffer() : reply.body
    file = withoutBody ? nil : reply.file
    self.closesConnection = closesConnection
    route = reply.route
    patience = reply.patience
  }

  private init(head: HTTPResponse, route: String) {
    self.head = head
    body = ByteBuffer()
    file = nil
    closesConnection = false
    self.route = route
    patience = .zero
  }

  /// 304: the visitor has the current content.
  static func notModified(_ reply: PreparedReply) -> SentReply {
    var fields = reply.fields
    fields[.contentType] = nil
    fields[.contentEncoding] = nil
    return SentReply(head: HTTPResponse(status: .notModified, headerFields: fields), route: reply.route)
  }
}
