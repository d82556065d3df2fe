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
  private let onListening: @Sendable (Int) -> Void
  private let clock = ServerClock()

  /// - Parameters:
  ///   - log: gets one line per request at level `info`, without anything about the visitor.
  ///   - onListening: called once with the port, as soon as requests are answered.
  package init(
    pages: Pages, assets: StaticFiles, log: Logger, settings: ServerSettings,
    onListening: @escaping @Sendable (Int) -> Void
  ) {
    edge = Edge(pages: pages, assets: assets, cache: ReplyCache(limit: settings.cacheBytes))
    self.settings = settings
    self.log = log
    self.onListening = onListening
  }

  /// Serves until the process is asked to stop (SIGTERM or SIGINT) or the task is cancelled, then lets the
  /// requests under way finish.
  ///
  /// Throws the `Diagnostic` `port-taken`, `port-forbidden` or `address-unusable` where it cannot listen.
  package func run() async throws {
    var group = ServiceGroupConfiguration(
      services: [server()], gracefulShutdownSignals: [.sigterm, .sigint], logger: quietLog)
    group.maximumGracefulShutdownDuration = settings.stopTimeout
    do {
      try await ServiceGroup(configuration: group).run()
    } catch let error as IOError {
      throw settings.diagnostic(for: error)
    } catch is SocketAddressError {
      throw settings.unusable
    }
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
    let answer = try await patientAnswer(to: request.head, since: start)
    var head = answer.head
    head.headerFields[.date] = clock.httpDate
    if let name = Self.idHeader { head.headerFields[name] = id }
    try await writer.write(response: head, body: ResponseBody(byteBuffer: answer.body))
    record(id, request.method, answer, ContinuousClock.now - start)
    if answer.closesConnection { try await channel.close() }
  }

  /// The answer, or after a while how far it is. Nobody is blocked while it waits, and a visitor who leaves
  /// ends the waiting.
  private func patientAnswer(
    to request: HTTPRequest, since start: ContinuousClock.Instant
  ) async throws -> Answer {
    var answer = edge.answer(to: request)
    var pause = Duration.milliseconds(5)
    while answer.patience > ContinuousClock.now - start {
      try await Task.sleep(for: pause)
      pause = min(pause * 2, Duration.milliseconds(80))
      answer = edge.answer(to: request)
    }
    return answer
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
  fileprivate var unusable: Diagnostic {
    Diagnostic("address-unusable", .badInput, ["host": host, "port": String(port)])
  }

  fileprivate func diagnostic(for error: IOError) -> Diagnostic {
    switch error.errnoCode {
    case EADDRINUSE: Diagnostic("port-taken", .badInput, ["port": String(port)])
    case EACCES: Diagnostic("port-forbidden", .badInput, ["port": String(port)])
    default: unusable
    }
  }
}
