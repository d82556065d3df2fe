import Basics
import Pages
import Spaces
import Store
import WorkPages

/// A row of any inventory, as far as all have it in common.
struct InventoryLine: Sendable {
  let id: Identifier<Thing>
  let kind: ThingKind
  let title: String
  let owners: [UnitCode]
  let responsible: String
  let due: Day?
  let progress: InventoryProgress?
  let isDecided: Bool
  /// Only of systems.
  let wave: Int?
  /// Whether it was found right as it is now.
  var isConfirmed = false

  var isDone: Bool { progress == .done }

  init(_ id: Identifier<Thing>, _ title: String, _ content: some InventoryContent) {
    (self.id, self.title) = (id, title)
    kind = type(of: content).kind
    (owners, responsible) = (content.owners, content.responsible)
    (due, progress, isDecided) = (content.due, content.progress, content.isDecided)
    wave = (content as? BusinessSystem)?.wave
  }
}

/// All rows of all inventories of a space that one visitor may see.
struct InventoryLines: Sendable {
  let space: Space
  let rooms: SpaceRooms?
  /// What has to be done first, first; what has no day last.
  let all: [InventoryLine]
  let mayAdd: Bool
  let mayChange: Bool
  /// Who asks; nil for the public.
  let person: Identifier<Person>?
  let names: [UnitCode: String]
  /// What those who are responsible are called, as far as the visitor is told who belongs.
  let people: [String: String]

  static let kinds: [any InventoryContent.Type] = [
    BusinessSystem.self, Contract.self, Regulation.self, StreetRow.self, Sign.self, Building.self,
    RegisterNotice.self, SettlementShare.self, OrganisationalUnit.self,
  ]

  func owners(_ line: InventoryLine) -> String {
    line.owners.map { names[$0] ?? $0.code }.joined(separator: ", ")
  }

  func responsible(_ line: InventoryLine) -> String {
    if let name = people[line.responsible] { return name }
    return line.responsible.isEmpty || Identifier<Person>(line.responsible) != nil ? "–" : line.responsible
  }
}

extension WorkContext {
  func inventoryLines(of id: Identifier<Space>) throws -> InventoryLines {
    let today = content.today()
    let (space, rooms, lines, actor, people) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      var lines = try InventoryLines.kinds.flatMap {
        try Self.lines($0, of: space, on: today, for: actor, tx)
      }
      let things = try Thing.some(Set(lines.map(\.id)), for: actor, tx)
      // Of a row that somebody may see they may know that it was found right, whoever may see the confirmation.
      let all = Actor(person: nil, roles: [id: .owner])
      let confirmed = try Thing.recall(Confirmation.kind, in: space, on: today, for: all, tx).map {
        Confirmation(reading: $0.fields.content)
      }
      let versions = Dictionary(grouping: confirmed) { $0.row }.mapValues { Set($0.compactMap(\.version)) }
      for place in lines.indices {
        guard let latest = things[lines[place].id]?.latest else { continue }
        lines[place].isConfirmed = versions[lines[place].id]?.contains(latest) ?? false
      }
      let told = may(actor, .seeMembers, space.subject)
      let ids = told ? Set(lines.compactMap { Identifier<Person>($0.responsible) }) : []
      return (space, SpaceRooms(space, for: actor), lines, actor, try Person.names(of: ids, tx))
    }
    let never = Day.newYear(9999)
    return InventoryLines(
      space: space, rooms: rooms,
      all: lines.sorted {
        ($0.due ?? never, $0.title, $0.id.text) < ($1.due ?? never, $1.title, $1.id.text)
      }, mayAdd: may(actor, .addThing, space.subject),
      mayChange: may(
        actor, .changeThing, .thing(in: id, shows: space.shows, state: .internal)),
      person: actor.person, names: unitNames(lines.flatMap(\.owners)),
      people: Dictionary(people.map { ($0.key.text, $0.value) }) { first, _ in first })
  }

  private static func lines<Content: InventoryContent>(
    _: Content.Type, of space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> [InventoryLine] {
    try Thing.recall(Content.kind, in: space, on: day, for: actor, tx).map {
      InventoryLine($0.id, $0.fields.title, Content(reading: $0.fields.content))
    }
  }
}
