import Foundation
import Synchronization

/// Sends bytes as they are: the odd requests that no HTTP client would send.
enum RawClient {
  /// All that the server answers until it closes the connection, as Latin-1 text; empty when it closes
  /// without a word, or stays silent for five minutes: under a sanitizer other tests keep the threads of the server
  /// busy for long.
  ///
  /// Runs on a thread of its own, because the server needs the threads of the tests.
  static func exchange(_ request: String, port: Int) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: send(Array(request.utf8), port: port)) }
    }
  }

  /// The same, and then some more bytes, over and over with a pause before each, until the server closes the connection.
  static func exchange(_ request: String, then more: String, every pause: Duration, port: Int) async -> String
  {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        guard let descriptor = connected(to: port) else { return continuation.resume(returning: "") }
        write(Array(request.utf8), to: descriptor)
        Thread.detachNewThread {
          repeat {
            Thread.sleep(forTimeInterval: pause / .seconds(1))
          } while write(Array(more.utf8), to: descriptor)
        }
        let answer = received(from: descriptor)
        // The number stays taken until the other thread has seen that nobody reads any more.
        shutdown(descriptor, Int32(SHUT_RDWR))
        Thread.sleep(forTimeInterval: 2 * (pause / .seconds(1)))
        close(descriptor)
        continuation.resume(returning: answer)
      }
    }
  }

  /// `GET` on a connection of its own.
  static func get(_ path: String, port: Int, headers: [String] = []) async -> String {
    let lines = ["GET \(path) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
    return await exchange(lines.joined(separator: "\r\n") + "\r\n\r\n", port: port)
  }

  /// A connection that is opened and not read from.
  final class Connection: Sendable {
    private let descriptor: Mutex<Int32?>

    fileprivate init(_ descriptor: Int32?) {
      self.descriptor = Mutex(descriptor)
    }

    /// Closes it without a word. Twice is once: by then its number may be that of another test's connection.
    func leave() {
      guard let descriptor = descriptor.withLock({ $0.take() }) else { return }
      close(descriptor)
    }
  }

  /// Asks for a page, and does not wait for the answer.
  static func leaving(_ path: String, port: Int) -> Connection {
    beginning("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n", port: port)
  }

  /// Sends the beginning of something.
  static func beginning(_ text: String, port: Int) -> Connection {
    let descriptor = connected(to: port)
    if let descriptor { write(Array(text.utf8), to: descriptor) }
    return Connection(descriptor)
  }

  private static func send(_ bytes: [UInt8], port: Int) -> String {
    guard let descriptor = connected(to: port) else { return "" }
    defer { close(descriptor) }
    write(bytes, to: descriptor)
    return received(from: descriptor)
  }

  private static func connected(to port: Int) -> Int32? {
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var wait = timeval(tv_sec: 300, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if connected == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  /// Whether the other side still takes them.
  @discardableResult private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, noSignal) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func received(from descriptor: Int32) -> String {
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer.prefix(count)
    }
    return String(answer.map { Character(UnicodeScalar($0)) })
  }

  #if canImport(Darwin)
    private static let noSignal: Int32 = 0
  #else
    private static let noSignal = Int32(MSG_NOSIGNAL)
  #endif
}
