import Answers
import Basics
import Figures
import Markup
import Pages
import Wording

extension StudyContext {
  /// The money of a merger: what is not known first, then what is, year by year, and why.
  ///
  /// What is wrong is said beside the field of the form, which keeps what was typed.
  func grantsPage() -> Reply {
    let country = visit.query["country"].flatMap { $0.isEmpty ? nil : $0 } ?? "no"
    do throws(Diagnostic) {
      _ = try atlas.country(country)
    } catch {
      return faultPage([error], at: StudyPlaces.grants)
    }
    guard country == "no" else { return grantsElsewhere() }
    let request = GrantsRequest(visit.query, today: content.today())
    guard !request.isEmpty else { return grantsIntroduction(request) }
    do throws(Diagnostics) {
      return grantsPage(try grantsView(request), request)
    } catch {
      return grantsFaults(error.list, request)
    }
  }

  private func grantsView(_ request: GrantsRequest) throws(Diagnostics) -> GrantsView {
    let study = try GrantStudy(
      request.question.parameters(language), atlas: atlas, rulebook: content.rulebook)
    do throws(Diagnostic) {
      return try GrantsView(study, atlas: atlas, rulebook: content.rulebook, phrase: phrase)
    } catch {
      throw Diagnostics([error])
    }
  }

  private func grantsPage(_ view: GrantsView, _ request: GrantsRequest) -> Reply {
    let title = phrase("grants-page.title", ["names": view.title])
    return page(title, at: StudyPlaces.grants) { html in
      html.header(.class("compare-header")) {
        if askedStudy != nil {
          $0.p {
            $0.a(phrase("studies.money.all"), .href(StudyPlaces.money.address(wholeStudy)))
          }
        }
        $0.h1(title)
        $0.p(view.lead, .class("lead"))
        $0.div(.class("compare-actions")) {
          for format in AnswerFormat.forms(of: .grants) {
            $0.a(
              format.rawValue.uppercased(), .class("button"),
              .href(
                StudyPlaces.api("grants").address(request.question.setting("format", to: format.rawValue))),
              .aria("label", phrase("grants-page.export", ["format": format.rawValue.uppercased()])))
          }
        }
        $0.details(.class("change-form")) {
          $0.summary(phrase("grants-page.form.change"))
          grantsForm(request, faults: [], &$0)
        }
      }
      view.unknown(&html)
      view.whatIf(request, &html)
      view.headlines(&html)
      view.years(&html)
      view.reasons(&html)
      view.shares(&html)
      view.closing(&html)
    }
  }

  /// The form again, with what is wrong.
  private func grantsFaults(_ faults: [Diagnostic], _ request: GrantsRequest) -> Reply {
    let isBadInput = faults.contains { $0.kind == .badInput }
    return page(phrase("fault.title"), at: StudyPlaces.grants, status: isBadInput ? 400 : 404) { html in
      html.h1(phrase("fault.title"))
      let others = faults.filter { !GrantsRequest.fields.contains($0.place.field ?? "") }
      if !others.isEmpty { faultList(&html, others) }
      html.p(phrase("grants-page.form.faults"), .class("lead"))
      grantsForm(request, faults: faults, &html)
    }
  }

  /// What the page is for, one example, and the form.
  private func grantsIntroduction(_ request: GrantsRequest) -> Reply {
    let title = phrase("grants-page.nav")
    return page(title, at: StudyPlaces.grants) { html in
      html.h1(title)
      html.p(phrase("grants-page.empty.lead"), .class("lead", "column"))
      html.p(phrase("grants-page.empty.today"), .class("column"))
      html.p { $0.a(phrase("grants-page.empty.example"), .class("button"), .href(Self.reformExample)) }
      html.h2(phrase("grants-page.empty.own"))
      grantsForm(request, faults: [], &html)
    }
  }

  /// Other countries have no such grants here.
  private func grantsElsewhere() -> Reply {
    let title = phrase("grants-page.nav")
    return page(title, at: StudyPlaces.grants) { html in
      html.h1(title)
      html.p(phrase("grants-page.sweden"), .class("lead", "column"))
      html.ul(.class("ways-on")) {
        $0.li {
          $0.a(
            phrase("income-page.to-se"), .href(StudyPlaces.income.address(Query([.init("country", "se")]))))
        }
        $0.li {
          $0.a(phrase("grants-page.rules"), .href(StudyPlaces.rules.address(Query([.init("country", "se")]))))
        }
        $0.li { $0.a(phrase("grants-page.norway"), .href(StudyPlaces.grants.address())) }
      }
    }
  }

  /// The merger of Asker in the reform, whose payments were published.
  private static var reformExample: String {
    StudyPlaces.grants.address(
      Query([
        .init("country", "no"), .init("merge", "0220,0627,0628"), .init("decided", "2017-06-08"),
        .init("effective", "2020-01-01"),
      ]))
  }
}
