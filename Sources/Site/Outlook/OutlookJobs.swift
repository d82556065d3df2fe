package import Answers
package import Basics
package import Studies
import Synchronization

/// Outlooks being worked out away from the threads that answer requests.
///
/// Who asks is told at once how far it is. Those who ask the same share one job. What is finished is kept
/// within a bound of memory, what waits within a bound of number, and what nobody has asked about for a while
/// is not begun.
package final class OutlookJobs: Sendable {
  package enum State: Sendable {
    case finished(Result<Outlook, Diagnostics>)
    /// The share that is done, 0…1.
    case underWay(Double)
    /// Too many others wait.
    case full
  }

  package typealias Job = @Sendable (OutlookWork) -> Result<Outlook, Diagnostics>

  private struct Order {
    let job: Job
    var share = 0.0
    var isRunning = false
    var lastAsked: ContinuousClock.Instant
  }

  private struct Book {
    /// Waiting and running, in the order in which they came.
    var orders: [(key: Query, order: Order)] = []
    var finished: LeastRecentlyUsed<Query, Result<Outlook, Diagnostics>>
  }

  private let book: Mutex<Book>
  private let most: Int
  private let patience: Duration
  private let now: @Sendable () -> ContinuousClock.Instant
  private let work: @Sendable (@escaping @Sendable (Double) -> Void) -> OutlookWork
  private let begin: @Sendable (@escaping @Sendable () -> Void) -> Void

  /// - Parameters:
  ///   - most: jobs that may wait or run at once.
  ///   - bytes: memory for what is finished, about.
  ///   - patience: how long a job waits without anybody asking about it.
  ///   - work: what a job works with, given whom to tell how far it is.
  ///   - begin: does something on a thread that is not needed for answering, one thing after the other.
  package init(
    most: Int = 16, bytes: Int = 64 << 20, patience: Duration = .seconds(30),
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    work: @escaping @Sendable (@escaping @Sendable (Double) -> Void) -> OutlookWork,
    begin: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void
  ) {
    book = Mutex(Book(finished: LeastRecentlyUsed(limit: bytes)))
    self.most = most
    self.patience = patience
    self.now = now
    self.work = work
    self.begin = begin
  }

  /// Works everything out while the visitor waits.
  package static func atOnce() -> OutlookJobs {
    OutlookJobs(work: { OutlookWork(progress: $0) }, begin: { $0() })
  }

  /// How far the answer under `key` is; the first who asks sets the job going.
  package func ask(_ key: Query, _ job: @escaping Job) -> State {
    let moment = now()
    let (known, isNew) = book.withLock { book -> (State?, Bool) in
      if let result = book.finished.value(for: key) { return (.finished(result), false) }
      if let place = book.orders.firstIndex(where: { $0.key == key }) {
        book.orders[place].order.lastAsked = moment
        return (.underWay(book.orders[place].order.share), false)
      }
      guard book.orders.count < most else { return (.full, false) }
      book.orders.append((key, Order(job: job, lastAsked: moment)))
      return (nil, true)
    }
    if let known { return known }
    if isNew { begin { [self] in runNext() } }
    return book.withLock { book in
      if let result = book.finished.value(for: key) { return .finished(result) }
      return .underWay(book.orders.first { $0.key == key }?.order.share ?? 0)
    }
  }

  private func runNext() {
    let moment = now()
    let next = book.withLock { book -> (key: Query, job: Job)? in
      book.orders.removeAll { !$0.order.isRunning && moment - $0.order.lastAsked > patience }
      guard let place = book.orders.firstIndex(where: { !$0.order.isRunning }) else { return nil }
      book.orders[place].order.isRunning = true
      return (book.orders[place].key, book.orders[place].order.job)
    }
    guard let next else { return }
    let result = next.job(work { [self] share in tell(share, next.key) })
    book.withLock { book in
      book.orders.removeAll { $0.key == next.key }
      book.finished.keep(result, size: Self.size(of: result), for: next.key)
    }
  }

  private func tell(_ share: Double, _ key: Query) {
    book.withLock { book in
      guard let place = book.orders.firstIndex(where: { $0.key == key }) else { return }
      book.orders[place].order.share = max(book.orders[place].order.share, share)
    }
  }

  /// Bytes that a result takes, about: the intervals of every year and the draws of every unit.
  private static func size(of result: Result<Outlook, Diagnostics>) -> Int {
    guard case .success(let outlook) = result else { return 4096 }
    let years = outlook.plan.horizon + 1
    return outlook.cells.reduce(16_384) { size, cell in
      let figures = cell.series.count * years * 40 + cell.netDraws.count * 8
      return size + figures + (cell.expected.count + cell.memberPersons.count) * years * 8
    }
  }
}
