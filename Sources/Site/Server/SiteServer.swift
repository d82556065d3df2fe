import Basics
import HTTPTypes
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import Pages
import ServiceLifecycle
import UnixSignals

/// The site on a port: translates between HTTP and `Visit` and `Reply`, and nothing else.
package struct SiteServer: Sendable {
  let edge: Edge
  private let settings: ServerSettings
  private let log: Logger
  private let metrics: Metrics
  private let sessions: @Sendable () -> Int?
  private let jobs: @Sendable () -> [String: Int]
  private let onListening: @Sendable (Int) -> Void
  private let clock = ServerClock()
  let workshop = Workshop()
  private let connections: Shares<String>?
  /// Bytes of large answers on their way.
  private let sending = Shares<Asker>(most: Limits.sendingBytes, mostOfOne: Limits.sendingBytesOfOne)
  /// Files that are coming in.
  let uploads = Shares<Asker>(most: Limits.uploads, mostOfOne: Limits.uploadsOfOne)
  /// How long threads that work on something are waited for at the end.
  private static let farewell = Duration.seconds(1)
  private static let refusalPause = Duration.milliseconds(250)

  /// - Parameters:
  ///   - log: gets one line per request at level `info`, without anything about the visitor.
  ///   - metrics: counts what is served; told at `settings.metricsAddress`, where there is one.
  ///   - sessions: how many people are signed in, or nil; it may wait.
  ///   - jobs: how much is worked out for all servers, by state; it may wait.
  ///   - onListening: called once with the port, as soon as requests are answered.
  package init(
    pages: PageSource, assets: StaticFiles, log: Logger, settings: ServerSettings,
    metrics: Metrics = Metrics(), sessions: @escaping @Sendable () -> Int? = { nil },
    jobs: @escaping @Sendable () -> [String: Int] = { [:] },
    onListening: @escaping @Sendable (Int) -> Void
  ) {
    edge = Edge(pages: pages, assets: assets, cache: ReplyCache(limit: settings.cacheBytes))
    self.settings = settings
    // Behind a proxy all connections are the proxy's, which counts its own.
    connections = settings.isBehindProxy ? nil : Shares(mostOfOne: settings.connectionsOfOne)
    self.log = log
    self.metrics = metrics
    self.sessions = sessions
    self.jobs = jobs
    self.onListening = onListening
  }

  /// Serves until the process is asked to stop (SIGTERM or SIGINT) or the task is cancelled, then lets the
  /// requests under way finish.
  ///
  /// Throws the `Diagnostic` `port-taken`, `port-forbidden` or `address-unusable` where it cannot listen.
  package func run() async throws {
    var group = ServiceGroupConfiguration(
      // What comes last is asked to stop first.
      services: [server()] + metricsServer + [EndOfQuestions(questions: workshop.questions)],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: quietLog)
    group.maximumGracefulShutdownDuration = settings.stopTimeout
    workshop.start()
    do {
      try await ServiceGroup(configuration: group).run()
      await workshop.stop(within: Self.farewell)
    } catch {
      await workshop.stop(within: Self.farewell)
      throw error
    }
  }

  private var metricsServer: [any Service] {
    guard let address = settings.metricsAddress else { return [] }
    let text: @Sendable () -> String = {
      MetricsText(
        metrics.current,
        .init(
          queue: workshop.busy, places: workshop.places, sessions: sessions(), jobs: jobs(), process: .now)
      ).text
    }
    let server = MetricsServer(address: address, text: text, threads: workshop.readers).service(quietLog)
    return [ListeningService(service: server, host: address.host, port: address.port)]
  }

  private func server() -> any Service {
    var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
    decoder.maxHeaderFieldSize = Limits.headerFieldBytes
    decoder.maxHeaderListSize = Limits.headerBytes
    decoder.maxHeaderFieldCount = Limits.headerFields
    let channel = HTTP1Channel(
      responder: { request, writer, channel in try await respond(to: request, writer, channel) },
      configuration: .init(
        additionalChannelHandlers: [
          ConnectionGuard(connections, headTimeout: TimeAmount(settings.headTimeout))
        ],
        idleTimeout: TimeAmount(settings.idleTimeout), httpDecoderConfiguration: decoder))
    let server = channel.server(
      configuration: ServerConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: .maximum(Limits.connections, logger: quietLog)),
      onServerRunning: { onListening($0.localAddress?.port ?? settings.port) },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      logger: quietLog)
    return ListeningService(service: server, host: settings.host, port: settings.port)
  }

  private func respond(
    to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
  ) async throws {
    let start = ContinuousClock.now
    let id = String(UInt64.random(in: .min ... .max), radix: 16)
    let answer = try await answer(to: request, from: channel, since: start)
    let exchange = Exchange(id: id, request: request, start: start)
    guard answer.body.readableBytes > Limits.largeAnswerBytes else {
      return try await send(answer, exchange, writer, channel)
    }
    // A visitor who does not read what they asked for holds it here: large answers have a bound together, and an end.
    let bytes = answer.body.readableBytes
    let asker = Asker.address(client(of: request.head, channel))
    guard sending.take(bytes, for: asker) else {
      return try await send(edge.answer(.askerBusy, request.head), exchange, writer, channel)
    }
    defer { sending.giveBack(bytes, of: asker) }
    let slow = channel.eventLoop.scheduleTask(in: .seconds(Limits.sendingSeconds)) {
      channel.close(promise: nil)
    }
    defer { slow.cancel() }
    try await send(answer, exchange, writer, channel)
  }

  /// A request under way, as the log names it.
  private struct Exchange {
    let id: String
    let request: Request
    let start: ContinuousClock.Instant
  }

  private func send(
    _ answer: SentReply, _ exchange: Exchange, _ writer: consuming ResponseWriter, _ channel: any Channel
  ) async throws {
    var head = answer.head
    head.headerFields[.date] = clock.httpDate
    if let name = Self.idHeader { head.headerFields[name] = exchange.id }
    if settings.isSecure, let name = Self.transportHeader { head.headerFields[name] = Self.transportSecurity }
    let body = answer.file.map { sentFile($0, channel) } ?? ResponseBody(byteBuffer: answer.body)
    try await writer.write(response: head, body: body)
    let time = ContinuousClock.now - exchange.start
    metrics.count(route: answer.route, status: answer.head.status.code, time: time)
    record(exchange.id, exchange.request.method, answer, time)
    if answer.closesConnection { try await channel.close() }
  }

  private func answer(
    to request: Request, from channel: any Channel, since start: ContinuousClock.Instant
  ) async throws -> SentReply {
    let client = client(of: request.head, channel)
    return try await take(
      edge.step(for: request.head, client: client), request, Asking(asker: .address(client), start, channel))
  }

  /// Whose request it is, since when, and over which connection.
  struct Asking {
    let asker: Asker
    let start: ContinuousClock.Instant
    let channel: any Channel

    init(asker: Asker, _ start: ContinuousClock.Instant, _ channel: any Channel) {
      (self.asker, self.start, self.channel) = (asker, start, channel)
    }
  }

  /// Takes the steps that the edge decides on.
  func take(_ step: Edge.Step, _ request: Request, _ asking: Asking) async throws -> SentReply {
    switch step {
    case .send(let answer): return answer
    case .collect(let length, let then):
      guard let bytes = try await body(of: request, length: length) else {
        return edge.answer(.slowForm, request.head)
      }
      return try await take(then(bytes), request, asking)
    case .receive(let receiving, let admit, let then):
      return try await receive(receiving, admit, then, request, asking)
    case .work(let work, let ask):
      return try await answer(to: request, asking, taking: work, ask)
    case .attend(let handling, let begin):
      let reads = request.method == .get || request.method == .head
      let threads = workshop.threads(for: handling.source, changing: !reads)
      guard let ask = await threads.run(begin) else { return edge.answer(.busy, request.head) }
      // What somebody asks who is signed in waits in the queue in which what anybody asks does.
      if let work = ask.work ?? handling.work {
        return try await answer(to: request, asking, taking: work) { ask($0) }
      }
      return await threads.run { ask { true } } ?? edge.answer(.busy, request.head)
    }
  }

  /// The answer when it is the asker's turn, or after a while how far it is. Nobody is blocked while it waits, and a
  /// visitor who leaves ends the waiting and the work.
  private func answer(
    to request: Request, _ asking: Asking, taking work: Int, _ ask: @escaping Edge.Work
  ) async throws -> SentReply {
    let presence = await asking.channel.presence()
    let isHere: StillWanted = { presence?.isHere ?? true }
    var pause = Duration.milliseconds(5)
    while true {
      let answer: SentReply
      switch await workshop.questions.run(work, for: asking.asker, while: isHere, ask) {
      case .done(let worked): answer = worked
      case .refused(let refusal):
        // Whoever is refused and asks again at once is held up by it, and nobody else.
        if isHere() { try await Task.sleep(for: Self.refusalPause) }
        return edge.answer(refusal, request.head)
      }
      guard answer.patience > ContinuousClock.now - asking.start, isHere() else { return answer }
      try await Task.sleep(for: pause)
      pause = min(pause * 2, Duration.milliseconds(160))
    }
  }

  /// Exactly `length` bytes of a request's body; nil where they do not come in time, or fewer come.
  private func body(of request: Request, length: Int) async throws -> [UInt8]? {
    guard length > 0 else { return [] }
    return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        let buffer = try await request.body.collect(upTo: length)
        return buffer.readableBytes == length ? Array(buffer.readableBytesView) : nil
      }
      group.addTask {
        try await Task.sleep(for: settings.formTimeout)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  /// The address that limits are counted by.
  private func client(of request: HTTPRequest, _ channel: any Channel) -> String {
    let peer = channel.remoteAddress?.ipAddress ?? ""
    return settings.isBehindProxy ? request.forwardedFor ?? peer : peer
  }

  /// Writes the access log. A method of the visitor's own invention is not repeated.
  private func record(_ id: String, _ method: HTTPRequest.Method, _ answer: SentReply, _ time: Duration) {
    log.info(
      "request",
      metadata: [
        "request": "\(id)",
        "method": "\(Self.knownMethods.contains(method) ? method.rawValue : "other")",
        "route": "\(answer.route)",
        "status": "\(answer.head.status.code)",
        "bytes": "\(answer.length)",
        "milliseconds": "\(Int((time / .milliseconds(1)).rounded(.up)))",
      ])
  }

  /// So that a visitor who reports a fault can say which line of the log it is.
  private static let idHeader = HTTPField.Name("X-Request-Id")

  /// A year of TLS only (RFC 6797), for a site that is reached by it.
  private static let transportHeader = HTTPField.Name("Strict-Transport-Security")
  private static let transportSecurity = "max-age=31536000; includeSubDomains"

  private static let knownMethods: Set<HTTPRequest.Method> = [
    .get, .head, .post, .put, .delete, .patch, .options,
  ]

  /// The libraries' own news are for those who ask for details.
  private var quietLog: Logger {
    var quiet = log
    if quiet.logLevel == .info || quiet.logLevel == .notice { quiet.logLevel = .warning }
    return quiet
  }
}
