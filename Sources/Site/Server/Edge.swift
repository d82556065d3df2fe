import HTTPTypes

/// Decides what is sent for a request: no sockets, so that every rule can be tried as a function.
struct Edge: Sendable {
  let pages: Pages
  let assets: StaticFiles
  let cache: ReplyCache

  /// What to send for the head of a request.
  func answer(to request: HTTPRequest) -> Answer {
    let isHead = request.method == .head
    let reply = isHead || request.method == .get ? reply(to: request) : refuse(.method, request)
    if let fingerprint = reply.fingerprint, let known = request.headerFields[.ifNoneMatch],
      fingerprint.isNamed(by: known)
    {
      return .notModified(reply)
    }
    return Answer(reply, withoutBody: isHead, closesConnection: request.announcesBody)
  }

  private func reply(to request: HTTPRequest) -> PreparedReply {
    let target = request.path ?? ""
    if request.announcesBody { return refuse(.body, request) }
    guard target.utf8.count <= Limits.addressBytes else { return refuse(.longAddress, request) }
    guard
      let visit = Visit(
        target: target, cookieHeaders: request.headerFields[values: .cookie],
        acceptLanguage: request.headerFields[.acceptLanguage] ?? "")
    else { return refuse(.malformedAddress, request) }
    return reply(to: visit, gzip: request.takesGzip)
  }

  private func reply(to visit: Visit, gzip: Bool) -> PreparedReply {
    if visit.segments == ["healthz"] { return Self.health }
    if visit.segments.first == "public", let file = assets.file(at: visit.segments.dropFirst()) {
      return PreparedReply(file, isVersioned: visit.query["v"] == file.fingerprint.hex, gzip: gzip)
    }
    let key = ReplyCache.Key(
      segments: visit.segments, query: visit.query, variant: pages.variant(visit), gzipped: gzip)
    if let kept = cache.reply(for: key) { return kept }
    let reply = PreparedReply(pages.respond(visit), gzip: gzip)
    if reply.mayBeKept { cache.keep(reply, for: key) }
    return reply
  }

  private func refuse(_ refusal: Refusal, _ request: HTTPRequest) -> PreparedReply {
    let page = pages.refuse(refusal, request.headerFields[.acceptLanguage] ?? "")
    let headers = refusal == .method ? [Reply.Header("Allow", "GET, HEAD")] : []
    return PreparedReply(
      Reply(
        status: refusal.status, contentType: page.contentType, headers: headers, body: page.body,
        caching: .none, route: "refused"),
      gzip: request.takesGzip)
  }

  /// The server listens only once everything is loaded, so to answer at all is to be ready.
  private static let health = PreparedReply(
    Reply(
      contentType: "text/plain; charset=utf-8", body: Array("ok\n".utf8), caching: .none, route: "/healthz"),
    gzip: false)
}

extension HTTPRequest {
  /// Whether something follows the head. Nothing here takes it, and it is not read to the end either.
  fileprivate var announcesBody: Bool {
    if headerFields[.transferEncoding] != nil { return true }
    return headerFields[.contentLength].map { $0 != "0" } ?? false
  }

  /// Whether `Accept-Encoding` names gzip, and not to forbid it.
  fileprivate var takesGzip: Bool {
    (headerFields[.acceptEncoding] ?? "").split(separator: ",").contains { entry in
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " } }
      return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
    }
  }
}
