import Files
import HTTPTypes
import Pages

/// Decides what is sent for a request: no sockets, no threads and no waiting, so that every rule can be tried as a
/// function.
struct Edge: Sendable {
  /// What is to be done for a request.
  enum Step: Sendable {
    case send(SentReply)
    /// The body is wanted, exactly so many bytes; then the next step follows.
    case collect(Int, then: @Sendable ([UInt8]) -> Step)
    /// A form with files is wanted, exactly so many bytes in all, once the function has nothing against it; then the
    /// next step follows.
    case receive(Receiving, admit: @Sendable () -> SentReply?, then: @Sendable (Form, [Upload]) -> Step)
    /// The answer is worked out when it is the asker's turn, and again while it has patience.
    case work(Int, Work)
    /// The answer is worked out where waiting is allowed: first the function, which finds out who asks, then what it
    /// gives, again while its answer has patience.
    case attend(Handling, @Sendable () -> Attended<SentReply>)
  }

  struct Receiving: Sendable {
    let length: Int
    let reader: MultipartReader
    let store: FileStore
    /// Most bytes of one file.
    let limit: Int
  }

  /// Works an answer out, asking now and then whether it is still wanted.
  typealias Work = @Sendable (@escaping StillWanted) -> SentReply

  let pages: PageSource
  let assets: StaticFiles
  let cache: ReplyCache
  private let refusals = KeptRefusals()

  init(pages: PageSource, assets: StaticFiles, cache: ReplyCache) {
    self.pages = pages
    self.assets = assets
    self.cache = cache
  }

  /// What to do about the head of a request.
  ///
  /// - Parameter client: the address that limits are counted by.
  func step(for request: HTTPRequest, client: String = "") -> Step {
    let method = Visit.Method(request.method)
    let reads = method == .get
    let target = request.path ?? ""
    guard target.utf8.count <= Limits.addressBytes else { return refuse(.longAddress, request) }
    // The first Host field is the request's authority; one that is left beside it contradicts it (RFC 9112, section 3.2).
    if request.namesSeveralHosts { return refuse(.host, request) }
    guard
      let visit = Visit(
        method ?? .get, target: target,
        cookieHeaders: request.headerFields[values: .cookie],
        acceptLanguage: request.headerFields[.acceptLanguage] ?? "", sender: Sender(request, client: client),
        terms: Visit.Terms(request))
    else { return refuse(.malformedAddress, request) }
    if reads, !request.announcesBody, let reply = ownReply(to: visit, gzip: request.takesGzip) {
      return .send(answer(reply, request))
    }
    let handling = pages.handling(visit)
    guard let method, handling.methods.contains(method) else {
      return refuse(.method(allowed: handling.allowed), request)
    }
    if reads, request.announcesBody { return refuse(.body, request) }
    if !reads {
      return handling.takesJSON ? collectJSON(visit, handling, request) : collect(visit, handling, request)
    }
    if handling.isAttended { return attend(visit, handling, request) }
    let key = key(of: visit, request)
    if let kept = cache.reply(for: key) { return .send(answer(kept, request)) }
    guard let work = handling.work else {
      return .send(answer(rendered(pages.respond(visit), for: key), request))
    }
    return .work(work) { isWanted in
      // Somebody else may have asked the same meanwhile.
      answer(cache.reply(for: key) ?? rendered(pages.work(visit, isWanted), for: key), request)
    }
  }

  /// What is sent in place of an answer that could not be had.
  func answer(_ refusal: Refusal, _ request: HTTPRequest) -> SentReply {
    let language = request.headerFields[.acceptLanguage] ?? ""
    let key = KeptRefusals.Key(
      refusal: refusal, acceptLanguage: language, isOfProgram: request.isOfProgram,
      gzipped: request.takesGzip)
    let reply = refusals.reply(for: key) {
      let page = pages.refuse(refusal, language, key.isOfProgram)
      return PreparedReply(
        Reply(
          status: refusal.status, contentType: page.contentType, headers: refusal.headers, body: page.body,
          caching: .none, route: "refused"), gzip: key.gzipped)
    }
    // What is not read to its end cannot be followed by another request.
    return SentReply(
      reply, withoutBody: request.method == .head, closesConnection: request.announcesBody)
  }

  private func refuse(_ refusal: Refusal, _ request: HTTPRequest) -> Step {
    .send(answer(refusal, request))
  }

