package import Basics
package import Store

/// What a content stands on while it is checked: who writes it, from which day it is to hold, and what else is there.
package struct Ground {
  package let doer: Doer
  /// From which day the content is to hold.
  package let day: Day
  /// Whose content it is; nil for a thing that is being made.
  package let thing: Identifier<Thing>?
  package let tx: any Transaction
  /// What the content is written with: its title and its state; nil where a value is checked by itself.
  package private(set) var fields: ThingFields?

  package init(_ doer: Doer, _ day: Day, thing: Identifier<Thing>? = nil, _ tx: any Transaction) {
    self.doer = doer
    self.day = day
    self.thing = thing
    self.tx = tx
  }

  /// The same for a content that is written with `fields`.
  func writing(_ fields: ThingFields) -> Ground {
    var ground = self
    ground.fields = fields
    return ground
  }

  /// The thing that is referred to, where whoever writes may see it and it was not removed; nil otherwise.
  package func target(_ id: Identifier<Thing>) throws -> Thing? {
    guard let row = try tx.row("SELECT * FROM thing WHERE id = \(id)") else { return nil }
    let thing = try Thing(row)
    guard thing.state != .removed else { return nil }
    return doer.may(.seeThing, thing.subject(in: try Space.get(thing.space, tx))) ? thing : nil
  }
}
