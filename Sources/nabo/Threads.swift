import Answers
import Foundation
import Kernels
import Site
import Synchronization

extension Workers {
  /// All processors of the machine, away from the threads that answer requests.
  static let threads = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }
}

extension OutlookWork {
  /// On all processors; a terminal is told how far it is when it takes longer than the eye waits for.
  static var onThreads: OutlookWork {
    let isTerminal = isatty(STDERR_FILENO) == 1
    let line = ProgressLine()
    return OutlookWork(workers: .threads) { share in
      if isTerminal { line.show(share) }
    }
  }
}

extension OutlookJobs {
  /// One outlook after the other, each on all processors.
  static var onThreads: OutlookJobs {
    let queue = DispatchQueue(label: "nabo.outlooks", qos: .utility)
    return OutlookJobs(
      work: { OutlookWork(workers: .threads, progress: $0) }, begin: { queue.async(execute: $0) })
  }
}

/// One line on standard error that is written over.
private final class ProgressLine: Sendable {
  private let began = ContinuousClock.now
  private let shown = Mutex(-1)

  func show(_ share: Double) {
    let percent = Int(share * 100)
    guard ContinuousClock.now - began > .milliseconds(200) else { return }
    shown.withLock { last in
      guard percent > last || percent >= 100 else { return }
      last = percent
      FileHandle.standardError.write(Data((percent >= 100 ? "\r     \r" : "\r\(percent) %").utf8))
    }
  }
}
