package import Basics

/// A system of one municipality, with what was decided of it, as far as somebody has said.
package struct SystemRecord: Hashable, Sendable {
  package enum Decision: Hashable, Sendable {
    /// It, or a new one in its place, is there on day one.
    case stays
    /// Something else takes its place.
    case replaced
    /// It is read and no longer written, or ended.
    case ends
  }

  package var id: String
  package var owner: String
  package var name: String
  package var function: String
  /// What those that are the same have in common: the id of one of them.
  package var group: String
  package var decision: Decision?
  package var isDone = false
  package var due: Day?
  package var hasResponsible = false
  /// Whether the number of the municipality stands in it.
  package var holdsNumber: Bool?
  /// Whether an assessment of privacy is still to be made.
  package var lacksAssessment = false
  /// Whether an extraction for the archive is still to be made.
  package var lacksExtraction = false

  package init(id: String, owner: String, name: String, function: String, group: String? = nil) {
    (self.id, self.owner, self.name, self.function, self.group) = (id, owner, name, function, group ?? id)
  }
}
