import Basics
import Formats
package import Pages
package import Spaces
package import Wording

extension WorkContext {
  /// A kept study in the words of the visitor's language; nil where the tables know none such any more.
  package func told(_ study: SavedStudy) -> ToldStudy? {
    guard let query = Query(encoded: study.query) else { return nil }
    return workplace.studies?.tell(basis, query, keptAnswer(study) == nil, StudyTeller.short)
  }

  /// What it answered when it was kept, in the visitor's language; nil where nobody wrote that down.
  package func keptAnswer(_ study: SavedStudy) -> ToldAnswer? { keptAnswer(study, in: language) }

  /// The same in another language.
  package func keptAnswer(_ study: SavedStudy, in language: Language) -> ToldAnswer? {
    guard let words = try? JSONValue(reading: study.answer) else { return nil }
    return words[language.rawValue].flatMap(ToldAnswer.init)
  }

  /// What the first page of a study answers today, in every language: nil where it cannot, or is too much.
  func answerToKeep(_ query: Query, mostSteps: Int) -> JSONValue? {
    let told = Language.allCases.map { language in
      (language, workplace.studies?.tell(basis.speaking(language), query, true, mostSteps)?.answer)
    }
    let members = told.compactMap { language, answer in
      answer.map { JSONValue.Member(language.rawValue, $0.json) }
    }
    return members.count == told.count ? JSONValue.object(members).canonical : nil
  }

  /// A study as it was asked, in one line: who it is about, and what is compared.
  func line(_ study: SavedStudy) -> String {
    told(study).map { "\($0.units): \($0.alternatives.joined(separator: " · "))" }
      ?? phrase("saved-study.unreadable")
  }
}
