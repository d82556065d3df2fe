import Store

extension ThingKind {
  /// Kinds that tell of groups of staff so small that one of them may be somebody: for editors and owners of a space, in
  /// whatever state. Everybody else is shown what cannot be traced to anybody, by the pages that work it out.
  package static let ofStaff: Set<ThingKind> = [.position]
}

extension Space {
  /// Leaves out the rows of things whose kind `actor` may not see here, in a condition on the states they may see.
  ///
  /// - Parameter column: that of the kind.
  func hidingKinds(from actor: Actor, in column: SQL) -> SQL {
    let hidden = ThingKind.ofStaff.filter { kind in
      !may(actor, .seeThing, .thing(in: id, shows: shows, state: .internal, kind: kind))
    }.map(\.rawValue).sorted()
    return hidden.isEmpty ? "" : " AND \(column) NOT IN \(hidden)"
  }
}
