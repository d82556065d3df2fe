import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

/// What is edited: the thing, its form, and what holds on the day from which the edit is meant.
struct EditGround {
  let thing: Thing
  let rooms: SpaceRooms?
  let current: ThingFields
  let form: ContentForm
  let names: ContentNames
}

extension WorkContext {
  /// Writes a new version of a thing. Where somebody else wrote meanwhile, both are shown side by side.
  func editThingPage(_ id: Identifier<Thing>) throws -> Reply {
    let ground = try editGround(id)
    guard visit.method == .post else {
      let filled = ground.form.filled(with: ground.current, names: ground.names)
      let usual = Form(
        filled.pairs + [
          .init("base", String(ground.thing.latest)), .init("from", content.today().iso),
        ])
      return editPage(ground, ShownForm("thing", typed: usual))
    }
    let (sent, fileFaults) = receivingFiles(ground.form.inRows(visit.form), of: ground.form)
    if let more = ground.form.withMoreRows(sent) { return editPage(ground, ShownForm("thing", typed: more)) }
    if let unchosen = try unchosen(ground, sent) { return unchosen }
    var outcome: EditOutcome?
    let faults = try faults {
      let edit = try edit(ground, sent, besides: fileFaults)
      outcome = try writing { tx, actor, occasion in
        var edit = edit
        edit.fields = try attaching(
          ground.form, to: edit.fields, from: sent, in: Space.get(ground.thing.space, for: actor, tx),
          holdingFrom: edit.from, by: actor, tx, occasion)
        return try ground.thing.edit(edit, by: .actor(actor), tx, occasion)
      }
    }
    switch outcome {
    case .written, .unchanged: return goOn(to: ThingPlaces.thing(id))
    case .conflict(let conflict): return conflictPage(ground, conflict)
    case nil: return editPage(ground, ShownForm("thing", typed: sent, faults: faults))
    }
  }

  private func editGround(_ id: Identifier<Thing>) throws -> EditGround {
    let day = Day(visit.form["from"] ?? "") ?? content.today()
    return try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
      let versions = try Thing.versions(of: id, for: actor, tx)
      guard let fields = (versions.holding(on: day) ?? versions.last)?.fields else {
        throw Diagnostic("version-erased", .noAnswer)
      }
      guard let kind = kinds[thing.kind] else {
        throw Diagnostic("kind-unknown", .badInput, ["kind": thing.kind.rawValue])
      }
      let offered = try OfferedNames(for: kind, in: space, on: day, for: actor, tx)
      return EditGround(
        thing: thing, rooms: SpaceRooms(space, for: actor), current: fields,
        form: ContentForm(self, kind, offering: offered, changing: fields.content),
        names: try ContentNames(
          of: versions.compactMap { $0.fields.map { ($0.content, kind) } },
          mayKnow: may(actor, .seeMembers, space.subject), for: actor, tx))
    }
  }

  /// The page of a conflict once more, where a field that differs came back without a choice: nothing is written over
  /// anybody's text because nobody chose.
  private func unchosen(_ ground: EditGround, _ sent: Form) throws -> Reply? {
    guard sent["resolving"] == "yes", sent["base"] == String(ground.thing.latest) else { return nil }
    var theirs = ground.current
    theirs.state = ground.thing.state
    let yours = try ground.form.fields(from: sent, before: theirs, ground.names, besides: [])
    let open = differences(theirs.json, yours.json).filter { difference in
      !ConflictChoice.allCases.map(\.rawValue).contains(sent["choose.\(difference.path.text)"] ?? "")
    }
    guard !open.isEmpty else { return nil }
    let conflict = Conflict(
      base: theirs, theirs: theirs, yours: yours,
      merge: merge(base: theirs.json, theirs: theirs.json, yours: yours.json), latest: ground.thing.latest)
    let names = open.map { fieldName($0.path, ground.form.kind) }.joined(separator: ", ")
    return conflictPage(
      ground, conflict,
      faults: [Diagnostic("choice-missing", .badInput, ["fields": names])])
  }

  /// What was sent: typed anew, or chosen between two versions on the page of a conflict.
  private func edit(
    _ ground: EditGround, _ sent: Form, besides faults: [Diagnostic]
  ) throws -> ThingEdit {
    let from = try dayOrToday("from", of: sent)
    var before = ground.current
    before.state = ground.thing.state
    var fields = try ground.form.fields(from: sent, before: before, ground.names, besides: faults)
    if sent["resolving"] == "yes" {
      var chosen = before.json
      for difference in differences(before.json, fields.json) {
        let name = difference.path.text
        switch sent["choose.\(name)"].flatMap(ConflictChoice.init) {
        case .theirs: break
        case .third:
          let third = (sent["third.\(name)"] ?? "").replacing("\r\n", with: "\n")
          chosen = chosen.setting(difference.path, to: .text(third))
        case .yours, nil: chosen = chosen.setting(difference.path, to: difference.after)
        }
      }
      fields = ThingFields(chosen) ?? fields
    }
    return ThingEdit(
      base: sent["base"].flatMap { Int($0) } ?? 0, fields: fields, from: from, why: sent["why"] ?? "")
  }

  private func editPage(_ ground: EditGround, _ shown: ShownForm) -> Reply {
    let title = phrase("things.edit-title", ["name": ground.thing.title])
    return workPage(
      title, at: ThingPlaces.edit(ground.thing.id), in: ground.rooms, status: shown.status,
      scripts: ["js/tags.js"]
    ) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(.class("way-back")) { html in
          html.a(
            phrase("things.back", ["name": ground.thing.title]),
            .href(ThingPlaces.thing(ground.thing.id).address()))
        }
        protectedForm(
          &html, to: ThingPlaces.edit(ground.thing.id).address(), class: "work-form",
          sendsFiles: !ground.form.fileControls.isEmpty
        ) { html in
          html.input(.type("hidden"), .name("base"), .value(shown.typed["base"] ?? ""))
          let from = Field("from", phrase("things.field.from"), hint: phrase("things.field.from-hint"), .day)
          ground.form.write(&html, shown, others: [from, whyField])
          html.button(phrase("things.keep"), .type("submit"), .class("button-main"))
        }
      }
    }
  }
}
