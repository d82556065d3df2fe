/// A fault that was found in several places, to be said once.
package struct RepeatedFault: Hashable, Sendable {
  /// The first of them, in the order in which they were found.
  package let first: Diagnostic
  package let count: Int
  /// Lines of the next ones, at most ``mostLines``.
  package let lines: [Int]

  static let mostLines = 5
}

extension Diagnostics {
  /// Faults of the same code in the same file together, in the order in which the first of each was found. Those without
  /// a line stay apart: they are about different things.
  package var repeated: [RepeatedFault] {
    var order: [Key] = []
    var found: [Key: [Diagnostic]] = [:]
    for (position, fault) in list.enumerated() {
      let key = Key(
        file: fault.place.file, code: fault.code, position: fault.place.line == nil ? position : nil)
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(fault)
    }
    return order.compactMap { key in
      guard let same = found[key], let first = same.first else { return nil }
      let lines = same.dropFirst().prefix(RepeatedFault.mostLines).compactMap(\.place.line)
      return RepeatedFault(first: first, count: same.count, lines: lines)
    }
  }

  private struct Key: Hashable {
    let file: String?
    let code: String
    /// Where a fault stands alone.
    let position: Int?
  }
}
