import Pages
import Synchronization

/// Small writes that reading brings with it, like when a session was last used: nobody who reads waits for them, and
/// what cannot be written now is left out, for the next visit brings it again.
package final class LaterWrites: Sendable {
  private let underway = Mutex<Set<String>>([])
  private let most: Int
  private let begin: @Sendable (@escaping @Sendable () -> Void) -> Void

  /// - Parameters:
  ///   - most: writes that may wait; more are left out.
  ///   - begin: does something on a thread that answers nobody, one thing after the other.
  package init(most: Int = 64, begin: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void) {
    self.most = most
    self.begin = begin
  }

  /// Everything is written before the visit goes on.
  package static let atOnce = LaterWrites { $0() }

  /// Writes, unless the same is about to be written already.
  func add(_ name: String, _ write: @escaping @Sendable () -> Void) {
    let isNew = underway.withLock { $0.count < most && $0.insert(name).inserted }
    guard isNew else { return }
    begin { [self] in
      write()
      underway.withLock { _ = $0.remove(name) }
    }
  }
}
