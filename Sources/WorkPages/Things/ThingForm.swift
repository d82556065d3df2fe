import Basics
import Formats
import Pages
import Spaces
import Wording

/// The form in which somebody writes what a thing says.
struct ThingForm {
  let kind: ThingKind
  let phrase: Phrasebook

  /// What can be typed, whether the thing is new or not.
  var fields: [Field] {
    let title = Field("title", phrase("thing-field.title"))
    switch kind {
    case .note:
      return [title, Field("text", phrase("thing-field.content.text"), .lines(14), isRequired: false)]
    case .study:
      return [title, Field("remark", phrase("thing-field.content.remark"), .lines(6), isRequired: false)]
    }
  }

  /// The form with what a version says.
  func filled(with fields: ThingFields) -> Form {
    let title = Query.Pair("title", fields.title)
    switch kind {
    case .note: return Form([title, .init("text", Note(fields.content)?.text ?? "")])
    case .study: return Form([title, .init("remark", SavedStudy(fields.content)?.remark ?? "")])
    }
  }

  /// `before` with what was typed.
  func fields(from form: Form, before: ThingFields) -> ThingFields {
    var fields = before
    fields.title = (form["title"] ?? "")[...].trimmed
    // A browser sends line ends as the internet has them; one sort is kept.
    let typed = (form["text"] ?? form["remark"] ?? "").replacing("\r\n", with: "\n")
    switch kind {
    case .note: fields.content = Note(text: typed).content.canonical
    case .study:
      fields.content = fields.content.setting(FieldPath(["remark"]), to: .text(typed))
    }
    return fields
  }
}
