import Answers
import Basics
import Pages
import Spaces
import Store
import TestContent
import TestDatabases
import Testing
import Wording

@testable import Search
@testable import Site
@testable import StudyPages

/// What people ask is answered, and by either engine alike: what stands in the demonstration and on every page that the site
/// itself can find.
@Suite struct SearchQuestionsTests {
  @Test func questionsAreAnsweredAndBothEnginesAnswerAlike() throws {
    var (asked, missed): (Int, [String]) = (0, [])
    for (language, questions) in [
      (Language.nb, SearchQuestions.nb), (.nn, SearchQuestions.nn), (.sv, SearchQuestions.sv),
    ] {
      let pages = try pages(language)
      #expect(pages.count > 150)
      let answered = try TestDatabase.engines.map { try answers(to: questions, $0, pages) }
      for other in answered.dropFirst() { #expect(other == answered[0]) }
      for (question, titles) in zip(questions, answered[0]) {
        asked += 1
        if !titles.prefix(10).contains(where: { $0.hasPrefix(question.title) }) {
          missed.append("\(language) \(question.text): \(titles.prefix(10))")
        }
      }
    }
    #expect(asked == 80)
    #expect(Double(missed.count) <= 0.05 * Double(asked), "\(missed.joined(separator: "\n"))")
  }

  /// Everything that the public search knows, as titles with their lines.
  private func pages(_ language: Language) throws -> [Finding] {
    let visit = try #require(Visit(target: "/search", acceptLanguage: language.rawValue))
    let basis = PageBasis(content: try ShippedSite.content.get(), frame: .bare, visit: visit)
    let content = StudyContent(
      boundaries: [], outlooks: { _, _, _, _ in .full }, inTurn: { _, _, work in work() }, most: PriceLimit())
    return StudyContext(basis, content).index.entries.map(\.finding)
  }

  private func answers(
    to questions: [SearchQuestions.Asked], _ engine: Engine, _ pages: [Finding]
  ) throws -> [[String]] {
    try TestDatabase.with(engine) { database in
      let storage = database.storage
      try migrate(storage, WorkSite.tables, at: WorkSite.occasion.now)
      let space = try storage.write { try makeDemonstration($0, WorkSite.occasion) }
      // Each by itself: writers of other tests wait for their turn as well.
      for page in pages {
        try storage.write { tx in
          try Thing.make(
            ThingDraft(
              Note(text: page.line), title: String(page.title.prefix(190)), state: .published,
              from: WorkSite.occasion.today), in: space, by: .command("test"), tx, WorkSite.occasion)
        }
      }
      return try storage.read { tx in
        let member = Actor(person: nil, roles: [space.id: .reader])
        return try questions.map { question in
          let asked = SearchQuestion(SearchQuery(question.text, .shipped))
          return try asked.answer(for: member, tx).map(\.thing.title)
        }
      }
    }
  }
}
