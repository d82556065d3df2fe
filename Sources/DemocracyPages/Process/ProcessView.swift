import Basics
import Democracy
import Figures
import Pages
import Spaces
import Store
import Units
import Wording
import WorkPages

/// A process as one visitor may see it.
struct ProcessView {
  let thing: Thing
  let space: Space
  let rooms: SpaceRooms?
  let content: ParticipationProcess
  /// Whether the visitor decides what is shown.
  let mayModerate: Bool
}

extension WorkContext {
  func process(_ id: Identifier<Thing>, _ tx: any Transaction, _ actor: Actor) throws -> ProcessView {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    guard thing.kind == .process else { throw Interruption.absent }
    let fields = try Thing.version(of: id, on: content.today(), knownAt: nil, for: actor, tx)?.fields
    return ProcessView(
      thing: thing, space: space, rooms: SpaceRooms(space, for: actor),
      content: fields.map { ParticipationProcess(reading: $0.content) } ?? ParticipationProcess(),
      mayModerate: may(
        actor, .publishThing, .thing(in: space.id, shows: space.shows, state: .draft)))
  }

  /// Municipalities to choose from, and none.
  func placeOptions(_ units: [UnitCode]) -> [Field.Option] {
    [Field.Option("", phrase("democracy.no-place"))]
      + zip(units, names(of: units)).map { Field.Option($0.text, $1) }
  }

  /// A municipality by what is stored of it.
  func placeName(_ text: String?) -> String {
    guard let text, let unit = UnitCode(text) else { return phrase("democracy.no-place") }
    let name = names(of: [unit])[0]
    // One that there is no longer has no name today; what it was called is told, and that it is gone.
    guard name == unit.code, let country = try? atlas.country(unit.country),
      let last = country.register(of: country.tier(of: unit.code)).units.last(where: {
        $0.code == unit.code
      })
    else { return name }
    return phrase("democracy.former-place", ["name": last.name])
  }
}
