import HTTPTypes
import NIOCore
import Pages

/// What is sent for one request.
struct SentReply: Sendable {
  let head: HTTPResponse
  let body: ByteBuffer
  /// What is sent of a file, in the place of `body`.
  let file: FileSlice?
  /// Whether the connection ends here, because what the visitor still sends is not wanted.
  let closesConnection: Bool
  /// For the access log.
  let route: String
  /// How long after the request it is worth asking again before this is sent.
  let patience: Duration

  /// A file, or the part of it that was asked for.
  init(_ reply: PreparedReply, _ file: FileBody, to request: HTTPRequest) {
    var (fields, status, slice) = (reply.fields, reply.status, 0..<file.size)
    // Were it shown all the same, nothing in it may run, load or be sent.
    fields[.contentSecurityPolicy] = "default-src 'none'; sandbox"
    if let tag = file.entityTag {
      fields[.acceptRanges] = "bytes"
      fields[.eTag] = tag
      // Kept by whoever may see it, who asks each time whether they still may.
      fields[.cacheControl] = "private, no-cache"
      switch FileRange(request, size: file.size, entityTag: tag) {
      case .whole: break
      case .part(let part):
        status = .partialContent
        slice = part.lowerBound..<(part.upperBound + 1)
        fields[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(file.size)"
      case .none:
        status = .rangeNotSatisfiable
        slice = 0..<0
        fields[.contentRange] = "bytes */\(file.size)"
        fields[.contentDisposition] = nil
      }
    }
    fields[.contentLength] = String(slice.count)
    head = HTTPResponse(status: status, headerFields: fields)
    body = ByteBuffer()
    self.file =
      request.method == .head || slice.isEmpty
      ? nil
      : FileSlice(
        path: file.path, offset: slice.lowerBound, length: slice.count, holding: file.holding)
    closesConnection = false
    route = reply.route
    patience = .zero
  }

  /// How many bytes follow the head.
  var length: Int { file?.length ?? body.readableBytes }

  /// - Parameter withoutBody: for `HEAD`: the header fields alone, with the length that the body would have.
  init(_ reply: PreparedReply, withoutBody: Bool, closesConnection: Bool) {
    var fields = reply.fields
    fields[.contentLength] = String(reply.body.readableBytes)
    if closesConnection { fields[.connection] = "close" }
    head = HTTPResponse(status: reply.status, headerFields: fields)
    body = withoutBody ? ByteBuffer() : reply.body
    file = nil
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
  ///
  /// - Parameter entityTag: in the place of the reply's own.
  static func notModified(_ reply: PreparedReply, _ entityTag: String? = nil) -> SentReply {
    var fields = reply.fields
    fields[.contentType] = nil
    fields[.contentEncoding] = nil
    if let entityTag { fields[.eTag] = entityTag }
    return SentReply(head: HTTPResponse(status: .notModified, headerFields: fields), route: reply.route)
  }
}
