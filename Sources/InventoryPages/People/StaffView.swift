import Basics
import Inventories
import Pages
import Spaces
import Wording
import WorkPages

/// Groups of staff as one visitor may see them: all of each, or numbers of people of which small ones are hidden.
struct StaffView: Sendable {
  let space: Space
  let rooms: SpaceRooms?
  let table: StaffTable
  /// Empty for whoever may not see them.
  let groups: [InventoryItem<PositionGroup>]
  let mayAdd: Bool
  let maySeeAll: Bool
  let names: [UnitCode: String]

  var isEmpty: Bool { table.functions.isEmpty }

  /// As the workbench takes them: in the currency of the first, since amounts in another cannot be added to them.
  var payGroups: [PayGroup] {
    let currency = groups.lazy.compactMap(\.content.pay?.currency).first
    return groups.map { item in
      let pay = item.content.pay.flatMap { $0.currency == currency ? Money(kroner: $0.amount) : nil }
      let manYears = item.content.manYears.map { Int64(($0 * 100).rounded()) }
      return PayGroup(
        owner: name(item.content.unit), function: item.content.function, manYears: manYears, pay: pay)
    }
  }

  func name(_ unit: UnitCode?) -> String { unit.map { names[$0] ?? $0.code } ?? "–" }
}

extension WorkContext {
  func staff(of id: Identifier<Space>) throws -> StaffView {
    let today = content.today()
    let view = try inventory(PositionGroup.self, of: id)
    let (heads, maySeeAll) = try reading { tx, actor in
      let all = Subject.thing(in: id, shows: view.space.shows, state: .internal, kind: .position)
      return (
        try PositionGroup.heads(in: view.space, on: today, for: actor, tx), may(actor, .seeThing, all)
      )
    }
    let names = unitNames(heads.map(\.unit))
    let isBefore = alphabetical(view.space)
    let table = StaffTable(
      heads.map { .init(owner: names[$0.unit] ?? $0.unit.code, function: $0.function, people: $0.people) },
      owners: Set(names.values).sorted(by: isBefore), maySeeSmall: maySeeAll, isBefore: isBefore)
    return StaffView(
      space: view.space, rooms: view.rooms, table: table, groups: view.items,
      mayAdd: view.mayAdd && maySeeAll, maySeeAll: maySeeAll, names: names)
  }
}
