import Basics
import Formats
import Pages
import Spaces
import Store

/// What somebody said of two rows: that they are the same, that they are not, or that one is no longer part of its group.
struct PairDecision {
  enum Answer: String {
    case same, other, apart
  }

  let answer: Answer
  let first: Identifier<Thing>
  /// Nil where a row is taken out of its group.
  let second: Identifier<Thing>?

  /// - Throws: `pair-unreadable` for what no form of ours sends.
  init(_ form: Form) throws(Diagnostic) {
    guard let answer = form["answer"].flatMap(Answer.init(rawValue:)),
      let first = form["first"].flatMap({ Identifier<Thing>($0) })
    else { throw Diagnostic("pair-unreadable", .badInput) }
    let second = form["second"].flatMap { Identifier<Thing>($0) }
    guard answer == .apart || second != nil && second != first else {
      throw Diagnostic("pair-unreadable", .badInput)
    }
    (self.answer, self.first, self.second) = (answer, first, second)
  }

  /// Writes it on the rows as new versions, which can be undone like any others.
  /// - Parameter items: all rows of the kind that the visitor may see.
  func write<Content: PairedContent>(
    _ items: [InventoryItem<Content>], by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let byID = Dictionary(items.map { ($0.id, $0.content) }) { first, _ in first }
    guard let one = byID[first] else { throw Diagnostic("thing-unknown", .noAnswer) }
    func change(_ id: Identifier<Thing>, _ change: (inout Content) -> Void) throws {
      try Self.change(id, by: actor, tx, occasion, change)
    }
    switch answer {
    case .apart: try change(first) { $0.sameAs = nil }
    case .other:
      guard let second, byID[second] != nil else { throw Diagnostic("thing-unknown", .noAnswer) }
      try change(first) { content in
        if !content.otherThan.contains(second) { content.otherThan.append(second) }
      }
    case .same:
      guard let second, let other = byID[second] else { throw Diagnostic("thing-unknown", .noAnswer) }
      let (group, joining) = (one.sameAs ?? first, other.sameAs ?? second)
      guard group != joining else { return }
      // All of the other group come along, so that one row leads what is the same.
      for item in items where item.id == joining || item.content.sameAs == joining {
        try change(item.id) { $0.sameAs = group }
      }
    }
  }

  private static func change<Content: PairedContent>(
    _ id: Identifier<Thing>, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion,
    _ change: (inout Content) -> Void
  ) throws {
    let (thing, _) = try Thing.get(id, for: actor, tx)
    let versions = try Thing.versions(of: id, for: actor, tx)
    guard var fields = versions.holding(on: occasion.today)?.fields, thing.kind == Content.kind else {
      throw Diagnostic("thing-unknown", .noAnswer)
    }
    var content = Content(reading: fields.content)
    change(&content)
    fields.content = content.json
    fields.state = thing.state
    let edit = ThingEdit(base: thing.latest, fields: fields, from: occasion.today)
    _ = try thing.edit(edit, by: .actor(actor), tx, occasion)
  }
}
