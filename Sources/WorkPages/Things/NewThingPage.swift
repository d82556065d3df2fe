import Basics
import Formats
import Markup
import Pages
package import Spaces
import Store
import Wording

/// What a new thing is made on.
private struct NewThingGround {
  let space: Space
  let rooms: SpaceRooms?
  let mayPublish: Bool
  let form: ContentForm
  /// What stands in it before anybody typed: what it comes of, where it is made from there.
  let begun: JSONValue
  let names: ContentNames
  let about: Identifier<Thing>?
}

extension WorkContext {
  /// A new thing in a space, a text where no kind is named. Comparisons are kept from their own pages.
  func newThingPage(_ id: Identifier<Space>) throws -> Reply {
    let ground = try newThingGround(id)
    let begun = ThingFields(title: "", state: .draft, content: ground.begun)
    let usual = Form(
      ground.form.filled(with: begun, names: ground.names).pairs + [
        .init("state", ground.mayPublish ? "internal" : "draft"), .init("from", content.today().iso),
      ])
    let (sent, faults) = receivingFiles(ground.form.inRows(visit.form), of: ground.form)
    if let more = ground.form.withMoreRows(sent) {
      return newThingPage(ground, ShownForm("thing", typed: more))
    }
    return try formReply("thing", usual: usual, sent: sent) { sent in
      let empty = ThingFields(title: "", state: .draft, content: .object([]))
      var typed = try ground.form.fields(from: sent, before: empty, ground.names, besides: faults)
      typed.state = sent["state"].flatMap(ThingState.init) ?? .draft
      let from = try dayOrToday("from", of: sent)
      let made = try writing { [typed] tx, actor, occasion in
        let space = try Space.get(id, for: actor, tx)
        let fields = try attaching(
          ground.form, to: typed, from: sent, in: space, holdingFrom: from, by: actor, tx, occasion)
        let draft = ThingDraft(
          ground.form.kind.kind, title: fields.title, content: fields.content, state: fields.state,
          tags: fields.tags, from: from
        )
        return try Thing.make(
          draft, in: space, by: .actor(actor), why: sent["why"] ?? "", tx, occasion)
      }
      return ThingPlaces.thing(made.id)
    } page: {
      newThingPage(ground, $0)
    }
  }

  private func newThingGround(_ id: Identifier<Space>) throws -> NewThingGround {
    let word = visit.method == .post ? visit.form["kind"] : visit.query["kind"]
    guard let kind = kinds[word.map(ThingKind.init(rawValue:)) ?? .note], mayMake(kind) else {
      throw Interruption.absent
    }
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      try doer.require(.addThing, space.subject)
      let offered = try OfferedNames(for: kind, in: space, on: content.today(), for: actor, tx)
      let about = try cause(of: kind, for: actor, tx)
      let begun = about.map { kind.begun.setting(FieldPath(["origin"]), to: .texts([$0.text])) } ?? kind.begun
      return NewThingGround(
        space: space, rooms: SpaceRooms(space, for: actor),
        mayPublish: doer.may(.publishThing, .thing(in: space.id, shows: space.shows, state: .internal)),
        form: ContentForm(self, kind, offering: offered, changing: begun), begun: begun,
        names: try ContentNames(of: [(begun, kind)], mayKnow: false, for: actor, tx), about: about)
    }
  }

  /// The thing that a task comes of, where it is made from its page.
  private func cause(
    of kind: ContentKind, for actor: Actor, _ tx: any Transaction
  ) throws -> Identifier<Thing>? {
    let named = visit.method == .post ? visit.form["about"] : visit.query["about"]
    guard kind.kind == .task, let id = named.flatMap({ Identifier<Thing>($0) }) else { return nil }
    return try Thing.some([id], for: actor, tx)[id]?.id
  }

  private func newThingPage(_ ground: NewThingGround, _ shown: ShownForm) -> Reply {
    let title = ground.form.words.new
    return workPage(
      title, at: SpacePlaces.newThing(ground.space.id), in: ground.rooms, status: shown.status,
      scripts: ["js/tags.js"]
    ) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        if let explanation = ground.form.words.explanation { html.p(explanation, .class("quiet")) }
        protectedForm(
          &html, to: SpacePlaces.newThing(ground.space.id).address(), class: "work-form",
          sendsFiles: !ground.form.fileControls.isEmpty
        ) { html in
          html.input(.type("hidden"), .name("kind"), .value(ground.form.kind.kind.rawValue))
          if let about = ground.about { html.input(.type("hidden"), .name("about"), .value(about.text)) }
          ground.form.write(
            &html, shown,
            others: [
              Field("from", phrase("things.field.from"), hint: phrase("things.field.from-hint"), .day),
              Field("state", phrase("thing-field.state"), .choice(stateOptions(ground.mayPublish))), whyField,
            ])
          html.button(phrase("things.keep"), .type("submit"), .class("button-main"))
        }
      }
    }
  }

  /// Whether such things are made in a form, here: files need a place.
  func mayMake(_ kind: ContentKind) -> Bool {
    kind.isMadeByHand && (workplace.files != nil || !kind.needsFile)
  }

  func stateOptions(_ mayPublish: Bool) -> [Field.Option] {
    let states: [ThingState] = mayPublish ? [.draft, .internal, .published] : [.draft]
    return states.map { .init($0.rawValue, phrase("thing-state.\($0.rawValue)")) }
  }

  /// The day that was typed; today where the form has no such field.
  func dayOrToday(_ name: String, of form: Form) throws(Diagnostic) -> Day {
    form[name] == nil ? content.today() : try day(name, of: form)
  }
}

extension ContentKind {
  /// Whether people make such things in a form; what the program must set itself is made on a page of its own.
  package var isMadeByHand: Bool {
    !fields.contains { $0.origin == .made && $0.isRequired && $0.type != .file }
  }

  /// Whether rows of a table can say all that it must: no file stands in one.
  package var isMadeOfRows: Bool { isMadeByHand && !needsFile }

  fileprivate var needsFile: Bool { fileFields.contains(where: \.isRequired) }
}
