import Basics
import Foundation
import Logging
import Spaces
import Store

/// Looks every few seconds for steps that a program left in their middle, this one before it was started anew or another on
/// the same database, and brings them to an end.
struct LeftSteps: Sendable {
  let storage: any Storage
  let log: Logger
  private static let pause: TimeInterval = 10

  /// For as long as the program runs, on a thread of its own. What it leaves in the middle itself is found again.
  func begin() {
    Thread.detachNewThread {
      while true {
        look()
        Thread.sleep(forTimeInterval: Self.pause)
      }
    }
  }

  private func look() {
    do {
      let count = try LargeStep.finishLeft(storage) { Surroundings.occasion }
      if count > 0 { log.notice("steps", metadata: ["finished": "\(count)"]) }
    } catch {
      let code = (error as? StorageFault)?.diagnostic().code ?? String(describing: error)
      log.warning("steps", metadata: ["fault": "\(code)"])
    }
  }
}
