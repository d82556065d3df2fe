package import Answers
import Markup
package import Pages
import Wording

/// The way from a study to where it can be kept, as whoever composes the site offers it.
package struct KeepingOffer: Sendable {
  /// The key of its name.
  let key: String
  /// Where the question, asked with this query, is kept.
  let address: @Sendable (Question, Query) -> String

  package init(key: String, address: @escaping @Sendable (Question, Query) -> String) {
    self.key = key
    self.address = address
  }
}

extension StudyContext {
  /// The way to keep a study, among the actions of its page; nothing where none is offered.
  func keepStudyLink(_ html: inout HTML, _ question: Question, _ query: Query) {
    guard let keeping else { return }
    // Which kept study this came from is no part of the study, but says what it may become a version of.
    let query = query.setting(Query.keptStudy, to: visit.query[Query.keptStudy])
    html.a(
      phrase(keeping.key), .rel("nofollow"), .href(keeping.address(question, query)))
  }
}
