/// Kinds that have a room of their own, and that things of other rooms refer to.
extension ThingKind {
  /// A cooperation.
  package static let arrangement = ThingKind("arrangement")
  /// A matter that several councils decide.
  package static let jointCase = ThingKind("case")
  /// What one of them decided, word by word.
  package static let decision = ThingKind("decision")
}
