import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Studies
import Wording

extension StudyContext {
  /// What a merger does to the income of municipalities whose figures the visitor brings.
  func incomePage() -> Reply {
    let country = visit.query["country"].flatMap { $0.isEmpty ? nil : $0 } ?? "no"
    do throws(Diagnostic) { _ = try atlas.country(country) } catch {
      return faultPage([error], at: StudyPlaces.income)
    }
    let request = IncomeRequest(visit.query, country: country, today: content.today())
    let typed = request.rows.compactMap { $0["unit"] }.filter { !$0.isEmpty }
    guard request.hasFigures else { return incomeStartPage(request) }
    // What is typed as a code that is none is the visitor's own municipality.
    let prefill = try? prefill(typed.filter { isUnit($0, request) }, request)
    do throws(Diagnostics) {
      let study = try IncomeStudy(
        request.question.parameters(language), rulebook: content.rulebook, today: content.today())
      return incomePage(IncomeView(study, phrase: phrase), request, prefill)
    } catch {
      return incomeFaults(error.list, request, prefill)
    }
  }

  private func isUnit(_ code: String, _ request: IncomeRequest) -> Bool {
    (try? prefill([code], request)) != nil
  }

  private func prefill(_ names: [String], _ request: IncomeRequest) throws(Diagnostics) -> IncomePrefill {
    try IncomePrefill(names, country: request.country, atlas: atlas, on: request.date)
  }

  private func incomePage(_ view: IncomeView, _ request: IncomeRequest, _ prefill: IncomePrefill?) -> Reply {
    let title = phrase("income-page.title", ["names": view.names])
    return page(title, at: StudyPlaces.income) { html in
      html.header(.class("compare-header")) {
        $0.h1(title)
        $0.p(view.lead, .class("lead"))
        $0.div(.class("compare-actions")) {
          for format in AnswerFormat.forms(of: .income) {
            $0.a(
              format.rawValue.uppercased(), .class("button"),
              .href(
                StudyPlaces.api("income").address(request.question.setting("format", to: format.rawValue))),
              .aria("label", phrase("income-page.export", ["format": format.rawValue.uppercased()])))
          }
        }
        $0.details(.class("change-form")) {
          $0.summary(phrase("income-page.form.change"))
          incomeForm(request, prefill, faults: [], &$0)
        }
      }
      view.unknown(&html)
      view.headlines(&html)
      view.chart(&html)
      view.parties(&html)
      view.years(&html)
      incomeReasons(view, &html)
      incomeClosing(request, prefill, &html)
    }
  }

  private func incomeFaults(
    _ faults: [Diagnostic], _ request: IncomeRequest, _ prefill: IncomePrefill?
  ) -> Reply {
    let isBadInput = faults.contains { $0.kind == .badInput }
    return page(phrase("fault.title"), at: StudyPlaces.income, status: isBadInput ? 400 : 404) { html in
      html.h1(phrase("fault.title"))
      let fields =
        request.rowFields + request.planFields + request.columns(.country) + request.columns(.merged)
      let others = faults.filter { !fields.contains($0.place.field ?? "") }
      if !others.isEmpty { faultList(&html, others) }
      html.p(phrase("grants-page.form.faults"), .class("lead"))
      incomeForm(request, prefill, faults: faults, &html)
    }
  }

  /// What the page is for, and either the question which municipalities, or their figures as far as known.
  private func incomeStartPage(_ request: IncomeRequest) -> Reply {
    let names = StudyRequest.names(request.wanted)
    var faults: [Diagnostic] = []
    var filled: IncomePrefill?
    if names.count > IncomeRequest.mostRows {
      faults = [
        Diagnostic(
          "income-too-many-units", .badInput, at: .init(field: "units"),
          ["found": "\(names.count)", "limit": "\(IncomeRequest.mostRows)"])
      ]
    } else {
      do throws(Diagnostics) { filled = try prefill(names, request) } catch { faults = error.list }
    }
    let title = phrase("income-page.nav")
    let isBadInput = faults.contains { $0.kind == .badInput }
    return page(title, at: StudyPlaces.income, status: faults.isEmpty ? 200 : isBadInput ? 400 : 404) {
      html in
      html.h1(title)
      html.p(phrase("income-page.lead"), .class("lead", "column"))
      html.p(phrase("income-page.split"), .class("column"))
      incomeStart(request, faults: faults, &html)
      if !names.isEmpty, let filled {
        html.h2(phrase("income-page.form.title"))
        html.p(phrase("income-page.form.lead"), .class("column"))
        incomeForm(request, filled, faults: [], &html)
      } else {
        html.p {
          $0.a(phrase("income-page.example"), .class("button"), .href(Self.incomeExample))
        }
      }
      incomeClosing(request, filled, &html)
    }
  }

  /// Made-up taxes on real numbers of inhabitants: it shows the page, and claims nothing.
  private static var incomeExample: String {
    StudyPlaces.income.address(
      Query([
        .init("country", "no"), .init("unit", "A"), .init("name", "A"), .init("inhabitants", "4000"),
        .init("tax-percent", "75"), .init("need-index", "1.08"), .init("regional-grants", "0"),
        .init("unit", "B"), .init("name", "B"), .init("inhabitants", "9000"), .init("tax-percent", "110"),
        .init("need-index", "0.99"), .init("regional-grants", "0"), .init("country-inhabitants", "5600000"),
        .init("country-municipalities", "357"), .init("mean-tax", "42000"), .init("average-need", "76000"),
        .init("effective", "2028-01-01"),
      ]))
  }

  private func incomeClosing(_ request: IncomeRequest, _ prefill: IncomePrefill?, _ html: inout HTML) {
    html.section(.aria("labelledby", "income-limits")) {
      $0.h2(phrase("income-page.limits.title"), .id("income-limits"))
      $0.ul(.class("column")) {
        for key in ["figures", "unchanged", request.country == "se" ? "sweden" : "paid", "behaviour"] {
          $0.li(phrase("income-page.limits.\(key)"))
        }
      }
      $0.p(phrase("income-page.file"), .class("column"))
      $0.p { $0.code("nabo income --input FILE --merge A,B --effective 2028-01-01") }
      $0.ul(.class("ways-on")) {
        let other = request.country == "se" ? "no" : "se"
        $0.li {
          $0.a(
            phrase("income-page.to-\(other)"),
            .href(StudyPlaces.income.address(Query([.init("country", other)]))))
        }
        $0.li {
          $0.a(
            phrase("income-page.rules"),
            .href(
              StudyPlaces.rules.address(Query([.init("country", request.country), .init("q", "income")]))))
        }
        $0.li { $0.a(phrase("grants-page.nav"), .href(StudyPlaces.grants.address())) }
      }
    }
    let sources = NumberedSources(prefill?.sources ?? [], atlas.sources)
    if !sources.list.isEmpty {
      html.section(.aria("labelledby", "income-sources")) {
        $0.h2(phrase("compare.sources"), .id("income-sources"))
        $0.p(phrase("income-page.sources"), .class("column"))
        $0.sourceList(sources, phrase)
      }
    }
  }
}
