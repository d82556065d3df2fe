import Basics
import Law
import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// One rule: what it says, where it is written, its values over time, and a form to try it. The id of a
  /// parameter leads to the parameter alone.
  func rulePage(_ id: String) -> Reply {
    if let rule = Law.rules.first(where: { $0.id == id }) { return rulePage(rule) }
    if let parameter = try? content.rulebook.parameter(id) { return parameterPage(parameter) }
    do throws(Diagnostic) { return rulePage(try Law.rule(id)) } catch {
      return faultPage([error], at: StudyPlaces.rule(id))
    }
  }

  private func rulePage(_ rule: Rule) -> Reply {
    let parameters = content.rulebook.parameters.filter { rule.parameters.contains($0.id) }
    let valid = rule.valid(with: parameters)
    let today = content.today()
    let trial = RuleTrial(
      rule, visit.query, adjustable: parameters, in: content.rulebook,
      otherwise: valid.contains(today) ? today : valid.from ?? today, language: language)
    let status = trial.faults.isEmpty ? 200 : trial.faults.contains { $0.kind == .badInput } ? 400 : 404
    let title = titled(content.rulebook.words[.rule, rule.id].byLanguage, else: rule.id)
    return page(title, at: StudyPlaces.rule(rule.id), status: status) { html in
      html.header(.class("column")) {
        $0.p { $0.a(phrase("rules.all"), .href(StudyPlaces.rules.address())) }
        $0.h1 { $0.legal(title, language) }
        let more = explained(content.rulebook.words[.rule, rule.id].byLanguage)
        if !more.isEmpty { $0.p(.class("lead")) { $0.legal(more, language) } }
        if rule.id.split(separator: ".").dropFirst().first == "income" {
          let country = Query([.init("country", rule.country)])
          $0.p { $0.a(phrase("income-page.link"), .href(StudyPlaces.income.address(country))) }
        }
        facts(rule, valid, isVerified: rule.verified && parameters.allSatisfy(\.isVerified), &$0)
      }
      // An answer shows the same steps, with its figures.
      if trial.baseline == nil { outline(rule, on: trial.day, &html) }
      html.section(.aria("labelledby", "try")) {
        $0.h2(phrase("rules.try.title"), .id("try"))
        trialForm(trial, parameters, &$0)
      }
      if let baseline = trial.baseline { results(trial, baseline, &html) }
      if !parameters.isEmpty {
        html.section(.aria("labelledby", "values")) {
          $0.h2(phrase("rules.values-title"), .id("values"))
          for parameter in parameters {
            self.parameter(parameter, on: trial.day, isNamed: parameter.id != rule.id, &$0)
          }
        }
      }
      let texts =
        [described(content.rulebook.words[.rule, rule.id].byLanguage, else: "")]
        + parameters.map { described($0.descriptions, else: "") }
      terms(texts, &html)
    }
  }

  private func parameterPage(_ parameter: Parameter) -> Reply {
    page(titled(parameter.descriptions, else: parameter.id), at: StudyPlaces.rule(parameter.id)) { html in
      html.header(.class("column")) {
        $0.p { $0.a(phrase("rules.all"), .href(StudyPlaces.rules.address())) }
        $0.h1 { $0.legal(described(parameter.descriptions, else: parameter.id), language) }
        $0.p(phrase("rules.parameters.lead"), .class("lead"))
      }
      html.h2(phrase("rules.values-title"))
      self.parameter(parameter, on: content.today(), isNamed: false, &html)
      let users = Law.rules.filter { $0.parameters.contains(parameter.id) }
      if !users.isEmpty {
        html.h2(phrase("rules.used-by"))
        html.ul {
          for rule in users {
            $0.li {
              $0.a(.href(StudyPlaces.rule(rule.id).address())) {
                $0.legal(
                  described(content.rulebook.words[.rule, rule.id].byLanguage, else: rule.id), language)
              }
            }
          }
        }
      }
      terms([described(parameter.descriptions, else: "")], &html)
    }
  }

  private func facts(_ rule: Rule, _ valid: DayRange, isVerified: Bool, _ html: inout HTML) {
    html.dl(.class("facts")) {
      $0.dt(phrase("rules.column.statute"))
      $0.dd { $0.reference(rule.statute, country: rule.country, phrase) }
      $0.dt(phrase("rules.column.valid"))
      $0.dd(span(of: valid))
      $0.dt(phrase("rules.column.status"))
      $0.dd {
        $0.badge(verified: isVerified, phrase)
        $0.text(" " + phrase(isVerified ? "rules.verified-means" : "rules.unverified-means"))
      }
      $0.dt("id")
      $0.dd { $0.code(rule.id) }
    }
  }

  private func terms(_ texts: [String], _ html: inout HTML) {
    let terms = StatutoryTerm.found(in: texts)
    guard !terms.isEmpty else { return }
    html.section(.aria("labelledby", "terms")) {
      $0.h2(phrase("rules.terms-title"), .id("terms"))
      $0.dl(.class("column", "rules-terms")) {
        for term in terms {
          $0.dt { $0.foreign(term.word, term.language, on: language) }
          $0.dd(phrase("rules.term.\(term.key)"))
        }
      }
    }
  }
}
