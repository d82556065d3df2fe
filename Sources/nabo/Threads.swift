import Answers
import Basics
import Digests
import Foundation
import Kernels
import Site
import Spaces
import Studies
import Synchronization
import WorkPages

extension Workers {
  /// All processors of the machine, away from the threads that answer requests.
  static let threads = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }

  /// The same, behind what visitors wait for.
  static let behind = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) {
      Background.enter()
      work($0)
    }
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

extension LaterWrites {
  /// On a thread of their own, one after the other.
  static func onThread() -> LaterWrites {
    let queue = DispatchQueue(label: "nabo.later-writes", qos: .utility)
    return LaterWrites { queue.async(execute: $0) }
  }
}

extension LargeSteps {
  /// On a thread of their own, one after the other.
  static func onThread() -> LargeSteps {
    let queue = DispatchQueue(label: "nabo.large-steps", qos: .utility)
    return LargeSteps { queue.async(execute: $0) }
  }
}

extension OutlookJobs {
  /// One outlook after the other, each on all processors.
  static func onThreads(sharing: OutlookSharing?, metrics: Metrics) -> OutlookJobs {
    let queue = DispatchQueue(label: "nabo.outlooks", qos: .utility)
    return OutlookJobs(
      sharing: sharing, metrics: metrics, work: { OutlookWork(workers: .behind, watch: $0) },
      begin: { queue.async(execute: $0) })
  }
}

extension OutlookSharing {
  /// With all servers on the database of `workplace` that run this program with the same tables.
  ///
  /// - Parameter tables: what the tables hash to.
  static func onThreads(_ workplace: Workplace, tables: [String]) -> OutlookSharing {
    let queue = DispatchQueue(label: "nabo.outlooks.shared", qos: .utility)
    let build = Lazily { Surroundings.build }
    return OutlookSharing(
      storage: workplace.storage, holder: HexDigest.of(Surroundings.occasion.randomBytes(32)),
      ground: { [Program.version, build.value] + tables }, now: { Surroundings.now },
      report: workplace.report,
      later: { time, work in
        queue.asyncAfter(deadline: .now() + .milliseconds(Int(time / .milliseconds(1))), execute: work)
      })
  }
}

/// Something that is worked out when it is first asked for.
private final class Lazily: Sendable {
  private let known = Mutex<String?>(nil)
  private let find: @Sendable () -> String

  init(_ find: @escaping @Sendable () -> String) {
    self.find = find
  }

  var value: String {
    known.withLock { known in
      let value = known ?? find()
      known = value
      return value
    }
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
