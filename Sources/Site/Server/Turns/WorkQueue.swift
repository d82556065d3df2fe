import NIOPosix
import Pages
import Synchronization

/// Threads for answers that cost the more the more is asked, and the queue in front of them.
final class WorkQueue: Sendable {
  enum Outcome<Value: Sendable>: Sendable {
    case done(Value)
    case refused(Refusal)
  }

  private struct Job: Sendable {
    let begin: @Sendable () -> Void
    let refuse: @Sendable (Refusal) -> Void
    let isWanted: StillWanted
  }

  private let queue: Mutex<FairQueue<Job>>
  private let pool: NIOThreadPool
  private let isStopping = Atomic(false)
  /// Places for work that is done or waits.
  let places: Int

  init(bounds: QueueBounds = QueueBounds()) {
    queue = Mutex(FairQueue(bounds: bounds))
    pool = NIOThreadPool(numberOfThreads: bounds.threads)
    places = bounds.threads + bounds.waiting
  }

  func start() {
    pool.start()
  }

  /// Work that is done or waits.
  var busy: Int { queue.withLock { $0.waiting.count + $0.running.count } }

  /// What `body` gives, worked out when it is the asker's turn.
  ///
  /// - Parameters:
  ///   - work: what it takes, in steps.
  ///   - isWanted: whether the asker is still there. What nobody waits for is not begun, and `body` is told so.
  func run<Value: Sendable>(
    _ work: Int, for asker: Asker, while isWanted: @escaping StillWanted,
    _ body: @escaping @Sendable (@escaping StillWanted) -> Value
  ) async -> Outcome<Value> {
    let result = Awaited<Outcome<Value>>()
    let goesOn: StillWanted = { [self] in isWanted() && !isStopping.load(ordering: .relaxed) }
    let job = Job(
      begin: { [self] in
        guard goesOn() else { return result.settle(.refused(.busy)) }
        let value = body(goesOn)
        // What was cut short by the end of the server is no answer.
        result.settle(isStopping.load(ordering: .relaxed) ? .refused(.busy) : .done(value))
      }, refuse: { result.settle(.refused($0)) }, isWanted: goesOn)
    admit(job, of: asker, work: work)
    return await result.value() ?? .refused(.busy)
  }

  /// Begins nothing more, and tells what is worked on that nobody waits for it.
  func endWork() {
    isStopping.store(true, ordering: .relaxed)
    for job in queue.withLock({ $0.withdraw { _ in true } }) { job.refuse(.busy) }
  }

  /// Ends the threads, once what they work on is done.
  func stop() async {
    endWork()
    // The one error there is says that they have ended already.
    try? await pool.shutdownGracefully()
  }

  private func admit(_ job: Job, of asker: Asker, work: Int) {
    guard !isStopping.load(ordering: .relaxed) else { return job.refuse(.busy) }
    var admission = queue.withLock { $0.add(job, of: asker, work: work) }
    if case .taken = admission {
    } else {
      // Those who have left hold no places.
      for gone in queue.withLock({ $0.withdraw { !$0.isWanted() } }) { gone.refuse(.busy) }
      admission = queue.withLock { $0.add(job, of: asker, work: work) }
    }
    switch admission {
    case .fullForAsker: job.refuse(.askerBusy)
    case .full: job.refuse(.busy)
    case .taken(let displaced):
      displaced?.refuse(.askerBusy)
      beginNext()
    }
  }

  private func beginNext() {
    while let next = queue.withLock({ $0.next() }) {
      pool.submit { [self] state in
        Background.enter()
        if case .active = state { next.item.begin() } else { next.item.refuse(.busy) }
        queue.withLock { $0.end(next.number) }
        beginNext()
      }
    }
  }
}
