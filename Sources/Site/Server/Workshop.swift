import Pages
import ServiceLifecycle

/// The threads of a server, apart by what they may have to wait for: none of these waits holds up the others, and none
/// holds up the threads that answer.
struct Workshop: Sendable {
  /// Pages that read the database.
  let readers = WorkThreads(threads: Limits.readingThreads)
  /// Forms, which write.
  let changers = WorkThreads(threads: Limits.changingThreads)
  /// Visits that ask servers elsewhere: issuers, the mail server.
  let callers = WorkThreads(threads: Limits.callingThreads, waiting: Limits.waitingCalls)
  /// Pieces of files that come and go, one at a time.
  let files = WorkThreads(threads: Limits.fileThreads, waiting: Limits.waitingChunks)
  /// Questions that cost the more the more is asked.
  let questions = WorkQueue()

  private var all: [WorkThreads] { [readers, changers, callers, files] }

  var busy: Int { all.reduce(questions.busy) { $0 + $1.busy } }
  var places: Int { all.reduce(questions.places) { $0 + $1.places } }

  func start() {
    for threads in all { threads.start() }
    questions.start()
  }

  func threads(for handling: Handling.Source, changing: Bool) -> WorkThreads {
    switch handling {
    case .here: changing ? changers : readers
    case .elsewhere: callers
    }
  }

  /// Ends the threads, and waits for what they work on no longer than `time`.
  func stop(within time: Duration) async {
    let ended = Awaited<Bool>()
    Task {
      await questions.stop()
      for threads in all { await threads.stop() }
      ended.settle(true)
    }
    Task {
      try? await Task.sleep(for: time)
      ended.settle(false)
    }
    _ = await ended.value()
  }
}

/// Tells the questions under way, as soon as the server is asked to stop, that nobody waits for them.
struct EndOfQuestions: Service {
  let questions: WorkQueue

  func run() async throws {
    do { try await gracefulShutdown() } catch is CancellationError {}
    questions.endWork()
  }
}
