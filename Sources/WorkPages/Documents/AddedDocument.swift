package import Basics
import Formats
import Pages
package import Spaces

extension WorkContext {
  /// A new document of the file `file` that came along, with what the other fields say of it as in the form.
  ///
  /// Throws `Diagnostics` for what is wrong with them.
  package func addDocument(to id: Identifier<Space>) throws -> Thing {
    let kind = try kinds.get(.document)
    let form = visit.form
    let contents = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.addThing, space.subject)
      return ContentForm(
        self, kind, offering: try OfferedNames(for: kind, in: space, on: content.today(), for: actor, tx))
    }
    guard let upload = visit.uploads.first(where: { $0.field == "file" }) else {
      throw Diagnostics([Diagnostic("field-missing", .badInput, at: .init(field: "file"))])
    }
    var fields = try contents.fields(
      from: contents.inRows(form), before: ThingFields(title: "", state: .draft, content: .object([])))
    fields.state = form["state"].flatMap(ThingState.init) ?? .draft
    let from = try dayOrToday("from", of: form)
    let file = try received(upload, mayBeOther: form[Self.otherFiles] == "yes")
    fields.content = fields.content.setting(FieldPath(["file"]), to: file.json)
    return try writing { [fields] tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      try requireRoom(for: [file], in: space, tx, field: "file")
      let draft = ThingDraft(
        kind.kind, title: fields.title, content: fields.content, state: fields.state, from: from)
      return try Thing.make(draft, in: space, by: .actor(actor), why: form["why"] ?? "", tx, occasion)
    }
  }
}
