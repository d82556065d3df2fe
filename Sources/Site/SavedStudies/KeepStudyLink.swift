import Basics
import Markup
import SignIn
import Spaces
import Wording

extension PageContext {
  /// The way to keep a study in a space, among the actions of its page; nothing on a site that only compares.
  func keepStudyLink(_ html: inout HTML, _ question: SavedStudy.Question, _ query: Query) {
    guard workplace != nil else { return }
    let key = visitor.person == nil ? "saved-study.sign-in-to-keep" : "saved-study.keep.title"
    let asked = Query([.init(KeepStudyForm.question, question.rawValue)] + query.pairs)
    html.a(phrase(key), .class("button"), .rel("nofollow"), .href(Route.studies(.keep).address(asked)))
  }
}
