import Basics
import Formats
import Markup
import Spaces
import Wording

extension PageContext {
  /// What a version says, as its kind of thing is read.
  func thingContent(_ html: inout HTML, _ fields: ThingFields?, _ kind: ThingKind) {
    guard let fields else { return html.p(phrase("things.erased-text"), .class("column")) }
    switch kind {
    case .note:
      html.div(.class("note-text", "column", "kept-lines")) { $0.text(Note(fields.content)?.text ?? "") }
    case .study:
      if let study = SavedStudy(fields.content) { studyContent(&html, study) }
    }
  }

  private func studyContent(_ html: inout HTML, _ study: SavedStudy) {
    if !study.remark.isEmpty { html.p(study.remark, .class("column", "kept-lines")) }
    html.p { html in
      html.a(phrase("things.study.open"), .class("button", "button-main"), .href(study.address))
    }
    html.dl(.class("facts")) { html in
      html.dt(phrase("thing-field.content.question"))
      html.dd(phrase("study-question.\(study.question.rawValue)"))
      html.dt(phrase("thing-field.content.program"))
      html.dd(study.programVersion)
      if !study.dataHash.isEmpty {
        html.dt(phrase("thing-field.content.data"))
        html.dd { $0.code(String(study.dataHash.prefix(16))) }
      }
    }
    if !study.dataHash.isEmpty, study.dataHash != content.dataHash {
      html.p(phrase("things.study.other-data"), .class("column", "quiet"))
    }
  }
}
