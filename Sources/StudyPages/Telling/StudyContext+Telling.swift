import Answers
import Basics
import Figures
package import Pages
import Studies
import Wording

extension StudyContext {
  /// The study that `query` asks for, in the words of the visitor's language; nil where the tables know none such.
  ///
  /// - Parameter answered: whether it is worked out what its first page answers. It is not where that takes more than
  ///   `mostSteps`, or is more than one question may ask for.
  package func told(_ query: Query, answered: Bool, mostSteps: Int = .max) -> ToldStudy? {
    let cost = cost(.compare, of: query)
    guard shared.most.refusal(of: cost.price, .compare) == nil,
      let study = try? StudyRequest(query).study(
        in: atlas, statutes: content.statutes, today: content.today()),
      let words = try? AlternativeWords(study, in: content, phrase: phrase)
    else { return nil }
    return ToldStudy(
      units: StudyHeader(view: .today, study: study, words: words).title(phrase),
      codes: study.units.map { "\(study.country):\($0)" },
      day: phrase(
        "studies.day",
        ["date": phrase.date(study.date), "country": phrase("country.\(study.country)")]),
      alternatives: study.alternatives.map(words.heading), assumed: assumptions(query, words.names),
      answer: answered && cost.price.writing <= mostSteps ? answer(study) : nil)
  }

  /// What keeping a study takes, in steps: looking it up and comparing once, and writing it in each language.
  package func keepingSteps(_ query: Query) -> Int? { work(cost(.compare, of: query)) }

  /// The day that a study is about, which its address leaves open where it is today's.
  package func dated(_ query: Query) -> Query {
    guard query["date"] == nil,
      let study = try? StudyRequest(query).study(
        in: atlas, statutes: content.statutes, today: content.today())
    else { return query }
    return query.setting("date", to: study.date.iso)
  }

  private func answer(_ study: Study) -> ToldAnswer? {
    guard let comparison = try? shared.comparisons.comparison(of: study, in: atlas),
      let view = try? ComparisonView(comparison, in: content, phrase: phrase)
    else { return nil }
    let answer = view.answer
    guard !answer.sentences.isEmpty || !answer.figures.isEmpty else { return nil }
    let places = Dictionary(
      study.alternatives.enumerated().map { (Self.style($1.id, in: study), $0) },
      uniquingKeysWith: { first, _ in first })
    return ToldAnswer(
      sentences: answer.sentences,
      figures: answer.figures.map { figure in
        ToldAnswer.Figure(
          title: figure.title, measure: figure.measure,
          lines: figure.lines.map { line in
            ToldAnswer.Line(
              place: places[line.style] ?? 0, name: line.name, figure: line.figure,
              isEstimated: line.isEstimated, isWord: line.isWord, note: line.note ?? "")
          })
      })
  }
}
