import Basics
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// What a version of a kept study says: the way to its answer, and what that rested on when it was kept.
  func savedStudy(_ html: inout HTML, _ study: SavedStudy) {
    if let address = study.address, let question = study.question {
      html.p {
        $0.a(
          phrase("saved-study.open.\(question.rawValue)"), .class("button", "button-main"), .href(address))
      }
    }
    if !study.remark.isEmpty { html.p(study.remark, .class("kept-lines", "column")) }
    html.p(restedOn(study), .class("quiet", "column"))
  }

  /// Whether the answer is still worked out from the same figures by the same program.
  private func restedOn(_ study: SavedStudy) -> String {
    let isKnown = !study.dataHash.isEmpty && !content.dataHash.isEmpty
    if isKnown, study.dataHash != content.dataHash { return phrase("saved-study.other-data") }
    if study.programVersion != Program.version {
      return phrase(
        "saved-study.other-program", ["kept": study.programVersion, "now": Program.version])
    }
    return phrase(isKnown ? "saved-study.same" : "saved-study.unknown")
  }
}
