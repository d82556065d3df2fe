package import Spaces

/// The cooperations of a register as one alternative of a study, by value: who, what, in which form, and how the cost is
/// divided. What is written here stays what it was, whatever becomes of the register.
package struct RegisterSnapshot: Hashable, Sendable {
  /// The measures between semicolons, as addresses of studies write them; empty where nothing can be told.
  package let alternative: String
  /// How many cooperations are among them, and how many are not: of no task of the catalogue, of fewer than two of the
  /// municipalities, or about something that an earlier one settles.
  package let taken: Int
  package let left: Int

  /// So many measures an alternative of a study may have.
  private static let most = 60

  /// - Parameters:
  ///   - members: the municipalities of the study; others who take part are left aside.
  ///   - forms: those that a study may name: in force on its day, and able to decide.
  package init(_ items: [RegisterItem], of members: [UnitCode], forms: Set<String>) {
    var (measures, settled, taken): ([String], Set<String>, Int) = ([], [], 0)
    var hosts: [RegisteredArrangement.CatalogueTask: UnitCode] = [:]
    for item in items {
      let units = item.municipalities.filter(members.contains)
      let before = measures.count
      for task in item.content.tasks where measures.count < Self.most && units.count > 1 {
        let names = units.map { "\(task.rawValue) \($0.text)" }
        // Nobody does a task in two ways, and a study knows one host for each.
        let host = item.family == .host ? item.content.host : nil
        guard settled.isDisjoint(with: names), host == nil || hosts[task] == nil || hosts[task] == host else {
          continue
        }
        settled.formUnion(names)
        if let host { hosts[task] = host }
        measures.append(Self.measure(item, task, units, forms))
      }
      taken += measures.count > before ? 1 : 0
    }
    alternative = measures.joined(separator: ";")
    (self.taken, left) = (taken, items.count - taken)
  }

  private static func measure(
    _ item: RegisterItem, _ task: RegisteredArrangement.CatalogueTask, _ units: [UnitCode],
    _ forms: Set<String>
  ) -> String {
    let host = item.content.host.flatMap { host in units.first { $0 == host } }
    if item.family == .host, let host {
      let guests = units.filter { $0 != host }.map(\.code).joined(separator: ",")
      return "host:\(task.rawValue):\(host.code):\(guests)"
    }
    let form = item.content.form.map(\.rawValue).flatMap { forms.contains($0) ? $0 : nil } ?? "-"
    let key: String =
      switch item.content.costKey {
      case .use: ":use"
      case .equal: ":equal"
      // The study knows no other key, and takes inhabitants.
      case .inhabitants, .shares, .fixedAndVariable, .tiers, .other, nil: ""
      }
    return "cooperate:\(task.rawValue):\(form):\(units.map(\.code).joined(separator: ","))\(key)"
  }
}
