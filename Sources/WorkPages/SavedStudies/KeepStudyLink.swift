package import Pages
import SignIn

extension WorkContext {
  /// What the way to keep a study in a space is called, as a key.
  package var keepStudyKey: String {
    visitor.person == nil ? "saved-study.sign-in-to-keep" : "saved-study.keep.title"
  }

  /// Where a study is kept: the answer to the question that is called so, asked with this query.
  package static func keepStudyAddress(_ question: String, _ query: Query) -> String {
    SavedStudyPlaces.keep.address(Query([.init(KeepStudyForm.question, question)] + query.pairs))
  }
}
