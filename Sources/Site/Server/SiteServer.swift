import Basics
import HTTPTypes
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// The site on a port: translates between HTTP and `Visit` and `Reply`, and nothing else.
package struct SiteServer: Sendable {
  private let edge: Edge
  private let settings: ServerSettings
  private let log: Logger
  private let metrics: Metrics
  private let sessions: @Sendable () -> Int?
  private let jobs: @Sendable () -> [String: Int]
  private let onListening: @Sendable (Int) -> Void
  private let clock = ServerClock()
  private let readers = WorkThreads(threads: Limits.readingThreads)
  private let changers = WorkThreads(threads: Limits.changingThreads)

  /// - Parameters:
  ///   - log: gets one line per request at level `info`, without anything about the visitor.
  ///   - metrics: counts what is served; told at `settings.metricsAddress`, where there is one.
  ///   - sessions: how many people are signed in, or nil; it may wait.
  ///   - jobs: how much is worked out for all servers, by state; it may wait.
  ///   - onListening: called once with the port, as soon as requests are answered.
  package init(
    pages: Pages, assets: StaticFiles, log: Logger, settings: ServerSettings,
    metrics: Metrics = Metrics(), sessions: @escaping @Sendable () -> Int? = { nil },
    jobs: @escaping @Sendable () -> [String: Int] = { [:] },
    onListening: @escaping @Sendable (Int) -> Void
  ) {
    edge = Edge(pages: pages, assets: assets, cache: ReplyCache(limit: settings.cacheBytes))
    self.settings = settings
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
      services: [server()] + metricsServer, gracefulShutdownSignals: [.sigterm, .sigint], logger: quietLog)
    group.maximumGracefulShutdownDuration = settings.stopTimeout
    readers.start()
    changers.start()
    do {
      try await ServiceGroup(configuration: group).run()
      await stopThreads()
    } catch {
      await stopThreads()
      throw settings.diagnostic(for: error)
    }
  }

  private func stopThreads() async {
    await readers.stop()
    await changers.stop()
  }

  private var metricsServer: [any Service] {
    guard let address = settings.metricsAddress else { return [] }
    let text: @Sendable () -> String = {
      MetricsText(
        metrics.current,
        .init(
          queue: readers.busy + changers.busy, places: readers.places + changers.places, sessions: sessions(),
          jobs: jobs(), process: .now)
      ).text
    }
    return [MetricsServer(address: address, text: text, threads: readers).service(quietLog)]
  }

  private func server() -> any Service {
    var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
    decoder.maxHeaderFieldSize = Limits.headerFieldBytes
    decoder.maxHeaderListSize = Limits.headerBytes
    decoder.maxHeaderFieldCount = Limits.headerFields
    let channel = HTTP1Channel(
      responder: { request, writer, channel in try await respond(to: request, writer, channel) },
      configuration: .init(idleTimeout: TimeAmount(settings.idleTimeout), httpDecoderConfiguration: decoder))
    return channel.server(
      configuration: ServerConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: .maximum(Limits.connections, logger: quietLog)),
      onServerRunning: { onListening($0.localAddress?.port ?? settings.port) },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      logger: quietLog)
  }

  private func respond(
    to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
  ) async throws {
    let start = ContinuousClock.now
    let id = String(UInt64.random(in: .min ... .max), radix: 16)
    let answer = try await answer(to: request, from: channel, since: start)
    var head = answer.head
    head.headerFields[.date] = clock.httpDate
    if let name = Self.idHeader { head.headerFields[name] = id }
    if settings.isSecure, let name = Self.transportHeader { head.headerFields[name] = Self.transportSecurity }
    try await writer.write(response: head, body: ResponseBody(byteBuffer: answer.body))
    let time = ContinuousClock.now - start
    metrics.count(route: answer.route, status: answer.head.status.code, time: time)
    record(id, request.method, answer, time)
    if answer.closesConnection { try await channel.close() }
  }

  private func answer(
    to request: Request, from channel: any Channel, since start: ContinuousClock.Instant
  ) async throws -> Answer {
    try await take(edge.step(for: request.head, client: client(of: request.head, channel)), request, start)
  }

  /// Takes the steps that the edge decides on.
  private func take(
    _ step: Edge.Step, _ request: Request, _ start: ContinuousClock.Instant
  ) async throws -> Answer {
    switch step {
    case .send(let answer):
      return try await patientAnswer(answer, since: start) {
        if case .send(let next) = edge.step(for: request.head) { next } else { answer }
      }
    case .collect(let length, let then):
      guard let bytes = try await body(of: request, length: length) else {
        return edge.answer(.slowForm, request.head)
      }
      return try await take(then(bytes), request, start)
    case .attend(let begin):
      let threads = request.method == .get || request.method == .head ? readers : changers
      guard let ask = await threads.run(begin), let answer = await threads.run(ask) else {
        return edge.answer(.busy, request.head)
      }
      return try await patientAnswer(answer, since: start) {
        await threads.run(ask) ?? edge.answer(.busy, request.head)
      }
    }
  }

  /// The answer, or after a while how far it is. Nobody is blocked while it waits, and a visitor who leaves
  /// ends the waiting.
  private func patientAnswer(
    _ first: Answer, since start: ContinuousClock.Instant, again ask: () async -> Answer
  ) async throws -> Answer {
    var answer = first
    var pause = Duration.milliseconds(5)
    while answer.patience > ContinuousClock.now - start {
      try await Task.sleep(for: pause)
      pause = min(pause * 2, Duration.milliseconds(80))
      answer = await ask()
    }
    return answer
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
  private func record(_ id: String, _ method: HTTPRequest.Method, _ answer: Answer, _ time: Duration) {
    log.info(
      "request",
      metadata: [
        "request": "\(id)",
        "method": "\(Self.knownMethods.contains(method) ? method.rawValue : "other")",
        "route": "\(answer.route)",
        "status": "\(answer.head.status.code)",
        "bytes": "\(answer.body.readableBytes)",
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

extension ServerSettings {
  /// What to say of why the server cannot listen; other errors as they are.
  fileprivate func diagnostic(for error: any Error) -> any Error {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE?: Diagnostic("port-taken", .badInput, ["port": String(port)])
    case EACCES?: Diagnostic("port-forbidden", .badInput, ["port": String(port)])
    case nil where !(error is SocketAddressError): error
    default: Diagnostic("address-unusable", .badInput, ["host": host, "port": String(port)])
    }
  }
}
