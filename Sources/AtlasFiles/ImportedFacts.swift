package import Basics
package import Figures
package import Foundation

/// What the operator imported beside statistics: sizes of councils, travel times, small areas, accounts and published projections.
package struct ImportedFacts: Sendable {
  /// Folders of the state that they lie in.
  package static let folders = ["councils", "travel-times", "areas", "accounts"]

  private let state: URL

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    self.state = state
  }

  /// The atlas with everything that is kept.
  ///
  /// - Throws: everything that is wrong with the files.
  package func adding(to atlas: Atlas) throws(Diagnostics) -> Atlas {
    let (added, faults) = addingWhatCanBeRead(to: atlas)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return added
  }

  /// The atlas with all that can be read, and what is wrong with the rest.
  package func addingWhatCanBeRead(to atlas: Atlas) -> (atlas: Atlas, faults: [Diagnostic]) {
    let adding: [(Atlas) throws(Diagnostics) -> Atlas] = [
      CouncilSizeFolder(state: state).adding, TravelTimeFolder(state: state).adding,
      StatisticalAreaFolder(state: state).adding, AccountFolder(state: state).adding,
      PublishedProjectionFolder(state: state).adding,
    ]
    return adding.reduce((atlas, [])) { known, add in
      do throws(Diagnostics) { return (try add(known.0), known.1) } catch {
        return (known.0, known.1 + error.list)
      }
    }
  }
}
