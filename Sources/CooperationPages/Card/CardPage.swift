import Basics
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// A cooperation as one visitor may see it.
struct CardView {
  let thing: Thing
  let space: Space
  let rooms: SpaceRooms?
  /// Nil where it said nothing on that day.
  let item: RegisterItem?
  let units: DatedUnits
  /// Its bodies and documents, as far as the visitor may see them.
  let referred: [Identifier<Thing>: Thing]
  let bodies: [Identifier<Thing>: Body]
  let evaluations: [GoverningView.Kept<Evaluation>]
  /// What controls found about it that no council has closed.
  let findings: [GoverningView.Kept<ControlFinding>]
  let mayChange: Bool
  let day: Day
}

extension WorkContext {
  /// One cooperation for whoever is concerned: who runs it, who decides, what it costs, how to complain.
  func cardPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try cardView(id)
    let title = view.item?.title ?? view.thing.title
    return workPage(title, at: CooperationPlaces.card(id), in: view.rooms, nil) { html in
      html.article(.class("arrangement-card")) { html in
        html.header { html in
          html.h1(title)
          if view.space.isDemonstration {
            html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
          }
        }
        if let item = view.item {
          card(&html, view, item, RegisterWords(context: self, units: view.units))
        } else {
          html.p(phrase("things.nothing-then", ["day": phrase.date(view.day)]), .class("column"))
        }
      }
      html.ul(.class("ways-on", "no-print")) { html in
        html.li {
          $0.a(phrase("cooperation.whole-entry"), .href(ThingPlaces.thing(id).address(dayQuery)))
        }
        if view.item?.participants.isEmpty == false {
          html.li { $0.a(phrase("cooperation.cost"), .href(CooperationPlaces.cost(id).address(dayQuery))) }
        }
        if view.mayChange || view.item?.content.matter != nil {
          html.li {
            $0.a(phrase("cooperation.handover"), .href(CooperationPlaces.handover(id).address()))
          }
        }
        if view.mayChange {
          html.li {
            $0.a(
              phrase("cooperation.agreement-page"), .href(CooperationPlaces.agreement(id).address()))
          }
        }
        if view.rooms != nil {
          html.li {
            $0.a(
              phrase("cooperation.to-register"),
              .href(CooperationPlaces.overview(view.space.id).address(dayQuery)))
          }
        }
      }
    }
  }

  private var dayQuery: Query {
    Query(visit.query.pairs.filter { ["date", "known"].contains($0.name) && !$0.value.isEmpty })
  }

  func cardView(_ id: Identifier<Thing>) throws -> CardView {
    let request = try RegisterRequest(visit.query, today: content.today())
    return try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .arrangement else { throw Interruption.absent }
      let version = try Thing.versions(of: id, for: actor, tx)
        .holding(on: request.day, knownAt: knownUntil)
      let fields = version?.fields
      let content = fields.map { RegisteredArrangement(reading: $0.content) }
      let units = datedUnits(Set(content?.units ?? []), on: request.day)
      return CardView(
        thing: thing, space: space, rooms: SpaceRooms(space, for: actor),
        item: content.map { RegisterItem(id, fields?.title ?? "", $0, on: request.day, units) },
        units: units,
        referred: try Thing.some(
          Set(content.map { $0.bodies + $0.documents } ?? []), for: actor, tx),
        bodies: try bodies(
          of: [content].compactMap(\.self), in: space, on: request.day, for: actor, tx),
        evaluations: try evaluations(of: id, in: space, on: request.day, for: actor, tx),
        findings: try controlStanding(in: space, on: request.day, for: actor, tx).open(about: id),
        mayChange: may(actor, .changeThing, thing.subject(in: space)), day: request.day)
    }
  }

  private func evaluations(
    of id: Identifier<Thing>, in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> [GoverningView.Kept<Evaluation>] {
    try kept(in: space, on: day, for: actor, tx).filter { $0.content.arrangement == id }
  }
}
