package import Basics
package import Pages
package import Spaces

/// What somebody wants to see of a register: of which day, and of its cooperations which.
package struct RegisterRequest: Sendable {
  package enum Shown: Hashable, Sendable {
    /// Those that are there.
    case current
    case all
    case stage(RegisteredArrangement.Stage)
  }

  package let day: Day
  package let unit: UnitCode?
  package let task: RegisteredArrangement.CatalogueTask?
  package let shown: Shown
  /// Rows that come before the first one shown.
  package let skip: Int

  /// - Throws: `date-invalid`.
  package init(_ query: Query, today: Day) throws(Diagnostic) {
    day = try Self.day("date", query) ?? today
    _ = try Self.day("known", query)
    unit = query["unit"].flatMap { UnitCode($0) }
    task = query["task"].flatMap { RegisteredArrangement.CatalogueTask(rawValue: $0) }
    shown =
      switch query["stage"] ?? "" {
      case "": .current
      case "all": .all
      case let word: RegisteredArrangement.Stage(rawValue: word).map { .stage($0) } ?? .current
      }
    skip = max(0, query["skip"].flatMap { Int($0) } ?? 0)
  }

  static func day(_ name: String, _ query: Query) throws(Diagnostic) -> Day? {
    guard let typed = query[name], !typed.isEmpty else { return nil }
    guard let day = Day(typed) else {
      throw Diagnostic(
        "date-invalid", .badInput, at: .init(field: name), ["date": String(typed.prefix(80))])
    }
    return day
  }

  package func holds(_ item: RegisterItem) -> Bool {
    let isShown =
      switch shown {
      case .current: item.isCurrent
      case .all: true
      case .stage(let stage): item.content.stage == stage
      }
    return isShown && (unit.map { item.participants.map(\.unit).contains($0) } ?? true)
      && (task.map(item.content.tasks.contains) ?? true)
  }
}
