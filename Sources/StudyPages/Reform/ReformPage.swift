import Answers
import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// What a reform did to the municipalities of a country between any two days.
  func reformPage() -> Reply {
    do throws(Diagnostic) {
      let study = try ReformStudy(
        visit.query.taken(by: .reform).parameters(language), atlas: atlas, today: content.today())
      return reformPage(ReformView(study, sources: atlas.sources, phrase: phrase))
    } catch {
      return faultPage([error], at: StudyPlaces.reform)
    }
  }

  private func reformPage(_ view: ReformView) -> Reply {
    page(phrase("reform.title"), at: StudyPlaces.reform) { html in
      html.header { html in
        html.h1(phrase("reform.heading", ["country": view.countryName]))
        html.p(view.lead, .class("lead", "column"))
      }
      headlines(&html, view)
      map(&html, view)
      reformForm(&html, view)
      reformDays(&html, view)
      reformAhead(&html, view)
      counties(&html, view)
      newUnits(&html, view)
      closing(&html, view)
    }
  }

  /// The country on both days, with what is new marked.
  private func map(_ html: inout HTML, _ view: ReformView) {
    let study = view.study
    guard !study.renewal.new.isEmpty, let before = try? shared.shelf.sheet(of: study.country, on: study.from),
      let after = try? shared.shelf.sheet(of: study.country, on: study.day)
    else { return }
    ChangePicture(
      of: study.country, from: (study.from, before), to: (study.day, after),
      made: study.renewal.new.map { ($0.unit.code, $0.origins.map(\.code)) }, county: nil, phrase
    )?.write(to: &html, id: "reform-map", phrase)
  }

  /// Which two days of which country, and the same as files.
  private func reformForm(_ html: inout HTML, _ view: ReformView) {
    let register = view.study.country.register
    let query = Query([
      .init("country", register.country), .init("from", view.study.from.iso),
      .init("date", view.study.day.iso),
    ])
    html.form(.method("get"), .action(StudyPlaces.reform.address()), .class("chooser")) { html in
      countryField(&html, register.country)
      dayField(&html, "from", phrase("reform.field.from"), view.study.from.iso)
      dayField(&html, "date", phrase("reform.field.date"), view.study.day.iso)
      html.button(phrase("reform.field.send"), .type("submit"), .class("button-main"))
    }
    html.p(
      phrase(
        "reform.covers",
        ["first": phrase.date(register.covers.lowerBound), "last": phrase.date(register.covers.upperBound)]),
      .class("quiet"))
    html.p(.class("compare-actions")) { html in
      for format in AnswerFormat.forms(of: .reform) {
        html.a(
          phrase("reform.file.\(format.rawValue)"), .class("button"), .rel("nofollow"),
          .href(StudyPlaces.api("reform").address(query.setting("format", to: format.rawValue))))
      }
    }
  }

  /// How it is counted, and where the figures come from.
  private func closing(_ html: inout HTML, _ view: ReformView) {
    html.section(.aria("labelledby", "reform-counted")) { html in
      html.h2(phrase("reform.how.title"), .id("reform-counted"))
      html.ul(.class("column")) { html in
        for key in ["new", "land", "split", "largest"] { html.li(phrase("reform.how.\(key)")) }
      }
      html.h2(phrase("compare.sources"))
      html.sourceList(view.sources, phrase)
    }
  }
}
