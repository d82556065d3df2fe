import NIOCore
import SignIn
import Synchronization

/// Whether whoever is at the other end of a connection is still there.
final class Presence: Sendable {
  private let isGone = Atomic(false)

  var isHere: Bool { !isGone.load(ordering: .relaxed) }

  func leave() {
    isGone.store(true, ordering: .relaxed)
  }
}

/// Watches one connection: closes it where its address has too many, and notes when the visitor leaves.
final class ConnectionGuard: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Never

  let presence = Presence()
  private let connections: Shares<String>?
  private var network: String?

  /// - Parameter connections: those of each address, an IPv6 address by its first half; nil where a proxy in front holds
  ///   all of them.
  init(_ connections: Shares<String>?) {
    self.connections = connections
  }

  func channelActive(context: ChannelHandlerContext) {
    if let connections, let address = context.remoteAddress?.ipAddress {
      let network = ClientAddress.network(of: address)
      guard connections.take(for: network) else { return context.close(promise: nil) }
      self.network = network
    }
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    leave()
  }

  /// A visitor who sends nothing more has left: browsers never close one half alone.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .inputClosed? = event as? ChannelEvent { presence.leave() }
    context.fireUserInboundEventTriggered(event)
  }

  private func leave() {
    presence.leave()
    if let network { connections?.giveBack(of: network) }
    network = nil
  }
}

extension Channel {
  /// Whether the visitor at the other end is still there, by the guard of the connection.
  func presence() async -> Presence? {
    try? await eventLoop.submit { [pipeline] in
      try pipeline.syncOperations.handler(type: ConnectionGuard.self).presence
    }.get()
  }
}
