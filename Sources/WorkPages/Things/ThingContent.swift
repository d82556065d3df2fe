import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// What a version says, as its kind of thing is read.
  func thingContent(_ html: inout HTML, _ fields: ThingFields?, _ kind: ThingKind) {
    guard let fields else { return html.p(phrase("things.erased-text"), .class("column")) }
    switch kind {
    case .note:
      html.div(.class("note-text", "column", "kept-lines")) { $0.text(Note(fields.content)?.text ?? "") }
    case .study:
      if let study = SavedStudy(fields.content) { savedStudy(&html, study) }
    }
  }
}
