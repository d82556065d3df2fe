package import Basics
package import Pages
package import Spaces

/// What a proposed cooperation is held against: each for itself, what they do together today, the same with the proposal, and
/// one municipality.
package struct ProposalAlternatives: Sendable {
  /// What follows the question mark of the address of a study.
  package let query: Query
  /// Whether there is something that they do together today.
  package let hasToday: Bool

  /// Nil where a study cannot tell the proposal: of fewer than two municipalities, or of no task of the catalogue.
  ///
  /// - Parameters:
  ///   - current: what the register has today; it may hold the proposal, which is left aside.
  ///   - forms: those that a study may name.
  package init?(of proposal: RegisterItem, beside current: [RegisterItem], on day: Day, forms: Set<String>) {
    let units = proposal.municipalities
    let others = current.filter { $0.id != proposal.id }
    guard units.count > 1, let country = units.first?.country else { return nil }
    let alone = RegisterSnapshot([proposal], of: units, forms: forms)
    guard !alone.alternative.isEmpty else { return nil }
    let today = RegisterSnapshot(others, of: units, forms: forms)
    // The proposal comes first: where something is done together about the same already, it takes its place.
    let with = RegisterSnapshot([proposal] + others, of: units, forms: forms)
    let codes = units.map(\.code).joined(separator: ",")
    hasToday = !today.alternative.isEmpty
    query = Query(
      [
        .init("country", country), .init("date", day.iso), .init("units", codes), .init("merge", codes),
      ] + (hasToday ? [.init("alternative", today.alternative)] : [])
        + [.init("alternative", with.alternative)])
  }

  package var address: String { "/study/today?\(query.encoded)" }
}
