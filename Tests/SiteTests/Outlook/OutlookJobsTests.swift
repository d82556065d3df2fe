import Answers
import Basics
import Pages
import Studies
import StudyPages
import Synchronization
import Testing

@testable import Site

@Suite("Outlooks that are worked out elsewhere")
struct OutlookJobsTests {
  /// A thread that does nothing until it is told to.
  private final class Later: Sendable {
    private let tasks = Mutex<[@Sendable () -> Void]>([])

    func add(_ task: @escaping @Sendable () -> Void) {
      tasks.withLock { $0.append(task) }
    }

    func doOne() {
      let task = tasks.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      task?()
    }
  }

  /// A clock that moves when it is told to.
  private final class Clock: Sendable {
    private let moment = Mutex(ContinuousClock.now)

    var now: ContinuousClock.Instant { moment.withLock(\.self) }

    func advance(by time: Duration) {
      moment.withLock { $0 += time }
    }
  }

  private let later = Later()
  private let clock = Clock()
  private let begun = Counter()

  private func jobs(most: Int = 16) -> OutlookJobs {
    OutlookJobs(
      most: most, now: { [clock] in clock.now }, work: { OutlookWork(watch: $0) },
      begin: { [later] in later.add($0) })
  }

  private func ask(_ jobs: OutlookJobs, _ name: String) -> String {
    let state = jobs.ask(
      Query([.init("merge", name)]),
      .drawing { [begun] _ in
        begun.increase()
        return .failure(Diagnostics([Diagnostic("merge-missing", .badInput)]))
      })
    return switch state {
    case .finished: "finished"
    case .underWay(let share): "\(share)"
    case .full: "full"
    case .fullForAsker: "full for asker"
    }
  }

  @Test("Two who ask the same share one job, and later ones get what it found")
  func shared() {
    let jobs = jobs()
    #expect(ask(jobs, "A") == "0.0")
    #expect(ask(jobs, "A") == "0.0")
    later.doOne()
    later.doOne()
    #expect(ask(jobs, "A") == "finished")
    #expect(begun.value == 1)
  }

  @Test("Who comes when too many wait is told so, and may come again")
  func bounded() {
    let jobs = jobs(most: 2)
    #expect(ask(jobs, "A") == "0.0")
    #expect(ask(jobs, "B") == "0.0")
    #expect(ask(jobs, "C") == "full")
    later.doOne()
    #expect(ask(jobs, "C") == "0.0")
  }

  @Test("One address fills its own places and not those of others, whose turn comes first for less")
  func fair() {
    let jobs = jobs()
    func ask(_ name: String, of client: String, steps: Int) -> String {
      let task = OutlookTask.drawing { [begun] _ in
        begun.increase()
        return .failure(Diagnostics([Diagnostic("merge-missing", .badInput)]))
      }
      return switch jobs.ask(Query([.init("merge", name)]), task, of: .address(client), steps: steps) {
      case .finished: "finished"
      case .underWay: "waits"
      case .full: "full"
      case .fullForAsker: "full for asker"
      }
    }
    for number in 0..<4 { #expect(ask("flood \(number)", of: "192.0.2.1", steps: 2_000_000) == "waits") }
    #expect(ask("flood 4", of: "192.0.2.1", steps: 2_000_000) == "full for asker")
    #expect(ask("town", of: "192.0.2.2", steps: 1000) == "waits")
    later.doOne()
    #expect(ask("town", of: "192.0.2.2", steps: 1000) == "finished")
    #expect(begun.value == 1)
  }

  @Test("Where all places are taken, whoever has most gives way to somebody who has none")
  func displaced() {
    let jobs = OutlookJobs(
      most: 5, mostOfOne: 4, now: { [clock] in clock.now }, work: { OutlookWork(watch: $0) },
      begin: { [later] in later.add($0) })
    func ask(_ name: String, of client: String) -> OutlookJobs.State {
      jobs.ask(
        Query([.init("merge", name)]), .drawing { _ in .failure(Diagnostics([])) }, of: .address(client))
    }
    for number in 0..<4 { _ = ask("flood \(number)", of: "192.0.2.1") }
    _ = ask("a", of: "192.0.2.2")
    guard case .underWay = ask("b", of: "192.0.2.3") else {
      Issue.record("nobody gave way")
      return
    }
    #expect(jobs.book.withLock { $0[Query([.init("merge", "flood 3")])] == nil })
  }

  @Test("What nobody has asked about for a while is not begun")
  func abandoned() {
    let jobs = jobs()
    _ = ask(jobs, "A")
    clock.advance(by: .seconds(20))
    _ = ask(jobs, "B")
    clock.advance(by: .seconds(20))
    later.doOne()
    later.doOne()
    #expect(begun.value == 1)
    #expect(ask(jobs, "B") == "finished")
    #expect(ask(jobs, "A") == "0.0")
  }

  @Test("Who asks while it runs is told how far it is, never less than before")
  func progress() {
    let jobs = jobs()
    let seen = Mutex<[String]>([])
    let key = Query([.init("merge", "A")])
    _ = jobs.ask(
      key,
      .drawing { work in
        for share in [0.25, 0.5, 0.4] {
          work.watch.progress(share)
          if case .underWay(let told) = jobs.ask(key, .drawing { _ in .failure(Diagnostics([])) }) {
            seen.withLock { $0.append("\(told)") }
          }
        }
        return .failure(Diagnostics([Diagnostic("merge-missing", .badInput)]))
      })
    later.doOne()
    #expect(seen.withLock(\.self) == ["0.25", "0.5", "0.5"])
  }

  @Test("What nobody has asked about for a while is stopped, and has no result")
  func stopped() {
    let jobs = jobs()
    let wanted = Mutex<[Bool]>([])
    let key = Query([.init("merge", "A")])
    _ = jobs.ask(
      key,
      .drawing { [clock] work in
        for seconds in [10, 19, 2] {
          clock.advance(by: .seconds(seconds))
          work.watch.progress(0.1)
          wanted.withLock { $0.append(work.watch.isWanted()) }
        }
        return .failure(Diagnostics([OutlookWatch.stopped]))
      })
    later.doOne()
    #expect(wanted.withLock(\.self) == [true, true, false])
    #expect(ask(jobs, "A") == "0.0")
  }
}

extension OutlookTask {
  /// One that needs nothing looked up.
  static func drawing(
    _ draw: @escaping @Sendable (OutlookWork) -> Result<OutlookTask.Drawn, Diagnostics>
  ) -> OutlookTask {
    OutlookTask { .success(.init(draw: draw)) }
  }
}
