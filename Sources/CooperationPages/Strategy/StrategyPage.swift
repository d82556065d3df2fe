import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// A strategy as one visitor may see it.
private struct StrategyView {
  let thing: Thing
  let rooms: SpaceRooms?
  let strategy: Strategy
  /// Its goals and tasks, as far as the visitor may see them.
  let referred: [Identifier<Thing>: Thing]
  let mayChange: Bool
}

extension WorkContext {
  /// Vision, goals, trends with the region's own figures, the action plan, and how far advice of research is followed.
  func strategyPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try strategyView(id)
    return workPage(view.thing.title, at: CooperationPlaces.strategy(id), in: view.rooms, nil) { html in
      html.article { html in
        html.h1(view.thing.title)
        if !view.strategy.vision.isEmpty {
          html.p(.class("lead", "column", "kept-lines")) { $0.lines(view.strategy.vision) }
        }
        goals(&html, view)
        trends(&html, view.strategy)
        actions(&html, view)
        advice(&html, view.strategy)
      }
      html.ul(.class("ways-on", "no-print")) { html in
        html.li { $0.a(phrase("cooperation.whole-entry"), .href(ThingPlaces.thing(id).address())) }
        if view.mayChange {
          html.li { $0.a(phrase("cooperation.strategy-edit"), .href(ThingPlaces.edit(id).address())) }
        }
      }
    }
  }

  /// `3 of 9 pieces of advice are followed, 2 are not assessed.`
  func adviceCount(_ strategy: Strategy) -> String {
    phrase(
      "cooperation.strategy-check",
      [
        "followed": String(strategy.advice.count { $0.answer == .followed }),
        "open": String(Strategy.Advice.allCases.count - strategy.advice.count),
      ])
  }

  private func goals(_ html: inout HTML, _ view: StrategyView) {
    let words = words(of: .strategy)
    let goals = view.strategy.goals.compactMap { view.referred[$0] }
    if !goals.isEmpty {
      html.h2(words.label("goals"))
      html.ul { html in
        for goal in goals { html.li { $0.a(goal.title, .href(ThingPlaces.thing(goal.id).address())) } }
      }
    }
    guard !view.strategy.ways.isEmpty else { return }
    html.h2(words.label("ways"))
    html.ul { html in
      for way in view.strategy.ways { html.li(way) }
    }
  }

  /// All eight: one without figures says so.
  private func trends(_ html: inout HTML, _ strategy: Strategy) {
    let words = words(of: .strategy)
    html.h2(words.label("trends"))
    html.ul { html in
      for trend in Strategy.Trend.allCases {
        let name = words.word("trends.trend", trend.rawValue)
        let rows = strategy.trends.filter { $0.trend == trend && $0.value != nil }
        if rows.isEmpty { html.li(phrase("cooperation.strategy-trend-none", ["trend": name])) }
        for row in rows {
          let value = row.value ?? 0
          html.li(
            phrase(
              "cooperation.strategy-trend",
              [
                "trend": name, "indicator": row.indicator,
                "value": phrase.number(value, decimals: value == value.rounded() ? 0 : 1),
                "source": row.source,
              ]) + (row.meaning.isEmpty ? "" : " – \(row.meaning)"))
        }
      }
    }
  }

  private func actions(_ html: inout HTML, _ view: StrategyView) {
    let actions = view.strategy.actions
    guard !actions.isEmpty else { return }
    html.h2(words(of: .strategy).label("actions"))
    html.ol { html in
      for action in actions {
        html.li { html in
          html.text(action.what)
          if let due = action.due { html.text(" – \(phrase.date(due))") }
          guard let task = action.task.flatMap({ view.referred[$0] }) else { return }
          html.text(" · ")
          html.a(task.title, .href(ThingPlaces.thing(task.id).address()))
        }
      }
    }
    guard view.mayChange, actions.contains(where: { $0.task == nil }) else { return }
    workForm(
      &html, to: CooperationPlaces.strategyTasks(view.thing.id), [], in: ShownForm("tasks"),
      button: phrase("cooperation.strategy-tasks"), class: nil)
  }

  /// All nine: one that nobody answered is not assessed.
  private func advice(_ html: inout HTML, _ strategy: Strategy) {
    let words = words(of: .strategy)
    html.h2(words.label("advice"))
    html.p(adviceCount(strategy), .class("column"))
    html.ul { html in
      for advice in Strategy.Advice.allCases {
        let row = strategy.advice.first { $0.advice == advice }
        let answer =
          row?.answer.map { words.word("advice.answer", $0.rawValue) }
          ?? phrase("cooperation.strategy-unassessed")
        let note = row.map { $0.note.isEmpty ? "" : " – \($0.note)" } ?? ""
        html.li("\(words.word("advice.advice", advice.rawValue)): \(answer)\(note)")
      }
    }
  }

  private func strategyView(_ id: Identifier<Thing>) throws -> StrategyView {
    try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .strategy else { throw Interruption.absent }
      let versions = try Thing.versions(of: id, for: actor, tx)
      guard let fields = (versions.holding(on: content.today()) ?? versions.last)?.fields else {
        throw Diagnostic("version-erased", .noAnswer)
      }
      let strategy = Strategy(reading: fields.content)
      return StrategyView(
        thing: thing, rooms: SpaceRooms(space, for: actor), strategy: strategy,
        referred: try Thing.some(Set(strategy.goals + strategy.actions.compactMap(\.task)), for: actor, tx),
        mayChange: may(actor, .changeThing, thing.subject(in: space)))
    }
  }
}
