import Answers
import Figures
import Law
import Markup
import Pages
import Rulebook
import Studies
import Wording

extension StudyContext {
  /// Everything that is assumed, each with where it comes from and a field of its own; what somebody knows
  /// of the municipalities has fields below.
  func outlookAssumptions(_ view: OutlookView, _ html: inout HTML) {
    view.section("assumptions", &html) {
      if view.plan.priors.list.contains(where: \.isChanged) {
        $0.p {
          $0.a(
            phrase("outlook-page.assumptions.undo"), .class("button"),
            .href(
              "\(StudyPlaces.outlook.address(Query(folded(view.address).pairs.filter { $0.name != "assume" })))#assumptions"
            ))
        }
      }
      $0.form(.method("get"), .action("\(StudyPlaces.outlook.address())#assumptions"), .class("outlook-form"))
      {
        for pair in folded(view.address).pairs {
          $0.input(.type("hidden"), .name(pair.name), .value(pair.value))
        }
        $0.ul(.class("priors")) {
          for prior in view.plan.priors.list { priorField(prior, &$0) }
        }
        knownFields(view, &$0)
        $0.button(phrase("outlook-page.assumptions.send"), .type("submit"), .class("button-main"))
      }
    }
  }

  private func priorField(_ prior: Prior, _ html: inout HTML) {
    let id = "assume-\(prior.id.rawValue)"
    let language = language.rawValue
    html.li(.class("prior")) {
      $0.p(.class("prior-name")) {
        $0.label(prior.names[language] ?? prior.id.rawValue, .for(id))
        $0.text(" ")
        $0.span(
          phrase(
            prior.isChanged
              ? "outlook-page.assumptions.changed"
              : prior.isEvidence ? "outlook-page.assumptions.evidence" : "outlook-page.assumptions.choice"),
          .class("prior-kind", prior.isChanged ? "prior-changed" : nil))
      }
      $0.p(.class("prior-value")) {
        $0.input(
          .type("text"), .inputmode("decimal"), .id(id), .name(id), .size(7),
          .value(prior.mean.map(Self.plain) ?? ""), .aria("describedby", "\(id)-text"))
        $0.text(" \(phrase("outlook-prior-unit.\(prior.unit)"))")
        $0.span(spread(prior), .class("quiet"))
      }
      $0.div(.id("\(id)-text")) {
        $0.p(prior.texts[language] ?? "")
        $0.p(.class("quiet")) {
          for source in prior.sources { cited(source, &$0) }
          $0.text(
            phrase(
              "outlook-page.assumptions.bounds",
              [
                "low": phrase.number(prior.range.lowerBound, decimals: Self.decimals(prior.range.lowerBound)),
                "high": phrase.number(
                  prior.range.upperBound, decimals: Self.decimals(prior.range.upperBound)),
              ]))
        }
      }
    }
  }

  private func cited(_ source: Prior.Source, _ html: inout HTML) {
    let title = phrase("outlook-page.assumptions.source", ["work": source.work, "title": source.title])
    if let link = source.link { html.a(title, .href(link)) } else { html.text(title) }
    html.text(" ")
  }

  private func spread(_ prior: Prior) -> String {
    switch prior.shape {
    case .fixed: " · " + phrase("outlook-page.assumptions.fixed")
    case .uniform: " · " + phrase("outlook-page.assumptions.uniform")
    case .normal:
      prior.spread.map {
        " · "
          + phrase(
            "outlook-page.assumptions.spread", ["spread": phrase.number($0, decimals: Self.decimals($0))])
      } ?? ""
    }
  }

  private func knownFields(_ view: OutlookView, _ html: inout HTML) {
    let units = view.plan.study.units.map { ($0, view.names($0)) }
    let tasks = Set(view.plan.study.alternatives.flatMap { $0.measures.compactMap(\.task) }).sorted()
    html.div(.class("outlook-known")) {
      knownGroup("free-income", units, view, &$0)
      knownGroup("task-share", tasks.map { ($0, view.alternatives.task($0)) }, view, &$0)
      knownGroup("council", units, view, &$0)
      knownGroup("travel-time", units, view, &$0)
      if view.plan.study.country == "no" { knownGroup("with", amountsOfLaw(view), view, &$0) }
    }
  }

