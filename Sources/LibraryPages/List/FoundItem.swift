import Basics
import Pages
import Programmes
import Spaces
import Store
import Wording
import WorkPages

/// An item with what it says today.
struct FoundItem {
  let id: Identifier<Thing>
  let title: String
  let item: Item
  let state: ThingState
}

extension FoundItem {
  init(_ thing: RecalledThing) {
    self.init(
      id: thing.id, title: thing.fields.title, item: Item(reading: thing.fields.content),
      state: thing.fields.state)
  }

  /// Those that a space has, as far as `actor` may see them.
  static func all(
    in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> [FoundItem] {
    try Thing.recall(.item, in: space, on: day, for: actor, tx).map(FoundItem.init)
  }

  /// What everybody may read, of all spaces that show their things.
  static func published(on day: Day, _ tx: any Transaction) throws -> [FoundItem] {
    try Space.showingThings(tx).flatMap { try all(in: $0, on: day, for: .public, tx) }
  }
}

/// What of the library is asked for.
struct LibraryQuery {
  let words: String
  let form: Item.Form?
  let theme: Item.Theme?
  let phase: Item.Phase?

  init(_ query: Query) {
    words = String((query["q"] ?? "").prefix(100)).trimmed
    form = query["form"].flatMap { Item.Form(rawValue: $0) }
    theme = query["theme"].flatMap { Item.Theme(rawValue: $0) }
    phase = query["phase"].flatMap { Item.Phase(rawValue: $0) }
  }

  /// Every word stands somewhere in it, and what is chosen fits.
  func holds(_ found: FoundItem) -> Bool {
    let item = found.item
    guard form == nil || item.form == form, theme == nil || item.theme == theme else { return false }
    if let phase, !item.phases.contains(phase) { return false }
    let text = [found.title, item.summary, item.author, item.body].joined(separator: " ").lowercased()
    return words.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }
}
