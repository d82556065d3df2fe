import Basics
import Figures
import Pages
import Spaces
import Wording
import WorkPages

/// The register of a space as one visitor may see it, of one day.
struct RegisterView: Sendable {
  let space: Space
  let rooms: SpaceRooms?
  let request: RegisterRequest
  /// All that was recorded, in the order of their names.
  let items: [RegisterItem]
  let units: DatedUnits
  let mayAdd: Bool

  /// Those that are asked for.
  var shown: [RegisterItem] { items.filter(request.holds) }

  /// The municipalities that the space is about; where it names none, those that take part in what there is.
  var members: [UnitCode] {
    let own = space.units.filter { !$0.isCounty }.map(units.onTheDay)
    return own.isEmpty ? Set(items.filter(\.isCurrent).flatMap(\.municipalities)).sorted() : own
  }

  /// The municipalities that the space is about or that take part in what is shown, by name.
  func municipalities(of shown: [RegisterItem], _ isBefore: (String, String) -> Bool) -> [UnitCode] {
    let own = space.units.filter { !$0.isCounty }.map(units.onTheDay)
    return Set(own + shown.flatMap(\.municipalities))
      .sorted { a, b in
        let (first, second) = (units.name(of: a), units.name(of: b))
        return first == second ? a < b : isBefore(first, second)
      }
  }
}

extension WorkContext {
  /// The order of names in a space.
  func nameOrder(of space: Space) -> (String, String) -> Bool {
    guard let alphabet = alphabet(of: space.units.first?.country ?? "no") else { return { $0 < $1 } }
    return { alphabet.isBefore($0, $1) }
  }

  func registerView(_ id: Identifier<Space>) throws -> RegisterView {
    let request = try RegisterRequest(visit.query, today: content.today())
    let (space, rooms, things, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        try Thing.recall(.arrangement, in: space, on: request.day, knownAt: knownUntil, for: actor, tx),
        may(actor, .addThing, space.subject)
      )
    }
    let contents = things.map { RegisteredArrangement(reading: $0.fields.content) }
    let units = datedUnits(Set(space.units + contents.flatMap(\.units)), on: request.day)
    let isBefore = nameOrder(of: space)
    let items = zip(things, contents).map {
      RegisterItem($0.id, $0.fields.title, $1, on: request.day, units)
    }.sorted { $0.title == $1.title ? $0.id < $1.id : isBefore($0.title, $1.title) }
    return RegisterView(
      space: space, rooms: rooms, request: request, items: items, units: units, mayAdd: mayAdd)
  }

  /// These units of a day, and those that stand for them then.
  func datedUnits(_ named: Set<UnitCode>, on day: Day) -> DatedUnits {
    let dated = DatedUnits(named, on: day, atlas, phrase)
    return DatedUnits(named.union(named.map(dated.onTheDay)), on: day, atlas, phrase)
  }
}