  /// Static files, and whether the server lives.
  private func ownReply(to visit: Visit, gzip: Bool) -> PreparedReply? {
    if visit.segments == ["healthz"] { return Self.health }
    guard visit.segments.first == "public", let file = assets.file(at: visit.segments.dropFirst()) else {
      return nil
    }
    return PreparedReply(file, isVersioned: visit.query["v"] == file.fingerprint.hex, gzip: gzip)
  }

  private func key(of visit: Visit, _ request: HTTPRequest) -> ReplyCache.Key {
    ReplyCache.Key(
      segments: visit.segments, query: visit.query, variant: pages.variant(visit), gzipped: request.takesGzip)
  }

  private func rendered(_ reply: Reply, for key: ReplyCache.Key) -> PreparedReply {
    let reply = PreparedReply(reply, gzip: key.gzipped)
    if reply.mayBeKept { cache.keep(reply, for: key) }
    return reply
  }

  /// A form is read only where one is taken, in the one way that forms of ours are sent, and when its length is
  /// known beforehand: a form that was cut off on its way must not be taken for a whole one.
  private func collect(_ visit: Visit, _ handling: Handling, _ request: HTTPRequest) -> Step {
    guard request.headerFields[.transferEncoding] == nil,
      let length = request.headerFields[.contentLength].flatMap(Int.init), length >= 0
    else { return refuse(.unknownLength, request) }
    if let limit = handling.fileBytes, let store = pages.files,
      let reader = MultipartReader(contentType: request.headerFields[.contentType])
    {
      guard length <= limit + handling.formBytes else { return refuse(.largeFile(limit: limit), request) }
      return .receive(Receiving(length: length, reader: reader, store: store, limit: limit)) {
        pages.admit(visit).map {
          SentReply(PreparedReply($0, gzip: request.takesGzip), withoutBody: false, closesConnection: true)
        }
      } then: { form, uploads in
        attend(visit.sending(form, uploads), handling, request)
      }
    }
    guard length <= handling.formBytes else { return refuse(.largeForm(limit: handling.formBytes), request) }
    guard length == 0 || FormBody.isTaken(request.headerFields[.contentType]) else {
      return refuse(.formType, request)
    }
    return .collect(length) { bytes in
      guard let form = FormBody.form(bytes) else { return refuse(.malformedForm, request) }
      return attend(visit.sending(form), handling, request)
    }
  }

  /// What a program sends, which may be nothing.
  private func collectJSON(_ visit: Visit, _ handling: Handling, _ request: HTTPRequest) -> Step {
    guard request.announcesBody else { return attend(visit, handling, request) }
    guard request.headerFields[.transferEncoding] == nil,
      let length = request.headerFields[.contentLength].flatMap(Int.init), length >= 0
    else { return refuse(.unknownLength, request) }
    guard length <= handling.formBytes else { return refuse(.largeForm(limit: handling.formBytes), request) }
    guard ProgramBody.isTaken(request.headerFields[.contentType]) else { return refuse(.bodyType, request) }
    return .collect(length) { bytes in
      guard let body = ProgramBody.value(bytes) else { return refuse(.malformedBody, request) }
      return attend(visit.sending(body), handling, request)
    }
  }

  private func attend(_ visit: Visit, _ handling: Handling, _ request: HTTPRequest) -> Step {
    .attend(handling) {
      let attended = pages.attend(visit)
      return Attended(work: attended.work) { isWanted in
        answer(PreparedReply(attended(isWanted), gzip: request.takesGzip), request)
      }
    }
  }

  private func answer(_ reply: PreparedReply, _ request: HTTPRequest) -> SentReply {
    if let file = reply.file {
      if let tag = file.entityTag, file.isNamed(by: request.headerFields[.ifNoneMatch]) {
        return .notModified(reply, tag)
      }
      return SentReply(reply, file, to: request)
    }
    if let fingerprint = reply.fingerprint, let known = request.headerFields[.ifNoneMatch],
      fingerprint.isNamed(by: known)
    {
      return .notModified(reply)
    }
    return SentReply(reply, withoutBody: request.method == .head, closesConnection: false)
  }

  /// The server listens only once everything is loaded, so to answer at all is to be ready.
  private static let health = PreparedReply(
    Reply(
      contentType: "text/plain; charset=utf-8", body: Array("ok\n".utf8), caching: .none, route: "/healthz"),
    gzip: false)
}
