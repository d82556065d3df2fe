import Basics
import Foundation
import Outgoing
import Synchronization
import TestServers

@testable import Publishers

/// A clock that only waiting moves, and how long was waited.
final class TestClock: Sendable {
  private let moment = Mutex(Instant(milliseconds: 1_800_000_000_000))
  private let waits = Mutex<[Duration]>([])

  var now: Instant { moment.withLock(\.self) }
  var waited: [Duration] { waits.withLock(\.self) }

  func advance(by time: Duration) { moment.withLock { $0 = $0.adding(time) } }

  func wait(_ time: Duration) {
    advance(by: time)
    waits.withLock { $0.append(time) }
  }
}

/// Clients of a local server.
final class TestClient {
  let server: LocalPublisher
  let folder = FileManager.default.temporaryDirectory.appending(path: "publishers-\(UUID().uuidString)")
  let clock = TestClock()

  init(_ answers: String) throws {
    server = try LocalPublisher(answers)
    Outgoing.start()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func client(
    calls: Int = 100, mostItems: Int = 1000, mostBytes: Int = 1 << 20, timeout: Duration = .seconds(5),
    base: String? = nil
  ) -> PublisherClient {
    let policy = PublisherPolicy(
      name: "Test", base: base ?? "\(server.address)/v1", calls: calls, window: .seconds(10),
      mostItems: mostItems, mostBytes: mostBytes, timeout: timeout)
    return PublisherClient(
      policy, cache: AnswerCache(folder: folder),
      PublisherSurroundings(now: { [clock] in clock.now }, sleep: { [clock] in clock.wait($0) }))
  }

  var waited: [Duration] { clock.waited }

  var questions: [String] { get throws { try server.asked().map(\.question) } }
}

extension PublisherClient {
  /// The text of an answer, and when it was retrieved.
  func text(_ question: PublisherQuestion = .init("/x")) throws(Diagnostic) -> String {
    try answer(question) { answer throws(Diagnostic) in String(decoding: answer.body, as: UTF8.self) }
  }
}
