import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// Who governs a cooperation and decides about it at the same time, with the names that the visitor may know.
struct PostConflictsView {
  let conflicts: [PostConflict]
  let titles: [Identifier<Thing>: String]
  let people: [Identifier<Person>: String]

  func name(_ conflict: PostConflict) -> String? {
    guard let account = Identifier<Person>(conflict.who) else { return conflict.who }
    return people[account]
  }
}

extension WorkContext {
  /// Nothing for whoever is not told who people are.
  func postConflicts(of view: RegisterView) throws -> PostConflictsView? {
    try reading { tx, actor in
      guard may(actor, .seeMembers, view.space.subject) else { return nil }
      let kept: [GoverningView.Kept<Body>] = try kept(
        in: view.space, on: view.request.day, for: actor, tx)
      let found = PostConflict.found(
        in: view.shown, Dictionary(uniqueKeysWithValues: kept.map { ($0.id, $0.content) }),
        on: view.request.day, onTheDay: view.units.onTheDay)
      return PostConflictsView(
        conflicts: found, titles: Dictionary(uniqueKeysWithValues: kept.map { ($0.id, $0.title) }),
        people: try Person.names(of: Set(found.compactMap { Identifier<Person>($0.who) }), tx))
    }
  }

  func postConflicts(_ html: inout HTML, _ found: PostConflictsView?, _ shown: [RegisterItem]) {
    guard let found, !found.conflicts.isEmpty else { return }
    html.section(.aria("labelledby", "post-conflicts")) { html in
      html.h2(phrase("cooperation.post-conflicts", count: found.conflicts.count), .id("post-conflicts"))
      html.p(phrase("cooperation.post-conflicts-explained"), .class("column", "quiet"))
      html.ul { html in
        for conflict in found.conflicts {
          html.li(
            phrase(
              "cooperation.post-conflict",
              [
                "who": found.name(conflict) ?? phrase("history.somebody"),
                "post": found.titles[conflict.post] ?? "", "seat": found.titles[conflict.seat] ?? "",
                "name": shown[conflict.item].title,
              ]))
        }
      }
    }
  }
}
