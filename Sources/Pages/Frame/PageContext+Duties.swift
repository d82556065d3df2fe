package import Duties
import Law

extension PageContext {
  /// The dates that the law sets.
  package var statutoryDuties: StatutoryDuties { content.statutes.duties }
}
