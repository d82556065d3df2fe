import Pages
import StudyPages
import WorkPages

extension StudyTeller {
  /// Studies as their own pages tell them.
  init(_ content: StudyContent) {
    self.init(
      tell: { basis, query, answered, most in
        StudyContext(basis, content).told(query, answered: answered, mostSteps: most)
      },
      steps: { basis, query in StudyContext(basis, content).keepingSteps(query) },
      dated: { basis, query in StudyContext(basis, content).dated(query) },
      map: { basis, country, day, codes, strong, title in
        StudyContext(basis, content).unitMap(of: country, on: day, codes, strong: strong, titled: title)
      })
  }
}

extension PublicFinder {
  /// Among all that pages about studies tell.
  init(_ content: StudyContent) {
    self.init { basis, searched in StudyContext(basis, content).foundLists(searched) }
  }
}
