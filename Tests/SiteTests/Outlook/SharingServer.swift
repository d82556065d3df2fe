import Answers
import Basics
import Foundation
import Jobs
import Pages
import Spaces
import Store
import Studies
import StudyPages
import TestContent
import Synchronization

@testable import Site

/// Threads that do nothing until they are told to.
final class Deferred: Sendable {
  private let tasks = Mutex<[@Sendable () -> Void]>([])

  func add(_ task: @escaping @Sendable () -> Void) {
    tasks.withLock { $0.append(task) }
  }

  /// Does what is there now, and not what that leads to.
  func doAll() {
    let now = tasks.withLock { list in
      defer { list = [] }
      return list
    }
    for task in now { task() }
  }
}

/// A database that takes its time to write: something happens before the writer is told.
struct SlowStorage: Storage {
  let storage: any Storage
  let meanwhile: @Sendable () -> Void
  var engine: Engine { storage.engine }

  func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value { try storage.read(body) }

  func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    let value = try storage.write(body)
    meanwhile()
    return value
  }
}

/// One of several servers that share outlooks, whose threads move when a test says so.
final class SharingServer: Sendable {
  let jobs: OutlookJobs
  let metrics = Metrics()
  private let talk = Deferred()
  private let work = Deferred()

  init(
    _ name: String, _ storage: any Storage, _ clock: TestClock, build: String = "1",
    report: @escaping @Sendable (StorageFault) -> Void = { _ in }
  ) {
    let (talk, work) = (talk, work)
    jobs = OutlookJobs(
      sharing: OutlookSharing(
        storage: storage, holder: name, ground: { [build] },
        now: { WorkSite.occasion.now.adding(clock.now - Self.begin) }, report: report,
        later: { _, task in talk.add(task) }),
      metrics: metrics, now: { clock.now }, work: { OutlookWork(watch: $0) }, begin: { work.add($0) })
  }

  /// One round of talk with the others.
  func round() { talk.doAll() }

  /// Works out what it has taken on.
  func draw() { work.doAll() }

  /// The moment of `WorkSite.occasion` for all servers.
  private static let begin = ContinuousClock.now

  static let key = Query([.init("merge", "A")])

  /// `finished`, `full`, or the share that is done.
  func ask(_ task: OutlookTask, _ key: Query = key) -> String {
    switch jobs.ask(key, task) {
    case .finished(.success): "finished"
    case .finished(.failure(let faults)): faults.list.first?.code ?? ""
    case .underWay(let share): "\(share)"
    case .full: "full"
    case .fullForAsker: "full for asker"
    }
  }

  var workedOut: Int { metrics.current.outlooks[.here] ?? 0 }
  var takenOver: Int { metrics.current.outlooks[.shared] ?? 0 }

  /// The site with everything that is shipped, on this server.
  func site() throws -> Website {
    let content = try ShippedSite.content.get()
    return try Website(
      content: SiteContent(
        atlas: content.atlas, rulebook: content.rulebook, texts: content.texts, asset: content.asset,
        today: content.today, outlooks: jobs))
  }
}
