import NIOCore
import NIOHTTPTypes
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

/// Watches one connection: closes it where its address has too many or the head of a request does not come, and notes when
/// the visitor leaves.
final class ConnectionGuard: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart

  let presence = Presence()
  private let connections: Shares<String>?
  private var network: String?
  private let headTimeout: TimeAmount
  /// Closes the connection when a head has been coming for too long.
  private var patience: Scheduled<Void>?
  /// Whether a head has come and what belongs to it has not.
  private var isInRequest = false
  /// Whether the bytes that came last completed something.
  private var hasRead = false

  /// - Parameters:
  ///   - connections: those of each address, an IPv6 address by its first half; nil where a proxy in front holds
  ///     all of them.
  ///   - headTimeout: how long the head of a request may take, so that who sends it byte by byte holds no place.
  init(_ connections: Shares<String>?, headTimeout: TimeAmount) {
    self.connections = connections
    self.headTimeout = headTimeout
  }

  func channelActive(context: ChannelHandlerContext) {
    if let connections, let address = context.remoteAddress?.ipAddress {
      let network = ClientAddress.network(of: address)
      guard connections.take(for: network) else { return context.close(promise: nil) }
      self.network = network
    }
    expectHead(context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    hasRead = true
    switch unwrapInboundIn(data) {
    case .head:
      isInRequest = true
      endPatience()
    case .body: break
    case .end: isInRequest = false
    }
    context.fireChannelRead(data)
  }

  /// Bytes that complete nothing between two requests are the beginning of a head.
  func channelReadComplete(context: ChannelHandlerContext) {
    if !hasRead, !isInRequest { expectHead(context) }
    hasRead = false
    context.fireChannelReadComplete()
  }

  private func expectHead(_ context: ChannelHandlerContext) {
    guard patience == nil else { return }
    let channel = context.channel
    patience = context.eventLoop.scheduleTask(in: headTimeout) { channel.close(promise: nil) }
  }

  private func endPatience() {
    patience?.cancel()
    patience = nil
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
    endPatience()
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
