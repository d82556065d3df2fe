import Basics
import Foundation
import Outgoing
import Synchronization
import TestServers

@testable import Publishers

/// A client of a local server, with a clock that only waiting moves.
final class TestClient {
  let server: LocalPublisher
  let folder = FileManager.default.temporaryDirectory.appending(path: "publishers-\(UUID().uuidString)")
  let clock = Mutex(Instant(milliseconds: 1_800_000_000_000))
  let waits = Mutex<[Duration]>([])

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
      PublisherSurroundings(
        now: { [self] in clock.withLock(\.self) }, sleep: { [self] time in advance(by: time, isWait: true) }))
  }

  func advance(by time: Duration, isWait: Bool = false) {
    clock.withLock { $0 = $0.adding(time) }
    if isWait { waits.withLock { $0.append(time) } }
  }

  var waited: [Duration] { waits.withLock(\.self) }

  var questions: [String] { get throws { try server.asked().map(\.question) } }
}

extension PublisherClient {
  /// The text of an answer, and when it was retrieved.
  func text(_ question: PublisherQuestion = .init("/x")) throws(Diagnostic) -> String {
    try answer(question) { answer throws(Diagnostic) in String(decoding: answer.body, as: UTF8.self) }
  }
}
