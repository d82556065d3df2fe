import Basics
package import Spaces
package import Store

extension Gate {
  /// Writes a decision down with the plan that it was made on, cites it, so that nobody takes it back unseen, and makes tasks of
  /// its conditions.
  ///
  /// - Parameter base: the version of the decision point that whoever decides saw.
  /// - Throws: `thing-unknown` for what is no decision point or not theirs to see, `gate-changed` where somebody wrote since,
  ///   `gate-not-theirs`, `not-permitted`, and the faults of what it would say.
  package static func decide(
    _ decision: GateDecision, at id: Identifier<Thing>, base: Int, by actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws {
    let (thing, space, fields) = try open(id, base: base, for: actor, tx, occasion)
    let gate = Gate(reading: fields.content)
    let body = try gate.body.flatMap { id in
      try Thing.version(of: id, on: occasion.today, knownAt: nil, for: actor, tx)?.fields
    }.map { Body(reading: $0.content) }
    if let refusal = gate.refusal(of: actor, in: space, body, on: occasion.today) {
      throw refusal
    }
    guard let programme = gate.programme,
      let plan = try ProgrammeParts.read(programme, on: occasion.today, for: actor, tx).parts
    else { throw Diagnostic("thing-unknown", .noAnswer) }
    let number = try write(gate.decided(decision, on: plan), fields, thing, by: actor, tx, occasion)
    if let number { try thing.cite(number, by: .actor(actor), tx, occasion) }
    _ = try makeTasks(ofConditionsOf: id, by: actor, tx, occasion)
  }

  /// Notes of each point of the checklist whether it is in order, in their order.
  ///
  /// - Throws: as `decide` does.
  package static func note(
    _ points: [(met: Met?, note: String)], at id: Identifier<Thing>, base: Int, by actor: Actor,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let (thing, _, fields) = try open(id, base: base, for: actor, tx, occasion)
    var gate = Gate(reading: fields.content)
    for (index, point) in points.enumerated() where gate.points.indices.contains(index) {
      (gate.points[index].met, gate.points[index].note) = point
    }
    _ = try write(gate, fields, thing, by: actor, tx, occasion)
  }

  private static func open(
    _ id: Identifier<Thing>, base: Int, for actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> (Thing, Space, ThingFields) {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    let version = try Thing.version(of: id, on: occasion.today, knownAt: nil, for: actor, tx)
    guard thing.kind == .gate, let fields = version?.fields else {
      throw Diagnostic("thing-unknown", .noAnswer)
    }
    guard thing.latest == base else { throw Diagnostic("gate-changed", .badInput) }
    return (thing, space, fields)
  }

  /// The number of the version; nil where it said so already.
  private static func write(
    _ gate: Gate, _ fields: ThingFields, _ thing: Thing, by actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Int? {
    var fields = fields
    fields.content = gate.json
    fields.state = thing.state
    let edit = ThingEdit(base: thing.latest, fields: fields, from: occasion.today)
    guard case .written(let number) = try thing.edit(edit, by: .actor(actor), tx, occasion) else {
      return nil
    }
    return number
  }
}
