package import Basics
package import Outgoing

/// What a client takes from the machine it runs on.
package struct PublisherSurroundings: Sendable {
  package typealias Ask =
    @Sendable (
      _ address: WebAddress, _ headers: [(String, String)], _ body: [UInt8]?, _ limit: Int, _ time: Duration
    ) throws(Diagnostic) -> Outgoing.Response

  let now: @Sendable () -> Instant
  let sleep: @Sendable (Duration) -> Void
  let ask: Ask

  package init(
    now: @escaping @Sendable () -> Instant, sleep: @escaping @Sendable (Duration) -> Void,
    ask: @escaping Ask = { address, headers, body, limit, time throws(Diagnostic) in
      try Outgoing.ask(address, headers: headers, body: body, limit: limit, within: time, compressed: true)
    }
  ) {
    self.now = now
    self.sleep = sleep
    self.ask = ask
  }
}
