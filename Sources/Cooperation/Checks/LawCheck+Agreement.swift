package import Law

extension LawCheck {
  /// Every provision that the agreement must have.
  func agreement() -> [Finding] {
    let states = arrangement.clauseStates(form).filter(\.part.statement.verified)
    guard arrangement.clauses != nil else {
      return states.isEmpty ? [] : [Finding(.clausesUnknown, .hint, read(.agreement))]
    }
    return states.filter { $0.state == .missing }.map { clause in
      Finding(
        clause.part.isAlways ? .clauseMissing : .clauseWhereNeeded,
        clause.part.isAlways ? .fault : .hint, clause.part.statement, of: clause.part.id,
        ["clause": .words(clause.part.statement.text)])
    }
  }
}

/// Whether the agreement has a provision.
package enum ClauseState: String, CaseIterable, Hashable, Sendable {
  case present, missing
  /// Nobody has looked.
  case unknown
}

extension Arrangement {
  /// Each provision that the law asks for, in the order of the statute.
  package func clauseStates(_ form: CooperationForm) -> [(part: FormPart, state: ClauseState)] {
    form.clauses.map { part in
      (part, clauses.map { $0.contains(part.id) ? .present : .missing } ?? .unknown)
    }
  }
}
