import Basics
import Formats
import Markup
import Pages
import Spaces
import Store
import Wording

/// What a change of many things is made on.
private struct ChangeGround {
  let space: Space
  let rooms: SpaceRooms?
  let request: TableRequest
  let things: [Thing]
  let form: ContentForm
  let mayPublish: Bool
  /// Changes as soon as one of the things does.
  let mark: String
}

extension WorkContext {
  /// So many are changed at once: while they are, nobody else writes.
  private static var mostChanged: Int { 500 }

  /// The way from a table to the change of those of its rows that are chosen, or of all that it holds.
  func changeForm(_ html: inout HTML, _ space: Space, _ request: TableRequest, _ count: Int) {
    let query = request.whole.setting(TableRequest.view, to: nil)
    html.form(
      .id("change"), .method("get"), .action(TablePlaces.change(space.id).address()), .class("change-form")
    ) { html in
      for pair in query.pairs where pair.name != TableRequest.row {
        html.input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
      html.button(
        phrase("table.choose-all"), .type("button"), .hidden, .data("choose", "all"))
      html.button(phrase("table.change-chosen"), .type("submit"))
      if count <= Self.mostChanged {
        html.button(
          phrase("table.change-all", count: count), .type("submit"), .name(TableRequest.all), .value("yes"))
      }
    }
  }

  /// The same change of many things: chosen, shown row by row before it is carried out, and then carried out as one step
  /// that can be undone.
  func changeThingsPage(_ id: Identifier<Space>) throws -> Reply {
    _ = try signedIn()
    let ground = try changeGround(id)
    guard visit.method == .post else {
      let usual = Form([.init("from", content.today().iso)])
      return changePage(ground, ShownForm("bulk", typed: usual), nil)
    }
    let sent = ground.form.inRows(visit.form)
    if let more = ground.form.withMoreRows(sent) {
      return changePage(ground, ShownForm("bulk", typed: more), nil)
    }
    var rows: [BulkEdit.Row]?
    var batch: Identifier<Batch>?
    let faults = try faults {
      let edit = try bulkEdit(ground, sent)
      // Whoever saw another preview than what would happen now, sees it again.
      if sent["mark"] == ground.mark, sent["step"] == "carry-out" {
        batch = try writing { tx, actor, occasion in
          let space = try Space.get(id, for: actor, tx)
          let things = try chosen(ground.request, for: actor, tx)
          guard BulkEdit.mark(of: things) == ground.mark else { throw Diagnostic("rows-changed", .badInput) }
          return try edit.carryOut(on: things, in: space, by: .actor(actor), tx, occasion)
        }
        if batch != nil { return }
      }
      rows = try reading { tx, actor in
        try edit.preview(of: ground.things, by: .actor(actor), tx, workplace.occasion().kinds)
      }
      if let before = sent["mark"], before != ground.mark { throw Diagnostic("rows-changed", .badInput) }
    }
    if let batch { return goOn(to: TablePlaces.batch(batch)) }
    return changePage(ground, ShownForm("bulk", typed: sent, faults: faults), rows)
  }

  private func changeGround(_ id: Identifier<Space>) throws -> ChangeGround {
    guard let kind = kinds[ThingKind(rawValue: visit.query["kind"] ?? "")] else { throw Interruption.absent }
    var request = tableRequest(id, kind, visit.query, limit: Self.mostChanged)
    request.question.place = nil
    guard request.faults.isEmpty else { throw Diagnostics(request.faults) }
    if visit.query[TableRequest.all] == nil {
      request.question.chosen = visit.query.all(TableRequest.row).compactMap { Identifier<Thing>($0) }
    }
    let read = request
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.addThing, space.subject)
      let things = try chosen(read, for: actor, tx)
      let offered = try OfferedNames(for: kind, in: space, on: content.today(), for: actor, tx)
      return ChangeGround(
        space: space, rooms: SpaceRooms(space, for: actor), request: read, things: things,
        form: ContentForm(self, kind, offering: offered),
        mayPublish: may(
          actor, .publishThing, .thing(in: space.id, shows: space.shows, state: .internal)),
        mark: BulkEdit.mark(of: things))
    }
  }

  private func chosen(
    _ request: TableRequest, for actor: Actor, _ tx: any Transaction
  ) throws -> [Thing] {
    let count = try request.question.count(for: actor, tx)
    guard count <= Self.mostChanged else {
      throw Diagnostic("rows-too-many", .badInput, ["limit": phrase.number(Double(Self.mostChanged))])
    }
    return try request.question.answer(for: actor, tx).map(\.thing)
  }

  /// What was typed: fields that something stands in, and those that are to be emptied.
  private func bulkEdit(_ ground: ChangeGround, _ form: Form) throws -> BulkEdit {
    let empty = ThingFields(title: "", state: .draft, content: .object([]))
    let typed = try ground.form.fields(from: form, before: empty).content
    var edit = BulkEdit(from: try dayOrToday("from", of: form))
    for field in Self.changeable(ground.request.kind) {
      if let value = typed[field.name] {
        edit.values.append((field.name, value))
      } else if form["empty-\(field.name)"] == "yes" {
        edit.values.append((field.name, nil))
      }
    }
    edit.addedTags = Tags.typed(form["add-tags"] ?? "")
    edit.removedTags = Tags.typed(form["remove-tags"] ?? "")
    edit.state = form["state"].flatMap(ThingState.init(rawValue:))
    edit.why = form["why"] ?? ""
    guard !edit.isEmpty else { throw Diagnostic("nothing-to-change", .badInput) }
    return edit
  }

  /// Rows of tables belong to one thing; they are changed on its own page.
  private static func changeable(_ kind: ContentKind) -> [FieldShape] {
    kind.typed.filter { !$0.type.isTable }
  }

  private func changePage(_ ground: ChangeGround, _ shown: ShownForm, _ rows: [BulkEdit.Row]?) -> Reply {
    let (id, kind, words) = (ground.space.id, ground.request.kind, ground.request.words)
    let title = phrase("table.change-title", ["kind": words.plural])
    let back = ground.request.whole.setting(TableRequest.all, to: nil).setting(TableRequest.row, to: nil)
    return workPage(
      title, at: TablePlaces.change(id), in: ground.rooms, status: shown.status, scripts: ["js/tags.js"]
    ) { html in
      html.h1(title)
      html.p(.class("way-back")) { $0.a(words.plural, .href(SpacePlaces.things(id).address(back))) }
      guard !ground.things.isEmpty else { return html.p(phrase("table.change-none"), .class("column")) }
      html.p(phrase("table.change-count", count: ground.things.count), .class("lead"))
      if let rows, shown.faults.allSatisfy({ $0.code == "rows-changed" }) {
        preview(&html, ground, shown, rows)
      }
      html.p(phrase("table.change-lead"), .class("column"))
      protectedForm(&html, to: TablePlaces.change(id).address(visit.query), class: "work-form") { html in
        ground.form.writeForMany(&html, shown, Self.changeable(kind), others: changeFields(ground))
        html.button(phrase("table.change-preview"), .type("submit"), .class("button-main"))
      }
    }
  }

  private func changeFields(_ ground: ChangeGround) -> [Field] {
    let states = [Field.Option("", phrase("table.as-it-is"))] + stateOptions(ground.mayPublish)
    return [
      ground.form.tagField("add-tags", phrase("table.add-tags")),
      ground.form.tagField("remove-tags", phrase("table.remove-tags")),
      Field("state", phrase("thing-field.state"), .choice(states), isRequired: false),
      Field("from", phrase("things.field.from"), hint: phrase("things.field.from-hint"), .day), whyField,
    ]
  }

  /// What would become of each row, and the button that does it.
  private func preview(
    _ html: inout HTML, _ ground: ChangeGround, _ shown: ShownForm, _ rows: [BulkEdit.Row]
  ) {
    let changing = rows.filter(\.isChange).count
    let faulty = rows.filter { !$0.faults.isEmpty }.count
    html.section(.id("preview"), .class("change-preview"), .aria("label", phrase("table.preview"))) { html in
      html.h2(phrase("table.preview"))
      html.p(phrase("table.changing", count: changing))
      if faulty > 0 { html.p(phrase("table.left", count: faulty)) }
      let same = rows.count - changing - faulty
      if same > 0 { html.p(phrase("table.same", count: same), .class("quiet")) }
      previewTable(&html, ground, rows.filter { $0.isChange || !$0.faults.isEmpty })
      guard changing > 0 else { return }
      let sent = shown.typed.pairs.filter { !["mark", "step", FormToken.field].contains($0.name) }
      protectedForm(&html, to: TablePlaces.change(ground.space.id).address(visit.query)) { html in
        for pair in sent + [.init("mark", ground.mark), .init("step", "carry-out")] {
          html.input(.type("hidden"), .name(pair.name), .value(pair.value))
        }
        html.button(phrase("table.carry-out", count: changing), .type("submit"), .class("button-main"))
      }
    }
  }

  private func previewTable(_ html: inout HTML, _ ground: ChangeGround, _ rows: [BulkEdit.Row]) {
    let kind = ground.request.kind
    let names =
      (try? reading { tx, actor in
        try ContentNames(
          of: rows.flatMap { [$0.before, $0.after] }.compactMap { $0.map { ($0.content, kind) } },
          mayKnow: may(actor, .seeMembers, ground.space.subject), for: actor, tx)
      }) ?? ContentNames()
    let title = ListingColumn<BulkEdit.Row>(
      "title", ground.request.words.label("title"), isOrderable: false,
      show: { html, row in html.a(row.thing.title, .href(ThingPlaces.thing(row.thing.id).address())) },
      cell: { .text($0.thing.title) })
    let change = ListingColumn<BulkEdit.Row>(
      "changes", phrase("history.column.changes"), isOrderable: false,
      show: { html, row in becoming(&html, row, kind, names) }, cell: { _ in .text("") })
    table(
      &html, Listing(name: phrase("table.preview"), columns: [title, change], rows: rows), isCards: true)
  }

  private func becoming(
    _ html: inout HTML, _ row: BulkEdit.Row, _ kind: ContentKind, _ names: ContentNames
  ) {
    html.ul(.class("changes")) { html in
      for fault in row.faults {
        let field = fault.place.field.map { words(of: kind.kind).label($0) + ": " } ?? ""
        html.li(
          "\(field)\(phrase.problem(readable(fault, kind))) \(phrase.remedy(fault))", .class("fault-line"))
      }
      guard row.faults.isEmpty, let before = row.before, let after = row.after else { return }
      for difference in differences(before.json, after.json) {
        html.li { html in
          html.text("\(fieldName(difference.path, kind)): ")
          html.del(clipped(fieldText(difference.path, difference.before, kind, names)))
          html.text(" → ")
          html.ins(clipped(fieldText(difference.path, difference.after, kind, names)))
        }
      }
    }
  }
}
