import Figures
import Markup
import Pages
import Wording

extension StudyContext {
  /// What Nabo is, for whom, how its figures are made and marked, what it cannot say, and privacy.
  func aboutPage() -> Reply {
    page(phrase("about.title"), at: StudyPlaces.about) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("about.title"))
        html.p(phrase("about.lead"), .class("lead"))
        section(&html, "about.whom", ["officers", "councillors", "residents", "analysts"])
        answers(&html)
        html.h2(phrase("about.figures.heading"))
        html.p(phrase("about.figures.sources"))
        html.p(phrase("about.figures.units"))
        html.p(phrase("about.figures.formula"))
        marks(&html)
        cannot(&html)
        html.h2(phrase("about.privacy.heading"))
        html.p(phrase("about.privacy.text"))
        cookies(&html)
        html.h2(phrase("about.reuse.heading"))
        html.p(.class("ways-on-text")) { html in
          html.text(phrase("about.reuse.text") + " ")
          html.a(phrase("about.reuse.sources"), .href(StudyPlaces.sources.address()))
          html.text(" · ")
          html.a(phrase("about.reuse.api"), .href(StudyPlaces.api("openapi.json").address()))
        }
      }
    }
  }

  /// What is answered, and where.
  private func answers(_ html: inout HTML) {
    html.h2(phrase("about.answers.heading"))
    html.p(phrase("about.answers.text"))
    html.ul { html in
      for page in SitePage.all where page != .about {
        html.li {
          $0.a(phrase(page.title), .href(page.place.address()))
          $0.text(": " + phrase(page.line))
        }
      }
    }
  }

  /// What is not, with the pages that come nearest to it.
  private func cannot(_ html: inout HTML) {
    let limits: [(key: String, pages: [SitePage])] = [
      ("decide", [.decide]), ("services", [.outlook]), ("economy", [.grants, .income, .rules]),
      ("boundaries", []),
    ]
    html.h2(phrase("about.cannot.heading"))
    html.p(phrase("about.cannot.text"))
    let isSwedenBehind = atlas.countries["se"].map(Self.lacksAges) ?? false
    html.ul { html in
      if isSwedenBehind { html.limit(phrase("about.cannot.sweden"), phrase) }
      for (key, pages) in limits { html.limit(phrase("about.cannot.\(key)"), phrase, answeredBy: pages) }
    }
  }

  /// A heading, a sentence, and a list.
  private func section(_ html: inout HTML, _ key: String, _ items: [String]) {
    html.h2(phrase("\(key).heading"))
    html.p(phrase("\(key).text"))
    html.ul { html in
      for item in items { html.li(phrase("\(key).\(item)")) }
    }
  }

  /// The signs that stand for figures, or beside them.
  private func marks(_ html: inout HTML) {
    html.h3(phrase("about.marks.heading"))
    html.dl(.class("marks")) { html in
      html.dt { $0.span(phrase.number(1234), .class("estimated")) }
      html.dd(phrase("about.marks.estimated"))
      for (sign, key) in [("–", "missing"), ("·", "not-applicable"), ("‥", "suppressed")] {
        html.dt(sign)
        html.dd(phrase("about.marks.\(key)"))
      }
    }
  }

  private func cookies(_ html: inout HTML) {
    html.dl(.class("marks")) { html in
      for name in ["language", "theme"] {
        html.dt { $0.code(name) }
        html.dd(phrase("about.privacy.\(name)"))
      }
      guard let cookies = content.cookies else { return }
      for purpose in [Cookies.Purpose.session, .form] {
        html.dt { $0.code(cookies.name(purpose)) }
        html.dd(phrase("about.privacy.nabo-\(purpose.rawValue)"))
      }
    }
  }
}
