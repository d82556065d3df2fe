import Basics
import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Site

/// Files are shown to ClamAV's daemon before they are kept: to the real one where it is installed, and to one that answers as
/// its manual says.
@Suite(.serialized) struct VirusScannerTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-av-\(UUID().uuidString)")
    .path

  private func file(_ text: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func code(_ scanner: VirusScanner?, _ path: String) throws -> String? {
    let scanner = try #require(scanner)
    do {
      try scanner.inspect(path)
      return nil
    } catch { return "\(error.code) \(error.arguments["name"] ?? error.arguments["answer"] ?? "")" }
  }

  @Test(arguments: ["", "clamd", ":3310", "host:", "host:0", "host:70000"])
  func whatIsNoAddressIsNone(_ text: String) {
    #expect(VirusScanner(text) == nil)
  }

  @Test func itsAnswersAreUnderstood() throws {
    let clean = try file(String(repeating: "clean ", count: 100_000))
    for (answer, expected) in [
      ("stream: OK\0", nil), ("stream: Nabo.Test.UNOFFICIAL FOUND\0", "file-infected Nabo.Test.UNOFFICIAL"),
      ("INSTREAM size limit exceeded. ERROR\0", "scanner-refused INSTREAM size limit exceeded. ERROR"),
      ("", "scanner-silent "),
    ] {
      let server = try StandIn(answer: answer)
      #expect(try code(VirusScanner("127.0.0.1:\(server.port)", patience: 5), clean) == expected)
      if !answer.isEmpty { #expect(server.received == 600_000, "\(answer)") }
      server.stop()
    }
  }

  @Test func oneThatIsNotThereIsSilent() throws {
    let path = try file("x")
    #expect(try code(VirusScanner("/nowhere/clamd.ctl"), path) == "scanner-silent ")
    #expect(try code(VirusScanner("127.0.0.1:1"), path) == "scanner-silent ")
    let server = try StandIn(answer: nil)
    #expect(try code(VirusScanner("127.0.0.1:\(server.port)", patience: 1), path) == "scanner-silent ")
    server.stop()
  }

  #if os(Linux)
    private static let daemon = "/usr/sbin/clamd"

    /// With one signature of our own, so that neither this file nor a copy of it is what a scanner looks for.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: daemon), "clamd is not installed"))
    func theRealDaemonIsAsked() async throws {
      let sign = "nabo " + "signature of a test"
      let infected = try file("before \(sign) after")
      let hex = Array(sign.utf8).map { String(format: "%02x", $0) }.joined()
      try FileManager.default.createDirectory(atPath: "\(folder)/db", withIntermediateDirectories: true)
      try Data("Nabo.Test:0:*:\(hex)\n".utf8).write(to: URL(filePath: "\(folder)/db/nabo.ndb"))
      let settings = """
        Foreground yes
        LocalSocket \(folder)/clamd.ctl
        DatabaseDirectory \(folder)/db
        StreamMaxLength 1M

        """
      try Data(settings.utf8).write(to: URL(filePath: "\(folder)/clamd.conf"))
      let daemon = Process()
      daemon.executableURL = URL(filePath: Self.daemon)
      daemon.arguments = ["--config-file=\(folder)/clamd.conf"]
      daemon.standardOutput = FileHandle.nullDevice
      daemon.standardError = FileHandle.nullDevice
      try daemon.run()
      defer { daemon.terminate() }
      let scanner = VirusScanner("\(folder)/clamd.ctl")
      for _ in 0..<600 where !FileManager.default.fileExists(atPath: "\(folder)/clamd.ctl") {
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(try code(scanner, file("nothing of the kind")) == nil)
      #expect(try code(scanner, infected) == "file-infected Nabo.Test.UNOFFICIAL")
      let large = try file(String(repeating: "a", count: 2 << 20))
      #expect(try code(scanner, large)?.hasPrefix("scanner-refused INSTREAM size limit") == true)
    }
  #endif
}

/// Takes a stream as clamd does and gives one answer; none, and keeps the connection, where nil.
private final class StandIn: Sendable {
  private let channel: any Channel
  private let count: Received

  init(answer: String?) throws {
    let count = Received()
    self.count = count
    channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Taking(answer, count))
        }
      }.bind(host: "127.0.0.1", port: 0).wait()
  }

  var port: Int { channel.localAddress?.port ?? 0 }
  var received: Int { count.value }

  func stop() { channel.close(promise: nil) }

  private final class Taking: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let answer: String?
    private let count: Received
    private var waiting: [UInt8] = []
    private var hasCommand = false

    init(_ answer: String?, _ count: Received) { (self.answer, self.count) = (answer, count) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      waiting += unwrapInboundIn(data).readableBytesView
      let command = Array("zINSTREAM\0".utf8)
      if !hasCommand {
        guard waiting.count >= command.count else { return }
        guard waiting.starts(with: command) else { return context.close(promise: nil) }
        waiting.removeFirst(command.count)
        hasCommand = true
      }
      while waiting.count >= 4 {
        let length = waiting.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        if length == 0 { return end(context) }
        guard waiting.count >= 4 + length else { return }
        count.add(length)
        waiting.removeFirst(4 + length)
      }
    }

    private func end(_ context: ChannelHandlerContext) {
      guard let answer else { return }
      let bytes = ByteBuffer(string: answer)
      let channel = context.channel
      channel.writeAndFlush(bytes).whenComplete { _ in channel.close(promise: nil) }
    }
  }
}

/// Bytes that came.
private final class Received: Sendable {
  private let bytes = Atomic(0)

  var value: Int { bytes.load(ordering: .relaxed) }

  func add(_ more: Int) { bytes.add(more, ordering: .relaxed) }
}
