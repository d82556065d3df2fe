import Pages

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
  /// How long the head of a request may take to come, from its first bytes on, or from the beginning of a connection.
  package let headTimeout: Duration
  /// How long requests under way may take to finish once the server is asked to stop.
  package let stopTimeout: Duration
  /// How long a form may take to come.
  package let formTimeout: Duration
  /// Connections of one address; not counted behind a proxy, whose address is everybody's.
  package let connectionsOfOne: Int
  /// Whether visitors reach the site by TLS, which a proxy in front of it speaks.
  package let isSecure: Bool
  /// Whether a proxy in front says where visitors come from. Without one, whoever asks could claim anything.
  package let isBehindProxy: Bool
  /// Where the server tells what it counts about itself; nil for nowhere.
  package let metricsAddress: MetricsAddress?

  package init(
    host: String = "127.0.0.1", port: Int = 8080, cacheBytes: Int = 24 << 20,
    idleTimeout: Duration = .seconds(30), headTimeout: Duration = .seconds(10),
    stopTimeout: Duration = .seconds(4),
    formTimeout: Duration = .seconds(30), connectionsOfOne: Int = Limits.connectionsOfOne,
    isSecure: Bool = false, isBehindProxy: Bool = false,
    metricsAddress: MetricsAddress? = nil
  ) {
    self.host = host
    self.port = port
    self.cacheBytes = cacheBytes
    self.idleTimeout = idleTimeout
    self.headTimeout = headTimeout
    self.stopTimeout = stopTimeout
    self.formTimeout = formTimeout
    self.connectionsOfOne = connectionsOfOne
    self.isSecure = isSecure
    self.isBehindProxy = isBehindProxy
    self.metricsAddress = metricsAddress
  }
}
