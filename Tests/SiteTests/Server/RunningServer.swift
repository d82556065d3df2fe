import Testing

@testable import Site

/// Runs `body` with the port of a server that is stopped afterwards.
///
/// - Parameter make: makes the server, which tells the port it listens on.
func withRunningServer(
  _ make: (_ onListening: @escaping @Sendable (Int) -> Void) -> SiteServer,
  _ body: @Sendable @escaping (Int) async throws -> Void
) async throws {
  let (ports, listening) = AsyncStream.makeStream(of: Int.self)
  let server = make { listening.yield($0) }
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      defer { listening.finish() }
      do { try await server.run() } catch is CancellationError {}
    }
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    try await body(port)
    group.cancelAll()
  }
}
