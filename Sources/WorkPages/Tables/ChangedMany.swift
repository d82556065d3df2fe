import Markup
import Pages
import Spaces
import Wording

/// Several rows of a list without versions that were changed at once: the list says so, and takes it back.
extension WorkContext {
  /// To the list, which then offers to take `changed` back.
  func goOn(to place: Place, having changed: EntryRange?) -> Reply {
    .redirect(
      to: place.address(Query(changed.map { [.init("changed", $0.text)] } ?? [])), route: place.pattern)
  }

  /// To the list, which then says what came of it.
  func goOn(to place: Place, takenBack outcome: StepTakenBack) -> Reply {
    let query = Query([.init("undone", String(outcome.undone)), .init("left", String(outcome.left))])
    return .redirect(to: place.address(query), route: place.pattern)
  }

  /// What was done just now, as the address of the list tells it.
  ///
  /// - Parameter place: where it is taken back.
  func changedNote(_ html: inout HTML, takenBackAt place: Place) {
    let (undone, left) = (visit.query["undone"].flatMap { Int($0) }, visit.query["left"].flatMap { Int($0) })
    if let undone {
      return html.div(.role("status"), .class("done")) { html in
        html.p(phrase("table.many-undone", count: max(0, undone)))
        if let left, left > 0 { html.p(phrase("table.many-left", count: left)) }
      }
    }
    guard let changed = visit.query["changed"].flatMap({ EntryRange($0) }) else { return }
    html.div(.role("status"), .class("done")) { html in
      html.p(phrase("table.many-changed"))
      protectedButton(
        &html, phrase("table.undo-many"), to: place.address(), sending: [.init("undo", changed.text)])
    }
  }
}
