import Basics
import Pages
import Synchronization

/// Steps that change many things, each on a thread that answers nobody; the page that waits for one says how far it is.
///
/// Each server has its own: another one shows what was there before, until the step is done.
package final class LargeSteps: Sendable {
  /// What came of a step: the page for whoever asks next.
  typealias Ending = @Sendable (WorkContext) throws -> Reply
  typealias Progress = @Sendable (Double) -> Void

  enum State: Sendable {
    /// The share that is done, from 0 to 1.
    case underWay(Double)
    case ended(Ending)
  }

  private let states = Mutex<[String: State]>([:])
  private let begin: @Sendable (@escaping @Sendable () -> Void) -> Void
  /// Steps that wait, are under way, or whose ending nobody has asked for.
  private static let most = 32

  /// - Parameter begin: does something on a thread that answers nobody, one thing after the other.
  package init(begin: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void) {
    self.begin = begin
  }

  /// Everything is done before the visit goes on.
  package static var atOnce: LargeSteps { LargeSteps { $0() } }

  /// Sets a step going, unless one of that name is under way.
  ///
  /// - Parameter work: is handed what to tell how far it is.
  /// - Throws: `import-queue-full` where as many wait as may.
  func add(_ name: String, _ work: @escaping @Sendable (Progress) -> Ending) throws(Diagnostic) {
    let (isNew, isFull) = states.withLock { states in
      if case .underWay? = states[name] { return (false, false) }
      if states.count >= Self.most { states = states.filter { $0.value.isUnderWay } }
      if states.count >= Self.most { return (false, true) }
      states[name] = .underWay(0)
      return (true, false)
    }
    if isFull { throw Diagnostic("import-queue-full", .unavailable) }
    guard isNew else { return }
    begin { [self] in
      let ending = work { [self] share in states.withLock { $0[name] = .underWay(share) } }
      states.withLock { $0[name] = .ended(ending) }
    }
  }

  /// How far a step is; an ending is told once.
  func state(_ name: String) -> State? {
    states.withLock { states in
      guard let state = states[name] else { return nil }
      if !state.isUnderWay { states[name] = nil }
      return state
    }
  }

  /// Whether a step of that name is under way.
  func isUnderWay(_ name: String) -> Bool { states.withLock { $0[name]?.isUnderWay ?? false } }
}

extension LargeSteps.State {
  fileprivate var isUnderWay: Bool { if case .underWay = self { true } else { false } }
}
