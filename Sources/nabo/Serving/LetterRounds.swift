import Basics
import Foundation
import Synchronization
import WorkPages

/// Looks for letters that are due once a minute, for as long as the server runs.
///
/// The rounds have a thread of their own, so that a mail server or a database that does not answer keeps no visitor
/// waiting.
struct LetterRounds: Sendable {
  let round: LetterRound
  /// From which hour of the day letters go out.
  let hour: Int
  private static let pause = Duration.seconds(60)
  /// How long a letter under way is waited for when the server stops.
  private static let farewell = Duration.seconds(4)

  /// Until the task is cancelled; a round under way then ends after its letter, or is left behind.
  func run() async {
    while !Task.isCancelled {
      if Surroundings.hour >= hour { await look() }
      try? await Task.sleep(for: Self.pause)
    }
  }

  private func look() async {
    let end = RoundEnd()
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        end.wait(continuation)
        Thread.detachNewThread {
          round.run(isStopped: { end.isAsked })
          end.come()
        }
      }
    } onCancel: {
      end.ask()
      Task.detached {
        try? await Task.sleep(for: Self.farewell)
        end.come()
      }
    }
  }
}

/// The end of one round: asked for by whoever stops the server, and come to once.
private final class RoundEnd: Sendable {
  private struct State {
    var isAsked = false
    var isCome = false
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  var isAsked: Bool { state.withLock { $0.isAsked } }

  func ask() {
    state.withLock { $0.isAsked = true }
  }

  func wait(_ continuation: CheckedContinuation<Void, Never>) {
    let isCome = state.withLock { state in
      if !state.isCome { state.waiting = continuation }
      return state.isCome
    }
    if isCome { continuation.resume() }
  }

  func come() {
    let waiting = state.withLock { state in
      defer { state.waiting = nil }
      state.isCome = true
      return state.waiting
    }
    waiting?.resume()
  }
}
