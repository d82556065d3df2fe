/// Something that a municipality does and that it may do with others or leave to them.
package struct MunicipalTask: Hashable, Sendable {
  /// The sector of the expenditure need that a task belongs to, as the cost key names it.
  package enum Sector: String, CaseIterable, Hashable, Sendable {
    case school, care, kindergarten
    case childWelfare = "child-welfare"
    case social, health, administration
  }

  /// Stable: `child-welfare`.
  package let id: String
  /// By code of language.
  package let names: [String: String]
  /// Nil for a task that the cost key has no sector for.
  package let sector: Sector?
  /// How much of its sector the task is, 0…1; nil where nobody has said.
  package let share: Double?
  /// Whether it includes decisions that bind residents.
  package let isAuthority: Bool

  package init(id: String, names: [String: String], sector: Sector?, share: Double?, isAuthority: Bool) {
    self.id = id
    self.names = names
    self.sector = sector
    self.share = share
    self.isAuthority = isAuthority
  }
}
