import Synchronization

/// What was worked out of words, shared between threads: most words of a text stand in many others. It holds so many words at
/// most, and begins anew when it is full.
final class KnownWords: Sendable {
  private let known = Mutex<[String: [String]]>([:])

  func callAsFunction(_ word: String, _ compute: () -> [String]) -> [String] {
    if let tokens = known.withLock({ $0[word] }) { return tokens }
    let tokens = compute()
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[word] = tokens
    }
    return tokens
  }

  /// Some 20 MB.
  private static let most = 20_000
}
