import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Where a server tells about itself: an address of its own, so that no proxy hands it out by mistake.
package struct MetricsAddress: Hashable, Sendable {
  package let host: String
  package let port: Int

  /// The address that `text` writes as `host:port`, or nil. Port 0 lets the system choose.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
      return nil
    }
    let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
    guard !host.isEmpty else { return nil }
    self.host = host
    self.port = Int(port)
  }
}

/// Answers `GET /metrics`, and nothing else.
struct MetricsServer: Sendable {
  let address: MetricsAddress
  /// The text of this moment; it may wait for the database, so it is asked on threads that may.
  let text: @Sendable () -> String
  let threads: WorkThreads

  func service(_ log: Logger, onListening: @escaping @Sendable (Int) -> Void = { _ in }) -> any Service {
    let channel = HTTP1Channel(
      responder: { request, writer, _ in try await respond(to: request, writer) },
      configuration: .init(idleTimeout: .seconds(30)))
    return channel.server(
      configuration: ServerConfiguration(
        address: .hostname(address.host, port: address.port),
        availableConnectionsDelegate: .maximum(16, logger: log)),
      onServerRunning: { onListening($0.localAddress?.port ?? address.port) },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: log)
  }

  private func respond(to request: Request, _ writer: consuming ResponseWriter) async throws {
    let isAsked = request.method == .get && request.head.path == "/metrics"
    let found = isAsked ? await threads.run(text) : nil
    let status: HTTPResponse.Status = isAsked ? (found == nil ? .serviceUnavailable : .ok) : .notFound
    let body = ByteBuffer(string: found ?? "\(status.code)\n")
    let fields: HTTPFields = [
      .contentType: MetricsText.contentType, .contentLength: String(body.readableBytes),
      .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
    ]
    try await writer.write(
      response: HTTPResponse(status: status, headerFields: fields), body: ResponseBody(byteBuffer: body))
  }
}
