import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording

extension WorkContext {
  /// Makes a space; whoever makes it owns it.
  func newSpacePage() throws -> Reply {
    _ = try signedIn()
    let mayMakeArena = try reading { _, actor in may(actor, .operate, .installation) }
    let form = SpaceForm(context: self, mayMakeArena: mayMakeArena)
    let usual = Form([.init("kind", "region"), .init("shows-existence", "yes")])
    return try formReply("space", usual: usual) { sent in
      let draft = try form.draft(from: sent)
      let made = try writing { tx, actor, occasion in try Space.make(draft, by: .actor(actor), tx, occasion) }
      return SpacePlaces.space(made.id)
    } page: {
      newSpacePage(form, $0)
    }
  }

  private func newSpacePage(_ form: SpaceForm, _ shown: ShownForm) -> Reply {
    workPage(phrase("spaces.make"), at: SpacePlaces.new, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("spaces.make"))
        html.p(phrase("spaces.make-lead"), .class("lead"))
        protectedForm(&html, to: SpacePlaces.new.address(), class: "work-form") { html in
          spaceFields(&html, form, shown)
          html.button(phrase("spaces.make"), .type("submit"), .class("button-main"))
        }
      }
    }
  }

  /// The fields of a space; what the public sees is one group.
  func spaceFields(_ html: inout HTML, _ form: SpaceForm, _ shown: ShownForm) {
    let (aspects, others) = (
      form.fields.filter { $0.name.hasPrefix("shows-") },
      form.fields.filter { !$0.name.hasPrefix("shows-") }
    )
    fields(&html, others, in: shown)
    html.fieldset { html in
      html.legend(phrase("spaces.field.shows"))
      for aspect in aspects { field(&html, aspect, in: shown) }
    }
  }

  /// What a space is called and what the public sees of it, for its owners.
  func spaceSettingsPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, mayMakeArena) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.changeSpace, space.subject)
      return (
        space, SpaceRooms(space, for: actor), may(actor, .operate, .installation) || space.kind == .arena
      )
    }
    let form = SpaceForm(context: self, mayMakeArena: mayMakeArena)
    return try formReply("space", usual: form.filled(with: space)) { sent in
      let draft = try form.draft(from: sent)
      _ = try writing { tx, actor, occasion in
        try Space.get(id, for: actor, tx).change(
          to: draft, by: .actor(actor), why: sent["why"] ?? "", tx, occasion)
      }
      return SpacePlaces.space(id)
    } page: {
      spaceSettingsPage(space, rooms, form, $0)
    }
  }

  private func spaceSettingsPage(
    _ space: Space, _ rooms: SpaceRooms?, _ form: SpaceForm, _ shown: ShownForm
  ) -> Reply {
    workPage(
      phrase("spaces.settings"), at: SpacePlaces.settings(space.id), in: rooms, .settings,
      status: shown.status
    ) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("spaces.settings"))
        protectedForm(&html, to: SpacePlaces.settings(space.id).address(), class: "work-form") { html in
          spaceFields(&html, form, shown)
          field(&html, whyField, in: shown)
          html.button(phrase("spaces.save"), .type("submit"), .class("button-main"))
        }
        if workplace.archives != nil {
          html.h2(phrase("spaces.archive"))
          html.p(phrase("spaces.archive.lead"))
          html.p {
            $0.a(
              phrase("spaces.archive.open"), .class("button"), .href(SpacePlaces.archive(space.id).address()))
          }
        }
      }
    }
  }
}
