import Markup
import Pages
import Spaces
import Wording

/// There are many kinds: they stand behind one word, so that what is there comes first on a phone.
extension WorkContext {
  /// The kinds that a list can be narrowed to, in the order of the alphabet.
  func kindChoice(_ html: inout HTML, _ id: Identifier<Space>, _ chosen: ThingKind?) {
    let name = chosen.map { words(of: $0).plural } ?? phrase("history.filter.all")
    html.details(.class("kinds", "no-print")) { html in
      html.summary(phrase("things.choose-kind", ["kind": name]))
      html.ul { html in
        html.li { html in
          html.a(
            phrase("history.filter.all"), .href(SpacePlaces.things(id).address()),
            chosen == nil ? .aria("current", "true") : nil)
        }
        for (name, kind) in byName(kinds.all, { words(of: $0.kind).plural }) {
          html.li { html in
            html.a(
              name, .href(address(of: kind.kind, in: id)),
              kind.kind == chosen ? .aria("current", "true") : nil)
          }
        }
      }
    }
  }

  /// What there is of each kind, each one link away; kinds of which there is nothing are left out.
  func kindCounts(_ html: inout HTML, _ id: Identifier<Space>, _ counts: [ThingKind: Int]) {
    html.details(.class("kinds", "no-print")) { html in
      html.summary(phrase("things.by-kind"))
      html.ul { html in
        for (name, kind) in byName(kinds.all, { words(of: $0.kind).plural }) {
          guard let count = counts[kind.kind] else { continue }
          html.li { html in
            html.a(name, .href(address(of: kind.kind, in: id)))
            html.text(" \(phrase.number(Double(count)))")
          }
        }
      }
    }
  }

  /// What can be put into a space, and from where: a study begins with the municipalities of the space, and what is added most
  /// stands before all other kinds.
  func waysToAdd(_ html: inout HTML, _ space: Space, about municipalities: [UnitCode]) {
    let made = kinds.all.filter(mayMake)
    html.ul(.class("ways-on")) { html in
      for kind in made where Self.addedMost.contains(kind.kind) {
        html.li { addLink(&$0, space, kind, "button") }
      }
      studyWays(&html, municipalities)
    }
    html.details(.class("kinds", "no-print")) { html in
      html.summary(phrase("things.add-other"))
      html.ul { html in
        let others = made.filter { !Self.addedMost.contains($0.kind) }
        for (_, kind) in byName(others, { words(of: $0.kind).new }) { html.li { addLink(&$0, space, kind) } }
      }
    }
  }

  private static var addedMost: [ThingKind] { [.note, .document, .task, .body] }

  private func addLink(_ html: inout HTML, _ space: Space, _ kind: ContentKind, _ style: String? = nil) {
    let query = Query(kind.kind == .note ? [] : [.init("kind", kind.kind.rawValue)])
    html.a(
      words(of: kind.kind).new, style.map { .class($0) }, .href(SpacePlaces.newThing(space.id).address(query))
    )
  }

  private func address(of kind: ThingKind, in id: Identifier<Space>) -> String {
    SpacePlaces.things(id).address(Query([.init("kind", kind.rawValue)]))
  }

  private func byName(
    _ kinds: [ContentKind], _ name: (ContentKind) -> String
  ) -> [(name: String, kind: ContentKind)] {
    let alphabet = alphabet(of: "no")
    return kinds.map { (name($0), $0) }.sorted { alphabet?.isBefore($0.0, $1.0) ?? ($0.0 < $1.0) }
  }
}
