import Answers
import Basics
import Figures
import Markup
import Pages
import Wording

/// Where a question is well put and its country's tables cannot answer it: the page says what is missing, who can bring
/// it, and what can be answered of the same municipalities.
extension StudyContext {
  /// Faults that are nothing but missing data or law.
  private static let lacking: Set<String> = [
    "projection-country-without-ages", "rates-missing", "decision-without-criteria",
  ]

  /// Nil where anything else is wrong.
  func lackingPage(_ faults: [Diagnostic], at place: Place) -> Reply? {
    guard !faults.isEmpty, faults.allSatisfy({ Self.lacking.contains($0.code) }) else { return nil }
    guard let view = StudyView.allCases.first(where: { $0.place == place }), let study = askedStudy,
      let words = try? AlternativeWords(study, in: content, phrase: phrase)
    else {
      return page(phrase("lacking.title"), at: place) {
        $0.h1(phrase("lacking.title"))
        lacking(faults, &$0)
      }
    }
    return studyPage(StudyHeader(view: view, study: study, words: words)) {
      if view == .report { $0.h1(phrase("lacking.title")) } else { $0.h2(phrase("lacking.title")) }
      lacking(faults, &$0)
    }
  }

  private func lacking(_ faults: [Diagnostic], _ html: inout HTML) {
    html.div(.class("column")) { html in
      html.ul(.class("faults")) { html in
        for fault in faults {
          html.li(.class("fault")) { html in
            html.p(phrase.problem(fault), .class("fault-problem"))
            html.p(phrase.remedy(fault), .class("fault-remedy"))
          }
        }
      }
      html.h2(phrase("lacking.ways"))
      html.ul(.class("ways-on")) { html in
        for way in answered { html.li { $0.a(phrase(way.key), .href(way.address)) } }
      }
    }
  }

  /// Says before anything is filled in that the country which is asked about lacks what the page looks ahead by.
  func lackingNote(_ html: inout HTML) {
    guard let code = visit.query["country"], let country = atlas.countries[code], Self.lacksAges(country)
    else { return }
    let fault = Diagnostic("projection-country-without-ages", .noAnswer, ["country": code])
    html.p("\(phrase.problem(fault)) \(phrase.remedy(fault))", .class("note", "column"))
  }

  /// Whether nothing tells how many of each age live in a country.
  static func lacksAges(_ country: CountryAtlas) -> Bool {
    country.figures.ages.isEmpty && country.statistics == .none
  }

  /// The views that need neither, with the study and the country that were asked for.
  private var answered: [(key: String, address: String)] {
    let country = Query(visit.query.pairs.filter { $0.name == "country" && !$0.value.isEmpty })
    let study =
      asksForAlternatives
      ? [("lacking.compare", StudyPlaces.compare.address(visit.query.taken(by: .compare)))]
      : [("fault.choose", StudyPlaces.home.address(country))]
    return study + [SitePage.income, .forms, .timeline, .units].map { ($0.title, $0.place.address(country)) }
  }
}
