import Basics
import Figures
import Law
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// What can be looked for in the reader's language.
  var index: SiteIndex {
    let today = content.today()
    return SiteIndex(
      countries: atlas.countries.sorted { $0.key < $1.key }.map(\.value),
      entries: shared.indexes.entries(in: language, on: today) {
        pageEntries + ruleEntries + parameterEntries + formEntries + indicatorEntries + taskEntries
      }, phrase: phrase, today: today)
  }

  /// The pages that can be opened without a study, by their titles.
  private var pageEntries: [SiteIndex.Entry] {
    SitePage.all.map { page in
      let (title, line) = (phrase(page.title), phrase(page.line))
      return .init(
        Finding(kind: .page, title: title, line: line, address: page.place.address()), by: [title, line])
    }
  }

  private var ruleEntries: [SiteIndex.Entry] {
    Law.rules.map { rule in
      let texts = content.rulebook.words[.rule, rule.id].byLanguage
      return .init(
        Finding(
          kind: .rule, title: titled(texts, else: rule.id),
          line: phrase(
            "search.line.rule",
            ["country": phrase("country.\(rule.country)"), "explained": explained(texts)]),
          address: StudyPlaces.rule(rule.id).address()),
        by: [rule.id, described(texts, else: rule.id)])
    }
  }

  private var parameterEntries: [SiteIndex.Entry] {
    content.rulebook.parameters.map { parameter in
      .init(
        Finding(
          kind: .parameter, title: titled(parameter.descriptions, else: parameter.id),
          line: phrase(
            "search.line.parameter",
            [
              "country": phrase("country.\(parameter.country)"),
              "explained": explained(parameter.descriptions),
            ]),
          address: parameterAddress(parameter.id)),
        by: [parameter.id, described(parameter.descriptions, else: parameter.id)])
    }
  }

  /// Forms that the law offers today: a page of old law is asked for with its day.
  private var formEntries: [SiteIndex.Entry] {
    content.statutes.forms.filter { $0.exists(on: content.today()) }.map { form in
      let (name, summary) = (text(form.name), text(form.summary))
      return .init(
        Finding(
          kind: .form, title: name,
          line: phrase(
            "search.line.form", ["country": phrase("country.\(form.country)"), "summary": summary]),
          address: StudyPlaces.forms.address(Query([.init("country", form.country)])) + "#side-by-side"),
        by: [form.id, form.term, name, summary])
    }
  }

  private var indicatorEntries: [SiteIndex.Entry] {
    atlas.catalogue.indicators.map { indicator in
      let name = indicator.names[language.rawValue] ?? indicator.id
      return .init(
        Finding(
          kind: .indicator, title: name,
          line: phrase("search.line.indicator", ["unit": phrase("measure.\(indicator.unit)")]),
          address: "\(StudyPlaces.indicators.address())#\(indicator.id)"),
        by: [indicator.id, name])
    }
  }

  /// A task leads to the legal forms that it can be done together in.
  private var taskEntries: [SiteIndex.Entry] {
    let country = language == .sv ? "se" : "no"
    return atlas.tasks.map { task in
      let name = task.names[language.rawValue] ?? task.id
      return .init(
        Finding(
          kind: .task, title: name,
          line: phrase(task.isAuthority ? "search.line.task-authority" : "search.line.task"),
          address: StudyPlaces.forms.address(
            Query([.init("country", country), .init("authority", task.isAuthority ? "yes" : "no")])) + "#left"
        ),
        by: [task.id, name])
    }
  }
}
