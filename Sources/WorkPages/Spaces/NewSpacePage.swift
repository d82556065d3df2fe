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
    guard visit.method == .post else {
      let usual = Form([.init("kind", "region"), .init("shows-existence", "yes")])
      return newSpacePage(form, ShownForm("space", typed: usual))
    }
    var made: Space?
    let faults = try faults {
      let draft = try form.draft(from: visit.form)
      made = try writing { tx, actor, occasion in
        try Space.make(draft, by: .actor(actor), tx, occasion)
      }
    }
    if let made { return goOn(to: SpacePlaces.space(made.id)) }
    return newSpacePage(form, ShownForm("space", typed: visit.form, faults: faults))
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
    guard visit.method == .post else {
      return spaceSettingsPage(space, rooms, form, ShownForm("space", typed: SpaceForm.filled(with: space)))
    }
    let faults = try faults {
      let draft = try form.draft(from: visit.form)
      _ = try writing { tx, actor, occasion in
        try Space.get(id, for: actor, tx).change(
          to: draft, by: .actor(actor), why: visit.form["why"] ?? "", tx, occasion)
      }
    }
    if faults.isEmpty { return goOn(to: SpacePlaces.space(id)) }
    return spaceSettingsPage(space, rooms, form, ShownForm("space", typed: visit.form, faults: faults))
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
      }
    }
  }

  /// Why something is changed; it stands in the history.
  var whyField: Field {
    Field("why", phrase("spaces.field.why"), hint: phrase("spaces.field.why-hint"), isRequired: false)
  }
}
