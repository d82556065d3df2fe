package import Basics
import Files
import NIOCore
import NIOPosix

/// Shows files to ClamAV's daemon before they are kept (clamd(8), command INSTREAM). What it does not answer for is not kept.
///
/// It may wait, so it is called where waiting is allowed.
package struct VirusScanner: Sendable {
  private enum Address: Sendable {
    case socket(String)
    case host(String, Int)
  }

  private let address: Address
  /// How long it may take to answer, besides a second for each MB.
  private let patience: Int64

  /// - Parameter address: the path of its socket, or `host:port`. Nil for what is neither.
  package init?(_ address: String, patience: Int64 = 60) {
    self.patience = patience
    if address.hasPrefix("/") {
      self.address = .socket(address)
      return
    }
    guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]),
      (1...65_535).contains(port), colon != address.startIndex
    else { return nil }
    self.address = .host(address[..<colon].filter { $0 != "[" && $0 != "]" }, port)
  }

  /// Throws `file-infected` with what was found, `scanner-refused` where it could not look at the file, like one that is larger
  /// than it takes, `scanner-silent` where it does not answer, `file-missing`.
  package func inspect(_ path: String) throws(Diagnostic) {
    let file = try FileReading(path: path)
    let answer = try answer(for: file)
    let words = answer.split(separator: " ")
    if words.last == "OK" { return }
    guard words.last == "FOUND" else {
      throw Diagnostic("scanner-refused", .unavailable, ["answer": String(answer.prefix(200))])
    }
    let name = words.dropFirst().dropLast().joined(separator: " ")
    throw Diagnostic("file-infected", .badInput, ["name": String(name.prefix(200))])
  }

  private func answer(for file: FileReading) throws(Diagnostic) -> String {
    do {
      let answer = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: String.self)
      let channel: any Channel
      do {
        channel = try connected(answer)
      } catch {
        answer.fail(error)
        throw error
      }
      let late = channel.eventLoop.scheduleTask(in: .seconds(patience + Int64(file.size >> 20))) {
        channel.close(promise: nil)
      }
      defer {
        late.cancel()
        channel.close(promise: nil)
      }
      // It may say what it thinks before it has seen all, and listen no more.
      try? send(file, to: channel)
      return try answer.futureResult.wait()
    } catch let fault as Diagnostic {
      throw fault
    } catch {
      throw Diagnostic("scanner-silent", .unavailable)
    }
  }

  private func connected(_ answer: EventLoopPromise<String>) throws -> any Channel {
    let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(.seconds(5))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ScannerAnswer(answer))
        }
      }
    return switch address {
    case .socket(let path): try bootstrap.connect(unixDomainSocketPath: path).wait()
    case .host(let host, let port): try bootstrap.connect(host: host, port: port).wait()
    }
  }

  /// Pieces with their lengths in front, and one of no length at the end.
  private func send(_ file: FileReading, to channel: any Channel) throws {
    try channel.writeAndFlush(ByteBuffer(string: "zINSTREAM\0")).wait()
    var offset = 0
    while offset < file.size {
      let bytes = try file.bytes(at: offset, 256 << 10)
      guard !bytes.isEmpty else { throw Diagnostic("file-missing", .unavailable) }
      var piece = ByteBuffer()
      piece.writeInteger(UInt32(bytes.count))
      piece.writeBytes(bytes)
      try channel.writeAndFlush(piece).wait()
      offset += bytes.count
    }
    try channel.writeAndFlush(ByteBuffer(integer: UInt32(0))).wait()
  }
}

/// Collects one answer, which ends with a zero or with the connection.
private final class ScannerAnswer: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private struct Silent: Error {}

  private let answer: EventLoopPromise<String>
  private var bytes: [UInt8] = []
  private static let longest = 4096

  init(_ answer: EventLoopPromise<String>) {
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    bytes += unwrapInboundIn(data).readableBytesView
    guard bytes.contains(0) || bytes.count > Self.longest else { return }
    settle()
  }

  func channelInactive(context: ChannelHandlerContext) {
    settle()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  /// Only the first time counts.
  private func settle() {
    let text = bytes.prefix { $0 != 0 && $0 != 10 }
    if text.isEmpty { return answer.fail(Silent()) }
    answer.succeed(String(decoding: text, as: UTF8.self))
  }
}
