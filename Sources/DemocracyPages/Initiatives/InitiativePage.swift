import Basics
import Democracy
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// A residents' proposal as one visitor may see it.
struct InitiativeView {
  let thing: Thing
  let space: Space
  let rooms: SpaceRooms?
  let content: Initiative
  let codes: SupportCodes.Count
  /// Whether the visitor makes codes.
  let mayChange: Bool
}

extension WorkContext {
  func initiative(
    _ id: Identifier<Thing>, _ tx: any Transaction, _ actor: Actor
  ) throws -> InitiativeView {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    guard thing.kind == .initiative else { throw Interruption.absent }
    let fields = try Thing.version(of: id, on: content.today(), knownAt: nil, for: actor, tx)?.fields
    return InitiativeView(
      thing: thing, space: space, rooms: SpaceRooms(space, for: actor),
      content: fields.map { Initiative(reading: $0.content) } ?? Initiative(),
      codes: try SupportCodes.count(of: id, tx),
      mayChange: may(actor, .changeThing, thing.subject(in: space)))
  }

  /// One proposal for everybody: how many support it, how many are needed, and what the council said.
  func initiativePage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try reading { tx, actor in try initiative(id, tx, actor) }
    let words = words(of: .initiative)
    return workPage(view.thing.title, at: DemocracyPlaces.initiative(id), in: view.rooms, nil) { html in
      html.article(.class("column")) { html in
        html.h1(view.thing.title)
        if view.space.isDemonstration {
          html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
        }
        html.p(supportSentence(view.content, supporters: view.codes.used), .class("lead"))
        html.p(initiativeDays(view.content))
        if view.content.isNorwegian { html.p(thresholdLaw, .class("quiet")) }
        if view.content.isOpen(on: content.today()) {
          html.p(.class("no-print")) {
            $0.a(
              phrase("democracy.support"), .class("button", "button-main"),
              .href(DemocracyPlaces.support(id).address()))
          }
        }
        html.h2(words.label("proposal"))
        html.p(.class("kept-lines")) { $0.lines(view.content.proposal) }
        if view.content.outcome != nil || !view.content.answer.isEmpty {
          html.h2(words.label("outcome"))
          if let outcome = view.content.outcome { html.p(words.word("outcome", outcome.rawValue)) }
          html.p(.class("kept-lines")) { $0.lines(view.content.answer) }
        }
        html.p(phrase("democracy.support-privacy"), .class("quiet"))
        initiativeWays(&html, view)
      }
    }
  }

  func supportSentence(_ initiative: Initiative, supporters: Int) -> String {
    let residents = initiative.isNorwegian ? initiative.unit.flatMap { self.residents(of: $0)?.count } : nil
    let standing = InitiativeStanding(
      supporters: supporters, needed: residents.map { InitiativeThreshold(residents: $0).needed })
    guard let needed = standing.needed, let missing = standing.missing else {
      return phrase("democracy.support-unknown", ["count": whole(supporters)])
    }
    return phrase(
      missing == 0 ? "democracy.support-enough" : "democracy.support-lacks",
      ["count": whole(supporters), "needed": whole(needed), "missing": whole(missing)])
  }

  private func initiativeDays(_ initiative: Initiative) -> String {
    if let handedIn = initiative.handedIn {
      let day = phrase.date(handedIn)
      guard let stand = initiative.stand else { return phrase("democracy.handed-in-only", ["day": day]) }
      return phrase("democracy.handed-in", ["day": day, "stand": phrase.date(stand)])
    }
    let today = content.today()
    if let opens = initiative.opens, today < opens {
      return phrase("democracy.support-opens", ["day": phrase.date(opens)])
    }
    guard let closes = initiative.closes else { return phrase("democracy.support-open") }
    return phrase(
      today <= closes ? "democracy.support-until" : "democracy.support-closed",
      ["day": phrase.date(closes)])
  }

  private func initiativeWays(_ html: inout HTML, _ view: InitiativeView) {
    html.ul(.class("ways-on", "no-print")) { html in
      if view.mayChange {
        html.li {
          $0.a(
            phrase("democracy.support-codes"),
            .href(DemocracyPlaces.supportCodes(view.thing.id).address()))
        }
      }
      html.li {
        $0.a(phrase("democracy.initiative-entry"), .href(ThingPlaces.thing(view.thing.id).address()))
      }
      html.li {
        $0.a(phrase("democracy.thresholds"), .href(DemocracyPlaces.thresholds(view.space.id).address()))
      }
    }
  }
}
