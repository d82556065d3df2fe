package import Basics
package import Store

/// Entries of the history that have something in common, and how many they are.
package struct HistoryGroup: Hashable, Sendable {
  package enum Common: Hashable, Sendable {
    case kind(ChangeKind)
    case person(Identifier<Person>)
    /// Done on the machine itself, or by the program on its own.
    case nobody
  }

  /// By what entries are brought together.
  package enum Trait: String, CaseIterable, Hashable, Sendable {
    case kind, person
  }

  package let common: Common
  package let count: Int
}

extension HistoryGroup {
  /// The groups of the entries that `question` asks for and `actor` may see, the largest first; `before` and `limit` do not
  /// count. None by person for whoever is not told who belongs. Throws as `HistoryEntry.read` does.
  package static func all(
    of question: HistoryQuestion, by trait: Trait, for actor: Actor, _ tx: any Transaction
  ) throws -> [HistoryGroup] {
    var question = question
    question.before = nil
    guard
      let (entries, space) = try HistoryEntry.selected(question, for: actor, tx),
      trait == .kind || space.map({ may(actor, .seeMembers, $0.subject) }) ?? true
    else { return [] }
    let column: SQL = trait == .kind ? "h.kind" : "h.person"
    return try tx.rows(
      "SELECT " + column + " AS common, COUNT(*) AS entries" + entries + " GROUP BY " + column
        + " ORDER BY 2 DESC, 1"
    ).map { row in
      let common: Common
      switch trait {
      case .kind: common = .kind(ChangeKind(rawValue: try row.text("common")))
      case .person:
        let person: Identifier<Person>? = try row.optionalIdentifier("common")
        common = person.map { .person($0) } ?? .nobody
      }
      return HistoryGroup(common: common, count: try row.integer("entries"))
    }
  }
}
