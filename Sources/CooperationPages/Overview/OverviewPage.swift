import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// So many cooperations stand on a page; a file has them all.
  private static var rows: Int { 200 }

  /// All cooperations of a space as of a day, by their form: what the overview of the chief executives' memo was.
  func overviewPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try registerView(id)
    let place = CooperationPlaces.overview(id)
    let shown = view.shown
    return registerPage(view, at: place) { html, words in
      overviewAnswer(&html, view, shown, words)
    } body: { html, words in
      if shown.isEmpty {
        html.p(phrase("cooperation.none-found"), .class("column"))
      } else {
        groups(&html, view, shown, words)
        pages(&html, view, shown.count)
        gaps(&html, shown)
        formalityTable(&html, shown)
        duplicates(&html, view)
      }
      studyOfRegister(&html, view)
      overviewWays(&html, view)
    }
  }

  /// How many there are, of which forms, and how many of them are formal.
  private func overviewAnswer(
    _ html: inout HTML, _ view: RegisterView, _ shown: [RegisterItem], _ words: RegisterWords
  ) {
    let own = view.space.units.map { view.units.name(of: view.units.onTheDay($0)) }
    let who = own.isEmpty || own.count > 12 ? view.space.name : words.row(own)
    let counts = Dictionary(grouping: shown, by: \.formality.verdict).mapValues(\.count)
    html.p(.class("lead", "column")) { html in
      html.text(
        phrase(
          "cooperation.answer", count: shown.count, ["day": phrase.date(view.request.day), "who": who]))
      for verdict in Formality.Verdict.allCases {
        guard let count = counts[verdict] else { continue }
        html.text(" " + phrase("cooperation.answer-\(verdict.rawValue)", count: count))
      }
    }
    let forms = Dictionary(grouping: shown, by: \.family)
    guard !forms.isEmpty else { return }
    html.ul(.class("form-counts")) { html in
      for family in RegisteredArrangement.FormFamily.allCases {
        guard let count = forms[family]?.count else { continue }
        html.li { html in
          formSign(&html, family)
          html.text(" \(words.family(family)): \(phrase.number(Double(count)))")
        }
      }
    }
  }

  private func groups(
    _ html: inout HTML, _ view: RegisterView, _ shown: [RegisterItem], _ words: RegisterWords
  ) {
    let rows = Self.byForm(shown).dropFirst(view.request.skip).prefix(Self.rows)
    let byForm = Dictionary(grouping: rows) { $0.content.form }
    var forms: [RegisteredArrangement.FormName?] = []
    for row in rows where forms.last != .some(row.content.form) { forms.append(row.content.form) }
    for form in forms {
      guard let rows = byForm[form] else { continue }
      html.section { html in
        html.h2 { html in
          formSign(&html, form?.family ?? .open)
          html.text(" " + words.form(form))
        }
        table(
          &html,
          Listing(
            name: words.form(form), columns: overviewColumns(words, of: rows, view.request), rows: rows),
          isCards: true)
      }
    }
  }

  /// Those of one form together, in the order of the law.
  static func byForm(_ items: [RegisterItem]) -> [RegisterItem] {
    let order = Dictionary(
      uniqueKeysWithValues: RegisteredArrangement.FormName.allCases.enumerated().map { ($1, $0) })
    return items.enumerated().sorted { a, b in
      let first = a.element.content.form.flatMap { order[$0] } ?? Int.max
      let second = b.element.content.form.flatMap { order[$0] } ?? Int.max
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }

  private func pages(_ html: inout HTML, _ view: RegisterView, _ count: Int) {
    guard count > Self.rows else { return }
    html.ul(.class("ways-on", "no-print")) { html in
      for (key, skip) in [
        ("previous", view.request.skip - Self.rows), ("next", view.request.skip + Self.rows),
      ] where skip > -Self.rows && skip < count {
        let query = registerQuery.setting("skip", to: skip > 0 ? String(skip) : nil)
        html.li {
          $0.a(
            phrase("things.\(key)"), .class("button"), .rel("nofollow"),
            .href(CooperationPlaces.overview(view.space.id).address(query)))
        }
      }
    }
  }

  private func overviewWays(_ html: inout HTML, _ view: RegisterView) {
    let space = view.space.id
    if view.mayAdd { waysToFill(&html, space) }
    let named = Query([.init("kind", ThingKind.arrangement.rawValue)])
    html.ul(.class("ways-on", "no-print")) { html in
      html.li { $0.a(phrase("cooperation.as-list"), .href(SpacePlaces.things(space).address(named))) }
      fileLinks(&html) { format, separator in
        CooperationPlaces.file(space, OverviewFormat(format)).address(
          registerQuery.setting("separator", to: separator))
      }
      html.li {
        $0.a(
          phrase("things.as-file", ["format": "JSON"]),
          .href(CooperationPlaces.file(space, .json).address(registerQuery)), .rel("nofollow"))
      }
    }
  }
}
