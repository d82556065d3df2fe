package import Answers
import Basics
package import Pages
package import Studies
package import StudyPages
import Synchronization

/// Outlooks being worked out away from the threads that answer requests.
///
/// Who asks is told at once how far it is. Those who ask the same share one job, on all servers where these share. What
/// is finished is kept within a bound of memory, what waits within a bound of number, and what nobody has asked about
/// for a while is not begun, or stopped.
package final class OutlookJobs: Sendable {
  package typealias State = OutlookState

  /// What is said of an outlook that brought down whoever tried.
  static let givenUp = Diagnostic("outlook-given-up", .noAnswer)

  let book: Mutex<OutlookBook>
  let sharing: OutlookSharing?
  let patience: Duration
  let now: @Sendable () -> ContinuousClock.Instant
  let metrics: Metrics
  /// Whatever holds as much memory as an outlook takes turns with them.
  let large = OneAtATime()
  private let most: Int
  /// Of these, of one asker.
  private let mostOfOne: Int
  private let work: @Sendable (OutlookWatch) -> OutlookWork
  private let begin: @Sendable (@escaping @Sendable () -> Void) -> Void

  /// - Parameters:
  ///   - most: jobs that may wait or run at once.
  ///   - mostOfOne: of these, of one asker.
  ///   - bytes: memory for what is finished, about.
  ///   - patience: how long a job waits, or goes on, without anybody asking about it.
  ///   - sharing: the other servers; nil for one that works alone.
  ///   - metrics: told where outlooks come from.
  ///   - work: what a job works with, given whom to tell how far it is.
  ///   - begin: does something on a thread that is not needed for answering, one thing after the other.
  package init(
    most: Int = 16, mostOfOne: Int = 4, bytes: Int = 32 << 20, patience: Duration = .seconds(30),
    sharing: OutlookSharing? = nil, metrics: Metrics = Metrics(),
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    work: @escaping @Sendable (OutlookWatch) -> OutlookWork,
    begin: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void
  ) {
    book = Mutex(OutlookBook(bytes: bytes))
    self.most = most
    self.mostOfOne = mostOfOne
    self.patience = patience
    self.sharing = sharing
    self.metrics = metrics
    self.now = now
    self.work = work
    self.begin = begin
  }

  /// Works everything out while the visitor waits.
  package static func atOnce() -> OutlookJobs {
    OutlookJobs(work: { OutlookWork(watch: $0) }, begin: { $0() })
  }

  /// How far the answer under `key` is; the first who asks sets the job going.
  ///
  /// - Parameters:
  ///   - asker: whose turn it uses. Where all places are taken, what came last of whoever has most gives way to
  ///     somebody who has fewer.
  ///   - steps: what the job takes.
  package func ask(
    _ key: Query, _ task: OutlookTask, of asker: Asker = .address(""), steps: Int = 1
  ) -> State {
    let moment = now()
    let known = book.withLock { book -> State? in
      book[key]?.lastAsked = moment
      if let state = book.state(of: key) { return state }
      let own = book.orders.count { $0.asker == asker }
      guard own < min(mostOfOne, most) else { return most > mostOfOne ? .fullForAsker : .full }
      if book.orders.count >= most, !book.displace(above: own + 1) { return .full }
      book.add(
        OutlookBook.Order(
          key: key, task: task, asker: asker, steps: steps, arrival: book.order.now, lastAsked: moment))
      return nil
    }
    if let known { return known }
    if let sharing { confer(sharing, after: .zero) } else { begin { [self] in runNext() } }
    return book.withLock { $0.state(of: key) ?? .underWay(0) }
  }

  /// Works out whose turn it is, on the thread it is called on.
  private func runNext() {
    let moment = now()
    let next = book.withLock { book -> OutlookBook.Order? in
      book.forget(since: moment - patience)
      guard let next = book.waiting.first else { return nil }
      book.run(next.key, nil)
      return next
    }
    guard let next else { return }
    switch next.task.prepare() {
    case .failure(let faults): end(next.key, .failure(faults))
    case .success(let prepared): end(next.key, draw(next.key, prepared).map(\.outlook))
    }
  }

  /// Works something out on the thread for that, and hands what came out on.
  func start(
    _ key: Query, _ prepared: OutlookTask.Prepared,
    then: @escaping @Sendable (Result<OutlookTask.Drawn, Diagnostics>) -> Void
  ) {
    begin { [self] in
      let result = draw(key, prepared)
      end(key, result.map(\.outlook))
      then(result)
    }
  }

  func end(_ key: Query, _ result: Result<Outlook, Diagnostics>) {
    book.withLock { $0.end(key, result, size: Self.size(of: result)) }
  }

  private func draw(
    _ key: Query, _ prepared: OutlookTask.Prepared
  ) -> Result<OutlookTask.Drawn, Diagnostics> {
    let watch = OutlookWatch(
      progress: { [self] share in tell(share, key) },
      isWanted: { [self] in book.withLock { $0[key].map { !$0.isStopped } ?? true } })
    let result =
      large.run(while: watch.isWanted) { prepared.draw(work(watch)) }
      ?? .failure(Diagnostics([OutlookWatch.stopped]))
    if case .success = result { metrics.count(outlook: .here) }
    return result
  }

  /// Notes how far it is, and stops what nobody wants where nobody else can know of it.
  private func tell(_ share: Double, _ key: Query) {
    let moment = now()
    book.withLock { book in
      guard var order = book[key] else { return }
      order.done = max(order.done, share)
      if case .running(nil) = order.phase { order.share = max(order.share, share) }
      if sharing == nil, moment - order.lastAsked > patience { order.isStopped = true }
      book[key] = order
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
