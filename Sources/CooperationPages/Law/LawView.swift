import Answers
import Basics
import Cooperation
import Law
import Pages
import Spaces
import Store
import WorkPages

/// Something the law says of one cooperation of a register.
struct RegisterFinding {
  let item: RegisterItem
  let finding: Finding
}

extension WorkContext {
  /// What the law says of those that are shown, on the day that is asked for; what is against it first.
  func findings(
    of items: [RegisterItem], on day: Day, _ units: DatedUnits, _ bodies: [Identifier<Thing>: Body]
  ) -> [RegisterFinding] {
    let order = Finding.Level.allCases
    return items.flatMap { item in
      item.content.arrangement(
        item.id.text, name: item.title, on: day, bodies: item.content.bodies.compactMap { bodies[$0] },
        forms: content.statutes.forms, unit: units.onTheDay
      ).findings(on: day, forms: content.statutes.forms).map { RegisterFinding(item: item, finding: $0) }
    }.enumerated().sorted { a, b in
      let (first, second) = (a.element.finding.level, b.element.finding.level)
      return (order.firstIndex(of: first) ?? 0, a.offset) < (order.firstIndex(of: second) ?? 0, b.offset)
    }.map(\.element)
  }

  /// The bodies that cooperations name, as the visitor may see them on a day.
  func bodies(
    of contents: [RegisteredArrangement], in space: Space, on day: Day, for actor: Actor,
    _ tx: any Transaction
  ) throws -> [Identifier<Thing>: Body] {
    let named = Set(contents.flatMap(\.bodies))
    guard !named.isEmpty else { return [:] }
    let found = try Thing.recall(.body, in: space, on: day, knownAt: knownUntil, for: actor, tx)
    return Dictionary(
      uniqueKeysWithValues: found.filter { named.contains($0.id) }.map {
        ($0.id, Body(reading: $0.fields.content))
      })
  }
}
