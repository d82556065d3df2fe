import Foundation

/// Work that takes long goes behind what visitors wait for at once.
package enum Background {
  /// How far behind, in the steps of the system's scheduler (setpriority(2)).
  private static let steps: Int32 = 10

  /// Puts the thread that calls it back, for good. Where the system does not let it, nothing changes.
  package static func enter() {
    #if os(Linux)
      // Linux means a thread where others mean the whole process.
      _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, steps)
    #endif
  }
}
