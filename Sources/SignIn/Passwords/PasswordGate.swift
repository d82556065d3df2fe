package import Basics
internal import Foundation

/// Admits a few derivations of passwords at a time, and refuses when too many wait: what a flood of sign-ins may take
/// of the machine is bounded in memory and in threads.
package final class PasswordGate: @unchecked Sendable {
  private let running: Int
  private let waiting: Int
  // Guarded by `condition`.
  private var inside = 0
  private var outside = 0
  private let condition = NSCondition()

  /// - Parameters:
  ///   - running: derivations at a time.
  ///   - waiting: threads that may wait for one to end.
  package init(running: Int = 2, waiting: Int = 4) {
    self.running = max(1, running)
    self.waiting = max(0, waiting)
  }

  /// Carries out `work` as soon as there is room. Blocks its thread, so not for the threads that answer requests.
  /// Throws `sign-in-busy` at once when too many wait already.
  package func pass<Value>(_ work: () throws -> Value) throws -> Value {
    try enter()
    defer { leave() }
    return try work()
  }

  private func enter() throws(Diagnostic) {
    condition.lock()
    defer { condition.unlock() }
    if inside >= running {
      guard outside < waiting else { throw Diagnostic("sign-in-busy", .unavailable) }
      outside += 1
      while inside >= running { condition.wait() }
      outside -= 1
    }
    inside += 1
  }

  private func leave() {
    condition.lock()
    inside -= 1
    condition.signal()
    condition.unlock()
  }
}
