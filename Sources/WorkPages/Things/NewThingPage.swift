import Basics
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// A new text in a space. Comparisons are kept from their own pages.
  func newThingPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, mayPublish) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      try doer.require(.addThing, space.subject)
      return (
        space, SpaceRooms(space, for: actor),
        doer.may(.publishThing, .thing(in: space.id, shows: space.shows, state: .internal))
      )
    }
    let usual = Form([.init("state", mayPublish ? "internal" : "draft")])
    guard visit.method == .post else {
      return newThingPage(space, rooms, mayPublish, ShownForm("thing", typed: usual))
    }
    let form = ThingForm(kind: .note, phrase: phrase)
    let typed = form.fields(
      from: visit.form, before: ThingFields(title: "", state: .draft, content: Note(text: "").content))
    var made: Thing?
    let faults = try faults {
      made = try writing { tx, actor, occasion in
        let draft = ThingDraft(
          .note, title: typed.title, content: typed.content,
          state: visit.form["state"].flatMap(ThingState.init) ?? .draft, from: content.today())
        return try Thing.make(
          draft, in: Space.get(id, for: actor, tx), by: .actor(actor), why: visit.form["why"] ?? "", tx,
          occasion)
      }
    }
    if let made { return goOn(to: .thing(made.id)) }
    return newThingPage(space, rooms, mayPublish, ShownForm("thing", typed: visit.form, faults: faults))
  }

  private func newThingPage(
    _ space: Space, _ rooms: SpaceRooms?, _ mayPublish: Bool, _ shown: ShownForm
  ) -> Reply {
    workPage(phrase("things.new"), .newThing(space.id), in: rooms, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("things.new"))
        protectedForm(&html, to: address(.newThing(space.id)), class: "work-form") { html in
          let all =
            ThingForm(kind: .note, phrase: phrase).fields
            + [Field("state", phrase("thing-field.state"), .choice(stateOptions(mayPublish))), whyField]
          fields(&html, all, in: shown)
          html.button(phrase("things.keep"), .type("submit"), .class("button-main"))
        }
      }
    }
  }

  func stateOptions(_ mayPublish: Bool) -> [Field.Option] {
    let states: [ThingState] = mayPublish ? [.draft, .internal, .published] : [.draft]
    return states.map { .init($0.rawValue, phrase("thing-state.\($0.rawValue)")) }
  }
}
