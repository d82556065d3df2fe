import Basics
import Foundation
import Spaces
import Store
import Synchronization

/// Somebody who keeps a note again and again, every twenty milliseconds, beside what is measured.
final class WriterBeside: Sendable {
  private struct State {
    var isEnded = false
    var waits: [Double] = []
    var faults = 0
  }

  private let state = Mutex(State())
  private let done = DispatchSemaphore(value: 0)

  init(_ storage: any Storage, _ space: Space, _ occasion: Occasion) throws {
    Thread.detachNewThread { [self] in
      while !state.withLock({ $0.isEnded }) {
        let start = ContinuousClock.now
        do {
          try storage.write { tx in
            let draft = ThingDraft(
              Note(text: "beside"), title: "Beside", state: .internal, from: occasion.today)
            _ = try Thing.make(draft, in: space, by: .command("benchmark"), tx, occasion)
          }
          let wait = (ContinuousClock.now - start) / .seconds(1)
          state.withLock { $0.waits.append(wait) }
        } catch {
          state.withLock { $0.faults += 1 }
        }
        Thread.sleep(forTimeInterval: 0.02)
      }
      done.signal()
    }
  }

  /// How long they waited at most and in the middle, how often they wrote, and how often they could not.
  func end() -> String {
    state.withLock { $0.isEnded = true }
    done.wait()
    return state.withLock { state in
      let sorted = state.waits.sorted()
      guard let longest = sorted.last else { return "nobody wrote beside it, \(state.faults) faults" }
      return String(
        format: "a writer beside it waited %.3f s at most, %.3f s in the middle, %d times, %d faults",
        longest,
        sorted[sorted.count / 2], sorted.count, state.faults)
    }
  }
}
