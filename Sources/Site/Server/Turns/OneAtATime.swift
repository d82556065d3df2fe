import Foundation
import Pages
import Synchronization

/// Work that holds much memory is done one piece at a time, in the order in which it came, whichever thread it is on.
///
/// Whoever waits holds a thread, so that it is for work that has few threads of its own.
final class OneAtATime: Sendable {
  private struct Line {
    var isTaken = false
    var waiting: [Int] = []
    var count = 0
  }

  private let line = Mutex(Line())
  /// Between two looks at whose turn it is: next to nothing beside work that is worth waiting for.
  private static let pause = 0.01

  /// What `work` gives; nil where nobody waits for it any more before it is begun.
  @discardableResult func run<Value>(while isWanted: StillWanted, _ work: () -> Value) -> Value? {
    let number = line.withLock { line in
      line.count += 1
      line.waiting.append(line.count)
      return line.count
    }
    while !begins(number) {
      guard isWanted() else {
        line.withLock { $0.waiting.removeAll { $0 == number } }
        return nil
      }
      Thread.sleep(forTimeInterval: Self.pause)
    }
    defer { line.withLock { $0.isTaken = false } }
    return work()
  }

  private func begins(_ number: Int) -> Bool {
    line.withLock { line in
      guard !line.isTaken, line.waiting.first == number else { return false }
      line.isTaken = true
      line.waiting.removeFirst()
      return true
    }
  }
}
