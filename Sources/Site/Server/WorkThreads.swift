import NIOPosix
import Pages
import Synchronization

/// Threads for answers that may have to wait, for a database or a slow hash. Those that answer everybody never do.
///
/// A bounded number of visits waits for them: a visitor who is told at once that the server is busy can come back,
/// one who waits in a queue without end cannot.
final class WorkThreads: Sendable {
  private let pool: NIOThreadPool
  /// Visits that may be worked on or wait.
  let places: Int
  private let taken = Atomic(0)

  /// - Parameters:
  ///   - threads: how many work at once.
  ///   - waiting: how many visits may wait besides.
  init(threads: Int, waiting: Int = Limits.waitingVisits) {
    pool = NIOThreadPool(numberOfThreads: threads)
    places = threads + waiting
  }

  func start() {
    pool.start()
  }

  /// Visits that are being worked on or wait.
  var busy: Int { taken.load(ordering: .relaxed) }

  /// What `work` gives, done on one of the threads; nil where too many wait already, the server stops, or the task that
  /// waits is cancelled. The place is taken until the work is done, whoever waits.
  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
    guard taken.add(1, ordering: .relaxed).newValue <= places else {
      taken.subtract(1, ordering: .relaxed)
      return nil
    }
    let result = Awaited<Value>()
    pool.submit { [self] state in
      let value: Value? = if case .active = state { work() } else { nil }
      taken.subtract(1, ordering: .relaxed)
      result.settle(value)
    }
    return await result.value()
  }

  /// Lets what is under way finish and ends the threads.
  func stop() async {
    // The one error there is says that they have ended already.
    try? await pool.shutdownGracefully()
  }
}
