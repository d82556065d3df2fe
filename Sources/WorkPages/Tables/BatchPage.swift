import Basics
import Markup
import Pages
import Spaces
import Wording

/// A step of many things, as one visitor may see it.
private struct BatchView {
  let batch: Batch
  let space: Space
  let rooms: SpaceRooms?
  let things: [Thing]
  let count: Int
  let names: HistoryNames
  /// Things that were left as they are when it was taken back, as far as they may be seen.
  let left: [Identifier<Thing>: Thing]
}

extension WorkContext {
  private static var thingsOfABatch: Int { 500 }

  /// What was changed in one step. A form sent here takes it back, as one step too, and tells what it could not.
  func batchPage(_ id: Identifier<Batch>) throws -> Reply {
    guard visit.method == .post else { return try batchPage(id, nil, []) }
    _ = try signedIn()
    var undo: BatchUndo?
    let faults = try faults {
      _ = try reading { tx, actor in try Batch.get(id, for: actor, tx) }
      undo = try Batch.undo(id, why: visit.form["why"] ?? "", through: portionedWork)
    }
    if let batch = undo?.batch, undo?.left.isEmpty == true { return goOn(to: TablePlaces.batch(batch)) }
    return try batchPage(id, undo, faults)
  }

  private func batchPage(_ id: Identifier<Batch>, _ undo: BatchUndo?, _ faults: [Diagnostic]) throws -> Reply
  {
    let view = try reading { tx, actor in
      let (batch, space) = try Batch.get(id, for: actor, tx)
      let (things, count) = try Batch.things(of: id, for: actor, limit: Self.thingsOfABatch, tx)
      return BatchView(
        batch: batch, space: space, rooms: SpaceRooms(space, for: actor), things: things, count: count,
        names: try HistoryNames(of: [batch.entry], in: space, for: actor, tx),
        left: try Thing.some(Set((undo?.left ?? []).map(\.thing)), for: actor, tx))
    }
    let title = phrase(view.batch.undoes == nil ? "table.batch" : "table.batch-undo")
    let status = faults.isEmpty && undo?.left.isEmpty ?? true ? 200 : 400
    return workPage(title, at: TablePlaces.batch(id), in: view.rooms, status: status) { html in
      html.h1(title)
      html.p(
        phrase(
          "table.batch-told", count: view.count,
          [
            "who": view.names.hand(view.batch.entry.hand, phrase),
            "when": moment(view.batch.entry.recordedAt),
          ]), .class("lead"))
      if !faults.isEmpty { faultList(&html, faults) }
      if let undo { told(&html, undo, view.left) }
      steps(&html, view)
      if view.count > view.things.count {
        html.p(phrase("table.batch-some", count: view.things.count), .class("quiet"))
      }
      thingList(&html, view.things)
    }
  }

  private func told(_ html: inout HTML, _ undo: BatchUndo, _ things: [Identifier<Thing>: Thing]) {
    html.section(.role("status"), .class("fault-summary")) { html in
      html.p(phrase("table.undone", count: undo.undone))
      if let batch = undo.batch {
        html.p { $0.a(phrase("table.to-undo"), .href(TablePlaces.batch(batch).address())) }
      }
      guard !undo.left.isEmpty else { return }
      html.p(phrase("table.left", count: undo.left.count))
      html.ul { html in
        for left in undo.left.prefix(200) {
          html.li { html in
            if let thing = things[left.thing] {
              html.a(thing.title, .href(ThingPlaces.thing(thing.id).address()))
            } else {
              html.text(phrase("things.out-of-sight"))
            }
            let fault = withFieldNames(left.why)
            html.text(": \(phrase.problem(fault)) \(phrase.remedy(fault))")
          }
        }
      }
    }
  }

  private func steps(_ html: inout HTML, _ view: BatchView) {
    if let undoes = view.batch.undoes {
      html.p { $0.a(phrase("table.batch-undoes"), .href(TablePlaces.batch(undoes).address())) }
    }
    if let undoneBy = view.batch.undoneBy {
      html.p { $0.a(phrase("table.batch-undone"), .href(TablePlaces.batch(undoneBy).address())) }
      return
    }
    guard (try? signedIn()) != nil else { return }
    workForm(
      &html, to: TablePlaces.batch(view.batch.id), [whyField], in: ShownForm("undo"),
      button: phrase("table.undo", count: view.count), class: nil)
  }
}
