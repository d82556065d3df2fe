/// What an operator can set about the server.
package struct ServerSettings: Sendable {
  /// The address to listen on; only this machine unless told otherwise.
  package let host: String
  /// 0 lets the system choose a free port.
  package let port: Int
  /// Memory for replies that were rendered before; 0 renders each time.
  package let cacheBytes: Int
  /// How long a connection may keep the server waiting for a complete request.
  package let idleTimeout: Duration
  /// How long requests under way may take to finish once the server is asked to stop.
  package let stopTimeout: Duration

  package init(
    host: String = "127.0.0.1", port: Int = 8080, cacheBytes: Int = 24 << 20,
    idleTimeout: Duration = .seconds(30), stopTimeout: Duration = .seconds(10)
  ) {
    self.host = host
    self.port = port
    self.cacheBytes = cacheBytes
    self.idleTimeout = idleTimeout
    self.stopTimeout = stopTimeout
  }
}
