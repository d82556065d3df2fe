import Basics
import Spaces

/// Two or more entries that may be the same cooperation, as each municipality lists what it takes part in.
package struct Duplicate: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    /// The same organisation number: then it is the same.
    case number
    case name
    /// The same form, tasks and participants.
    case contents
  }

  package let reason: Reason
  /// Which of the entries, by their place, in their order.
  package let places: [Int]
}

extension Duplicate {
  /// What may be the same among `items`. Each group is told once, for the strongest reason that it has.
  package static func found(in items: [RegisterItem]) -> [Duplicate] {
    var told: Set<[Int]> = []
    return Reason.allCases.flatMap { reason in
      let groups = Dictionary(grouping: items.indices.filter { key(of: items[$0], reason) != nil }) {
        key(of: items[$0], reason)
      }
      return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        .filter { told.insert($0).inserted }.map { Duplicate(reason: reason, places: $0) }
    }
  }

  private static func key(of item: RegisterItem, _ reason: Reason) -> String? {
    switch reason {
    case .number: OrganisationNumber(item.content.number)?.digits
    case .name: name(item.title)
    case .contents:
      item.content.tasks.isEmpty || item.participants.count < 2
        ? nil
        : ([item.content.form?.rawValue ?? ""] + item.content.tasks.map(\.rawValue).sorted()
          + item.participants.map { ($0.unit?.text ?? folded($0.name)) + $0.part }.sorted())
          .joined(separator: "|")
    }
  }

  /// Names as lists write them: with and without the form, hyphens and signs.
  private static func name(_ title: String) -> String? {
    let words = folded(title).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let own = words.filter { !["iks", "as", "sa", "ko", "ab"].contains($0) }
    return own.isEmpty ? nil : own.joined(separator: " ")
  }
}
