import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Wording

extension StudyContext {
  /// Every rule that can be computed and every value of the law, by country and subject.
  func rulesPage() -> Reply {
    let request: RulesRequest
    do throws(Diagnostic) {
      try checkSearch()
      request = try RulesRequest(visit.query, atlas: atlas)
    } catch {
      return faultPage([error], at: StudyPlaces.rules)
    }
    let index = LawIndex(Law.rules, content.rulebook, request, language)
    let title = phrase("rules.title")
    return page(title, at: StudyPlaces.rules) { html in
      html.header(.class("column")) {
        $0.h1(title)
        $0.p(phrase("rules.lead"), .class("lead"))
      }
      filter(request, &html)
      counts(index, &html)
      if index.rules.isEmpty, index.parameters.isEmpty {
        html.p {
          $0.text(phrase("rules.none") + " ")
          $0.a(phrase("rules.show-all"), .href(StudyPlaces.rules.address()))
        }
      }
      for subject in index.subjects { section(subject, &html) }
      parameterSection(index.parameters, &html)
      html.p(.class("quiet")) {
        $0.text(phrase("rules.programs") + " ")
        $0.a("/api/v1/rules", .href(StudyPlaces.api("rules").address()))
        $0.text(", ")
        $0.a("/api/v1/parameters", .href(StudyPlaces.api("parameters").address()))
      }
    }
  }

  private func filter(_ request: RulesRequest, _ html: inout HTML) {
    html.form(.method("get"), .action(StudyPlaces.rules.address()), .class("rules-filter")) {
      $0.div(.class("field")) {
        $0.label(phrase("rules.filter.words"), .for("rules-words"))
        $0.input(.type("search"), .id("rules-words"), .name("q"), .value(request.words))
      }
      $0.div(.class("field")) {
        $0.label(phrase("rules.filter.country"), .for("rules-country"))
        $0.select(.id("rules-country"), .name("country")) {
          $0.option(phrase("rules.filter.all"), .value(""))
          for code in atlas.countries.keys.sorted() {
            $0.option(
              phrase("country.\(code)"), .value(code), request.country == code ? .selected : nil)
          }
        }
      }
      $0.div(.class("field")) {
        $0.label(phrase("rules.filter.status"), .for("rules-status"))
        $0.select(.id("rules-status"), .name("status")) {
          $0.option(phrase("rules.filter.all"), .value(""))
          $0.option(
            phrase("rules.verified"), .value("verified"), request.verified == true ? .selected : nil)
          $0.option(
            phrase("rules.unverified"), .value("unverified"), request.verified == false ? .selected : nil)
        }
      }
      $0.button(phrase("rules.filter.send"), .type("submit"), .class("button-main"))
    }
  }

  private func counts(_ index: LawIndex, _ html: inout HTML) {
    html.p(.class("rules-counts")) {
      $0.text(
        phrase(
          "rules.count.rules", count: index.rules.count,
          ["unverified": phrase.number(Double(index.unverifiedRules))]))
      $0.text(" ")
      $0.text(
        phrase(
          "rules.count.parameters", count: index.parameters.count,
          ["unverified": phrase.number(Double(index.unverifiedParameters))]))
    }
  }

  private func section(_ subject: LawIndex.Subject, _ html: inout HTML) {
    let id = "\(subject.country)-\(subject.name)"
    let key = "rules.subject.\(subject.country).\(subject.name)"
    let name = "\(phrase("country.\(subject.country)")): \(phrase.has(key) ? phrase(key) : subject.name)"
    html.section(.aria("labelledby", id)) {
      $0.h2(name, .id(id))
      $0.scrolling(phrase("compare.table.name", ["name": name])) {
        $0.table(.class("catalogue", "rules-table")) {
          head(["rule", "statute", "valid", "status"], &$0)
          $0.tbody { for entry in subject.entries { row(entry, &$0) } }
        }
      }
    }
  }

  private func head(_ columns: [String], _ html: inout HTML) {
    html.thead {
      $0.tr { for column in columns { $0.th(phrase("rules.column.\(column)"), .scope("col")) } }
    }
  }

  private func row(_ entry: LawIndex.Entry, _ html: inout HTML) {
    html.tr {
      $0.th(.scope("row")) {
        $0.a(.href(StudyPlaces.rule(entry.rule.id).address())) {
          $0.legal(
            described(content.rulebook.words[.rule, entry.rule.id].byLanguage, else: entry.rule.id), language)
        }
        $0.code(entry.rule.id, .class("indicator-id"))
      }
      $0.td { $0.reference(entry.rule.statute, country: entry.rule.country, phrase) }
      $0.td(span(of: entry.valid))
      $0.td { $0.badge(verified: entry.isVerified, isKnown: entry.isKnown(on: content.today()), phrase) }
    }
  }

  private func parameterSection(_ parameters: [Parameter], _ html: inout HTML) {
    guard !parameters.isEmpty else { return }
    html.section(.aria("labelledby", "parameters")) {
      $0.h2(phrase("rules.parameters.title"), .id("parameters"))
      $0.p(phrase("rules.parameters.lead"), .class("column"))
      $0.scrolling(phrase("compare.table.name", ["name": phrase("rules.parameters.title")])) {
        $0.table(.class("catalogue", "rules-table")) {
          head(["parameter", "now", "checked", "status"], &$0)
          $0.tbody { for parameter in parameters { row(parameter, &$0) } }
        }
      }
    }
  }

  private func row(_ parameter: Parameter, _ html: inout HTML) {
    html.tr {
      $0.th(.scope("row")) {
        $0.a(.href(parameterAddress(parameter.id))) {
          $0.legal(described(parameter.descriptions, else: parameter.id), language)
        }
        $0.code(parameter.id, .class("indicator-id"))
      }
      $0.td(valueNow(parameter))
      $0.td(parameter.lastChecked.map(phrase.date) ?? "–")
      $0.td {
        $0.badge(verified: parameter.isVerified, isKnown: parameter.isKnown(on: content.today()), phrase)
      }
    }
  }

  /// The value that counts today, or how many there are.
  private func valueNow(_ parameter: Parameter) -> String {
    guard let version = parameter.version(on: content.today()) else { return "–" }
    switch version.content {
    case .single(.unknown): return phrase("rules.unknown")
    case .single(let amount): return phrase.amount(amount, unit: parameter.unit)
    case .brackets, .table: return phrase("rules.values", count: version.content.entries.count)
    }
  }

  /// The page of a parameter, which for one that shares its id with a rule is a part of the rule's.
  func parameterAddress(_ id: String) -> String {
    let address = StudyPlaces.rule(id).address()
    return Law.rules.contains { $0.id == id } ? "\(address)#\(parameterAnchor(id))" : address
  }

  func parameterAnchor(_ id: String) -> String { "parameter-\(id)" }
}
