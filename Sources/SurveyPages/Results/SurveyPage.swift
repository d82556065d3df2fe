import Basics
import Markup
import Pages
import Spaces
import Surveys
import Wording
import WorkPages

extension WorkContext {
  /// One survey: what came of it and how sure that is, and who was asked how.
  func surveyPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try surveyView(id)
    let results = try view.items()
    return workPage(view.thing.title, at: SurveyPlaces.survey(id), in: view.rooms, nil) { html in
      html.h1(view.thing.title)
      if view.space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      if view.isClosed {
        html.p(
          phrase(
            "surveys.sealed",
            [
              "count": whole(view.sealed), "names": view.holders.map(\.name).joined(separator: ", "),
              "day": view.content.closes.map { phrase.date($0) } ?? "–",
            ]), .class("lead", "column"))
      } else if let instrument = view.instrument, !view.groups.isEmpty {
        let weights = view.weights
        if let weights { weighted(&html, weights) }
        indices(&html, view, instrument)
        items(&html, view, instrument, results, try? weights?.get())
      }
      published(&html, view)
      quotas(&html, view)
      method(&html, view)
      surveyWays(&html, view)
    }
  }

  /// What stands beside every figure: who was asked, how, and how many answered.
  private func method(_ html: inout HTML, _ view: SurveyView) {
    let labels = words(of: .survey)
    let survey = view.content
    var facts: [(String, String)] = [
      (labels.label("unit"), survey.unit.map { names(of: [$0])[0] } ?? ""),
      (labels.label("population"), survey.population),
      (labels.label("size"), survey.size.map { whole($0) } ?? ""),
      (labels.label("frame"), survey.frame),
      (labels.label("mode"), survey.mode.map { labels.word("mode", $0.rawValue) } ?? ""),
      (labels.label("opens"), survey.opens.map { phrase.date($0) } ?? ""),
      (labels.label("closes"), survey.closes.map { phrase.date($0) } ?? ""),
    ]
    if let instrument = view.instrument {
      let title = instrument.text(instrument.titles, in: language.rawValue)
      let origin = instrument.text(instrument.origins, in: language.rawValue)
      facts.append(
        (
          labels.label("instrument"),
          "\(title), \(phrase("surveys.version", ["version": String(instrument.version)])). \(origin)"
        ))
    }
    for group in view.groups {
      guard let codes = view.codes[group], codes.made > 0 else { continue }
      facts.append(
        (
          labels.word("results.group", group.rawValue),
          response(codes)
        ))
    }
    let reminders = survey.reminders.compactMap { reminder in
      reminder.day.map { day in
        [phrase.date(day), reminder.way.map { labels.word("mode", $0.rawValue) }].compactMap(\.self)
          .joined(separator: ", ")
      }
    }
    facts.append((labels.label("reminders"), reminders.joined(separator: "; ")))
    facts.append((labels.label("erase"), survey.erase.map { phrase.date($0) } ?? ""))
    facts.append((labels.label("source"), survey.source))
    html.h2(phrase("surveys.how-asked"))
    html.dl(.class("survey-facts")) { html in
      for (name, value) in facts where !value.isEmpty {
        html.dt(name)
        html.dd(value)
      }
    }
  }

  /// The norms of good local democracy, from 1 to 4, of residents and of councillors, and the gap.
  private func indices(_ html: inout HTML, _ view: SurveyView, _ instrument: Instrument) {
    let names = instrument.items.map(\.index).filter { !$0.isEmpty }
    var seen: Set<String> = []
    let rows = names.filter { seen.insert($0).inserted }
    guard !rows.isEmpty else { return }
    let groups = view.groups
    html.h2(phrase("surveys.indices"))
    html.p(phrase("surveys.indices-lead"), .class("column"))
    html.scrolling(phrase("surveys.indices")) { html in
      html.table(.class("listing")) { html in
        html.thead { html in
          html.tr { html in
            html.th(phrase("surveys.index"), .scope("col"))
            for group in groups {
              html.th(
                words(of: .survey).word("results.group", group.rawValue), .scope("col"), .class("number"))
            }
            if groups.count > 1 { html.th(phrase("surveys.gap"), .scope("col"), .class("number")) }
          }
        }
        html.tbody { html in
          for name in rows {
            let means = groups.map { view.index(name, of: $0) }
            html.tr { html in
              html.th(phrase("surveys.norm.\(name)"), .scope("row"))
              for mean in means {
                html.td(mean.map { phrase.number($0.mean, decimals: 1) } ?? "–", .class("number"))
              }
              if groups.count > 1 {
                let gap = means[0].flatMap { first in means[1].map { $0.mean - first.mean } }
                html.td(gap.map { phrase.number($0, decimals: 1) } ?? "–", .class("number"))
              }
            }
          }
        }
      }
    }
  }

  private func items(
    _ html: inout HTML, _ view: SurveyView, _ instrument: Instrument, _ results: [TwinItem],
    _ weights: AnswerWeights?
  ) {
    let results = Dictionary(results.map { ($0.code, $0) }) { first, _ in first }
    for block in instrument.blocks {
      html.h2(instrument.text(block.titles, in: language.rawValue))
      for item in block.items {
        guard let result = results[item.code] else { continue }
        html.section(.class("survey-result")) { html in
          html.h3("«\(instrument.text(item.texts, in: language.rawValue))»")
          for (index, group) in view.groups.enumerated() {
            self.group(&html, result, index, group, item, instrument) { option in
              guard group == .residents else { return nil }
              return weights?.share(
                of: option, to: item, in: view.sheets[.residents] ?? [], instrument)
            }
          }
        }
      }
    }
  }

  /// - Parameter weighted: the share of an answer as weights make it; nil where there are none.
  private func group(
    _ html: inout HTML, _ result: TwinItem, _ index: Int, _ group: Survey.Group, _ item: Instrument.Item,
    _ instrument: Instrument, weighted: (String) -> (share: Double, margin: Margin)?
  ) {
    let counted = result.groups[index]
    let name = words(of: .survey).word("results.group", group.rawValue)
    html.h4(name)
    guard counted.isEnough else {
      return html.p(
        phrase(
          "surveys.too-few", ["base": whole(counted.base), "least": whole(SurveyView.fewest(group))]),
        .class("quiet"))
    }
    let options = instrument.scale(of: item)?.options.filter { $0.value != nil } ?? []
    bars(
      &html, called: name,
      options.map { option in
        let name = instrument.text(option.labels, in: language.rawValue)
        guard let row = result.shown(option.code, in: index) else {
          return Bar(name: name, share: nil, margin: nil, note: phrase("surveys.hidden"))
        }
        guard let weighted = weighted(option.code) else {
          return Bar(name: name, share: row.share, margin: row.margin, note: "")
        }
        return Bar(
          name: name, share: weighted.share, margin: weighted.margin,
          note: phrase("surveys.unweighted", ["share": percent(row.share, decimals: 0)]))
      }, class: group.rawValue)
    html.p(
      phrase(
        "surveys.base", ["base": whole(counted.base), "unsure": whole(counted.unsure)]), .class("quiet"))
  }

  /// What was printed of a survey that was held elsewhere, or is invented.
  private func published(_ html: inout HTML, _ view: SurveyView) {
    let rows = view.content.results
    guard !rows.isEmpty else { return }
    var seen: Set<String> = []
    html.h2(words(of: .survey).label("results"))
    for question in rows.map(\.question).filter({ seen.insert($0).inserted }) {
      html.section(.class("survey-result")) { html in
        html.h3("«\(question)»")
        for group in Survey.Group.allCases {
          let answers = rows.filter { $0.question == question && ($0.group ?? .residents) == group }
          guard !answers.isEmpty else { continue }
          let name = words(of: .survey).word("results.group", group.rawValue)
          html.h4(name)
          bars(
            &html, called: name,
            answers.map { answer in
              Bar(
                name: answer.answer, share: answer.share, margin: margin(answer, group, view.content),
                note: "")
            }, class: group.rawValue)
          if let base = answers.compactMap(\.base).max() {
            html.p(phrase("surveys.published-base", ["base": whole(base)]), .class("quiet"))
          }
        }
      }
    }
  }

  private func margin(_ row: Survey.Published, _ group: Survey.Group, _ survey: Survey) -> Margin? {
    guard let share = row.share, let base = row.base else { return nil }
    let population = survey.population(of: group).map { max($0, base) }
    return try? SampleShare(share, answers: base, population: population).margin(level: 0.95)
  }
}
