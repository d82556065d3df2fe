import Basics
import Formats
import Pages
package import Spaces
package import Store
import Wording

/// What rows are brought into, and what they are read with.
package struct ImportGround {
  package let space: Space
  let rooms: SpaceRooms?
  package let mayPublish: Bool
  package let kind: ContentKind
  package let fields: [ImportField]
  let names: ImportNames
}

extension WorkContext {
  /// - Throws: `Interruption.absent` for a kind that nobody types, `not-permitted`.
  package func importGround(_ id: Identifier<Space>, kind word: String?) throws -> ImportGround {
    guard let kind = word.flatMap({ kinds[ThingKind(rawValue: $0)] }), kind.isMadeOfRows else {
      throw Interruption.absent
    }
    let fields = importFields(of: kind)
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      try doer.require(.addThing, space.subject)
      return ImportGround(
        space: space, rooms: SpaceRooms(space, for: actor),
        mayPublish: doer.may(.publishThing, .thing(in: space.id, shows: space.shows, state: .internal)),
        kind: kind, fields: fields, names: ImportNames(fields))
    }
  }

  /// What a table may hold of a kind, called as in any language: a file may have been taken out in another.
  func importFields(of kind: ContentKind) -> [ImportField] {
    kind.importFields { name in
      phrasebooks.map { phrase in
        name == ImportField.state
          ? phrase("thing-field.state") : FieldWords(phrase: phrase, kind: kind.kind).label(name)
      }
    }
  }

  /// What the cells are read with: names of organisations, people and things as of now.
  package func importReading(_ ground: ImportGround, for actor: Actor, _ tx: any Transaction) throws
    -> ImportReading
  {
    let offered = try OfferedNames(
      for: ground.kind, in: ground.space, on: content.today(), for: actor, most: 40_000, tx)
    let lookup = offered.lookup(self, words(of: ground.kind.kind), ground.kind)
    let options = stateOptions(ground.mayPublish)
    var states: [String: ThingState] = [:]
    for option in options {
      guard let state = ThingState(rawValue: option.value) else { continue }
      for name in [option.value] + phrasebooks.map({ $0("thing-state.\(option.value)") }) {
        states[folded(name)] = state
      }
    }
    return ImportReading(fields: ground.fields, lookup: lookup.remembering) { typed throws(Diagnostic) in
      guard let state = states[folded(typed)] else {
        throw Diagnostic(
          "choice-invalid", .badInput, at: .init(field: ImportField.state),
          ["value": String(typed.prefix(80)), "expected": options.map(\.text).joined(separator: ", ")])
      }
      return state
    }
  }

  /// The kroner of the country that a space is about; nil where it is about both, or none.
  func kroner(of space: Space) -> Amount.Currency? {
    switch Set(space.units.map(\.country)) {
    case ["no"]: .nok
    case ["se"]: .sek
    default: nil
    }
  }
}
