import Basics
import Figures
import Markup
import Pages
import Spaces
import Units
import Wording
import WorkPages

extension WorkContext {
  /// A cooperation made of what Enhetsregisteret answers of it: somebody pastes the answers, and what they do not say is
  /// added afterwards.
  func extractPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.addThing, space.subject)
      return (space, SpaceRooms(space, for: actor))
    }
    return try formReply("extract") { sent in
      let extract = try RegisterExtract(
        entity: sent["entity"] ?? "", roles: sent["roles"] ?? "", on: content.today(), unit: norwegianUnit)
      let made = try writing { tx, actor, occasion in
        let space = try Space.get(id, for: actor, tx)
        let draft = ThingDraft(
          extract.arrangement, title: extract.name, state: .draft, from: content.today())
        return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
      }
      return ThingPlaces.thing(made.id)
    } page: { shown in
      let title = phrase("cooperation.extract")
      return workPage(
        "\(title) – \(space.name)", at: CooperationPlaces.extract(id), in: rooms, nil, status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.h1(title)
          html.p(phrase("cooperation.extract-lead"))
          workForm(
            &html, to: CooperationPlaces.extract(id),
            [
              Field(
                "entity", phrase("cooperation.extract-entity"), hint: "/enhetsregisteret/api/enheter/…",
                .lines(8)),
              Field(
                "roles", phrase("cooperation.extract-roles"), hint: "/enhetsregisteret/api/enheter/…/roller",
                .lines(8), isRequired: false),
            ], in: shown, button: phrase("cooperation.extract-send"))
        }
      }
    }
  }

  /// The municipality of today that is called so: `LILLEHAMMER KOMMUNE`.
  private func norwegianUnit(_ name: String) -> UnitCode? {
    guard let country = try? atlas.country("no") else { return nil }
    let register = country.register
    return (try? register.unit(name, on: register.covered(content.today()), suggesting: false))
      .map { UnitCode(country: "no", code: $0.code) }
  }
}
