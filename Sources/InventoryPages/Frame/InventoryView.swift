import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

/// One row of an inventory as the visitor may see it.
struct InventoryItem<Content: ThingContent>: Sendable {
  let id: Identifier<Thing>
  let title: String
  let content: Content
}

/// All rows of one kind in a space, of today.
struct InventoryView<Content: ThingContent>: Sendable {
  let space: Space
  let rooms: SpaceRooms?
  /// By their names.
  let items: [InventoryItem<Content>]
  let mayAdd: Bool
  /// On which the change takes effect: as asked for, or as the programme of the space has it.
  let effective: Day?
}

extension WorkContext {
  /// - Throws: `date-invalid` for a day that is none.
  func inventory<Content: ThingContent>(
    _: Content.Type, of id: Identifier<Space>
  ) throws -> InventoryView<Content> {
    let today = content.today()
    let asked = try visit.query["effective"].flatMap { $0.isEmpty ? nil : $0 }.map {
      text throws(Diagnostic) in
      guard let day = Day(text) else {
        throw Diagnostic("date-invalid", .badInput, at: .init(field: "effective"), ["date": text])
      }
      return day
    }
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let things = try Thing.recall(Content.kind, in: space, on: today, for: actor, tx)
      let isBefore = alphabetical(space)
      let items = things.map {
        InventoryItem(id: $0.id, title: $0.fields.title, content: Content(reading: $0.fields.content))
      }.sorted { $0.title == $1.title ? $0.id < $1.id : isBefore($0.title, $1.title) }
      let programmes = try Thing.recall(.programmeOfSpace, in: space, on: today, for: actor, tx)
      return InventoryView(
        space: space, rooms: SpaceRooms(space, for: actor), items: items,
        mayAdd: may(actor, .addThing, space.subject),
        effective: asked
          ?? programmes.compactMap { $0.fields.content["effective"]?.text.flatMap { Day($0) } }.first)
    }
  }

  /// The order of names in a space.
  func alphabetical(_ space: Space) -> (String, String) -> Bool {
    guard let alphabet = alphabet(of: space.units.first?.country ?? "no") else { return { $0 < $1 } }
    return { alphabet.isBefore($0, $1) }
  }

  /// What the municipalities are called today.
  func unitNames(_ units: some Sequence<UnitCode>) -> [UnitCode: String] {
    let all = Array(Set(units))
    return Dictionary(zip(all, names(of: all))) { first, _ in first }
  }
}

extension ThingKind {
  /// The kind has a room of its own, which this one does not know.
  static let programmeOfSpace = ThingKind("programme")
}
