package import Pages

/// Which points of an agreement and which bodies somebody has ticked, by the names of their fields.
package struct AgreementTicks: Hashable, Sendable {
  package private(set) var names: Set<String>

  package init(_ content: RegisteredArrangement) {
    names = Set(content.clauses.map(Self.name) + content.organs.map(Self.name))
  }

  /// The name of what was ticked when a page was made.
  package static let before = "was"

  /// Everything that is ticked, as a form says it.
  package var form: Form { Form(names.sorted().map { .init($0, "yes") }) }

  /// With what somebody ticked, and without what they took the tick from, since their page was made. Each is a change of
  /// its own, so that what somebody else ticked meanwhile stays.
  package func changed(by sent: Form) -> AgreementTicks {
    let before = Set(sent.all(Self.before))
    let now = Set(sent.pairs.filter { $0.value == "yes" }.map(\.name))
    var changed = self
    changed.names = names.union(now.subtracting(before)).subtracting(before.subtracting(now))
    return changed
  }

  package func write(to content: inout RegisteredArrangement) {
    content.clauses = RegisteredArrangement.Clause.allCases.filter { names.contains(Self.name($0)) }
    content.organs = RegisteredArrangement.Organ.allCases.filter { names.contains(Self.name($0)) }
  }

  static func name(_ clause: RegisteredArrangement.Clause) -> String { "clause-\(clause.rawValue)" }
  static func name(_ organ: RegisteredArrangement.Organ) -> String { "organ-\(organ.rawValue)" }
}