  /// Parameters of the law whose values are not verified, or only the ministry knows, each with what stands for it.
  private func amountsOfLaw(_ view: OutlookView) -> [(key: String, label: String)] {
    let used = try? content.rulebook.value(CountryNeed.mean, at: view.plan.study.date)
    let need = phrase(
      "outlook-page.known.mean-need",
      ["amount": used?.number.map { phrase.number($0) } ?? phrase("grants-page.unknown.word")])
    let mergers = [
      ("no.merger.one-off-grant", phrase("outlook-page.known.one-off-grant")),
      ("no.merger.structure-compensation.basis-grant", phrase("outlook-page.known.basis-grant")),
    ]
    return [(CountryNeed.mean, need)]
      + (view.plan.study.alternatives.contains(where: \.changesMap) ? mergers : [])
  }

  private func knownGroup(
    _ name: String, _ keys: [(key: String, label: String)], _ view: OutlookView, _ html: inout HTML
  ) {
    guard !keys.isEmpty else { return }
    html.fieldset(.class("outlook-group")) {
      $0.legend(phrase("outlook-page.known.\(name)"))
      $0.p(phrase("outlook-page.known.\(name)-hint"), .class("quiet"))
      for (key, label) in keys {
        let id = "\(name)-\(key)"
        $0.div(.class("field")) {
          $0.label(label, .for(id))
          $0.input(
            .type("text"), .inputmode("decimal"), .id(id), .name(id), .size(9),
            .value(view.address.value(name, key)))
        }
      }
    }
  }

  /// The question as a plain form, to be asked for the first time or corrected.
  func outlookStudyForm(_ question: Query, _ html: inout HTML) {
    let names = ["merge"] + StudyRequest.names
    let asked = question.pairs.filter { names.contains($0.name) }
    let empty = ["merge", "alternative"].map { Query.Pair($0, "") }
    html.form(.method("get"), .action(StudyPlaces.outlook.address()), .class("grants-form")) {
      for pair in question.pairs where pair.name == "assume" || OutlookAddress.folded.contains(pair.name) {
        textField(pair.name, pair.value, "\(pair.name)-\(pair.value)", &$0)
      }
      countryField(&$0, question["country"] ?? "no")
      for (index, pair) in (asked + empty).enumerated() {
        textField(pair.name, pair.value, "\(pair.name)-\(index)", &$0)
      }
      for name in ["date", "effective", "decided", "horizon", "draws", "level", "seed"] {
        textField(name, question[name] ?? "", name, &$0)
      }
      $0.button(phrase("outlook-page.form.send"), .type("submit"), .class("button-main"))
    }
  }

  private func textField(_ name: String, _ value: String, _ id: String, _ html: inout HTML) {
    let id = "outlook-" + String(id.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    let parameter = Question.outlook.parameter(name)
    let limits = parameter?.range.map { range in
      [
        "least": phrase.exact(range.lowerBound), "most": phrase.exact(range.upperBound),
        "usual": parameter?.usual.flatMap(Double.init).map(phrase.exact) ?? "",
      ]
    }
    html.div(.class("field")) {
      $0.label(phrase("outlook-page.form.\(name)"), .for(id))
      $0.input(
        .type("text"), .id(id), .name(name), .value(value), .autocomplete("off"),
        .aria("describedby", "\(id)-hint"))
      $0.span(phrase("outlook-page.form-hint.\(name)", limits ?? [:]), .id("\(id)-hint"), .class("quiet"))
    }
  }

  /// A number as a field takes it: without grouping, with a point.
  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e12 ? String(Int(number)) : String(number)
  }

  /// As many decimals as a number has, at most three.
  private static func decimals(_ number: Double) -> Int {
    [(1.0, 0), (10, 1), (100, 2)].first { scale, _ in
      abs(number * scale - (number * scale).rounded()) < 1e-9
    }?.1 ?? 3
  }
}
