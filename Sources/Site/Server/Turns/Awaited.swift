import Synchronization

/// A value that one task waits for and a thread gives, once. A task that is cancelled waits no longer and has nil.
final class Awaited<Value: Sendable>: Sendable {
  private enum State {
    case open
    case waiting(CheckedContinuation<Value?, Never>)
    case settled(Value?)
  }

  private let state = Mutex(State.open)

  /// Gives the value; only the first one counts.
  func settle(_ value: Value?) {
    let waiting = state.withLock { state -> CheckedContinuation<Value?, Never>? in
      switch state {
      case .open:
        state = .settled(value)
        return nil
      case .waiting(let continuation):
        state = .settled(value)
        return continuation
      case .settled: return nil
      }
    }
    waiting?.resume(returning: value)
  }

  /// Waits for the value; to be called once.
  func value() async -> Value? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let known = state.withLock { state -> Value?? in
          if case .settled(let value) = state { return .some(value) }
          state = .waiting(continuation)
          return nil
        }
        if let known { continuation.resume(returning: known) }
      }
    } onCancel: {
      settle(nil)
    }
  }
}
