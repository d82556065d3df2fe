import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// What the front page of a space shows to one visitor.
private struct SpaceView {
  let rooms: SpaceRooms?
  let space: Space
  /// Those that changed last.
  let things: [Thing]
  let counts: [ThingKind: Int]
  /// Nil where the visitor is not told.
  let members: [MemberLine]?
  let history: [HistoryEntry]?
  let names: HistoryNames
  let mayAdd: Bool
  let mayChange: Bool
  let follow: FollowState?
  let municipalities: [UnitCode]
}

extension WorkContext {
  /// A space: what it is for, what is in it, what changed, who belongs, and what the public sees.
  func spacePage(_ id: Identifier<Space>) throws -> Reply {
    let view = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      var question = HistoryQuestion(.space(id))
      question.limit = 8
      let history =
        doer.may(.seeHistory, space.subject) ? try HistoryEntry.read(question, for: actor, tx) : nil
      return SpaceView(
        rooms: SpaceRooms(space, for: actor), space: space,
        things: try Thing.list(in: space, for: actor, limit: 5, tx),
        counts: try Thing.counts(in: space, for: actor, tx),
        members: doer.may(.seeMembers, space.subject)
          ? try MemberLine.all(of: space, on: content.today(), tx) : nil,
        history: history, names: try HistoryNames(of: history ?? [], in: space, for: actor, tx),
        mayAdd: doer.may(.addThing, space.subject), mayChange: doer.may(.changeSpace, space.subject),
        follow: try space.followState(for: actor, tx),
        municipalities: try space.municipalities(on: content.today(), tx))
    }
    let space = view.space
    return workPage(space.name, at: SpacePlaces.space(id), in: view.rooms, .overview) { html in
      html.header(.class("space-header")) { html in
        html.h1(space.name)
        let facts = [phrase("space-kind.\(space.kind.rawValue)")] + names(of: space.units)
        html.p(facts.joined(separator: " · "), .class("quiet"))
        if space.isDemonstration { html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark")) }
        if !space.purpose.isEmpty { html.p(space.purpose, .class("lead", "column")) }
        following(&html, of: .space(space.id), view.follow)
      }
      things(&html, view)
      recent(&html, view)
      members(&html, view)
      shown(&html, view)
    }
  }

  private func things(_ html: inout HTML, _ view: SpaceView) {
    html.section(.aria("labelledby", "things")) { html in
      html.h2(phrase("spaces.things"), .id("things"))
      if view.things.isEmpty {
        html.p(phrase(view.mayAdd ? "spaces.things-teach" : "spaces.things-empty"), .class("column"))
      } else {
        thingList(&html, view.things)
        html.p { $0.a(phrase("spaces.all-things"), .href(SpacePlaces.things(view.space.id).address())) }
        kindCounts(&html, view.space.id, view.counts)
      }
      if view.mayAdd { waysToAdd(&html, view.space, about: view.municipalities) }
    }
  }

  private func recent(_ html: inout HTML, _ view: SpaceView) {
    guard let history = view.history else { return }
    html.section(.aria("labelledby", "recent")) { html in
      html.h2(phrase("spaces.recent"), .id("recent"))
      html.ul(.class("recent-list")) { html in
        for entry in history {
          html.li { html in
            html.span(moment(entry.recordedAt), .class("quiet"))
            html.text(" \(view.names.hand(entry.hand, phrase)): \(kindName(entry.kind))")
            if let organisation = entry.organisation {
              html.text(" – \(view.names.organisations[organisation] ?? "")")
            }
            if let about = entry.about { html.text(" – \(view.names.person(about, phrase))") }
            if let thing = entry.thing, let title = view.names.things[thing] {
              html.text(" – ")
              html.a(title, .href(ThingPlaces.thing(thing).address()))
            }
          }
        }
      }
      html.p { $0.a(phrase("spaces.whole-history"), .href(SpacePlaces.history(view.space.id).address())) }
    }
  }

  private func members(_ html: inout HTML, _ view: SpaceView) {
    guard let members = view.members else { return }
    html.section(.aria("labelledby", "members")) { html in
      html.h2(phrase("spaces.members", count: members.count), .id("members"))
      html.ul { html in
        for member in members {
          html.li("\(name(of: member)) – \(phrase("role.\(member.membership.role.rawValue)"))")
        }
      }
      html.p { $0.a(phrase("members.title"), .href(SpacePlaces.members(view.space.id).address())) }
    }
  }

  private func shown(_ html: inout HTML, _ view: SpaceView) {
    html.section(.aria("labelledby", "shows")) { html in
      html.h2(phrase("spaces.shows"), .id("shows"))
      let shown = Aspect.allCases.filter(view.space.shows.contains)
      if shown.isEmpty {
        html.p(phrase("spaces.shows-nothing"), .class("column"))
      } else {
        html.ul { html in
          for aspect in shown { html.li(phrase("aspect.\(aspect.rawValue)")) }
        }
      }
      if view.mayChange {
        html.p { $0.a(phrase("spaces.settings"), .href(SpacePlaces.settings(view.space.id).address())) }
      }
    }
  }
}
