import Basics
import Democracy
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Ways of involving residents, chosen by what is wanted and with how many, and three kinds of local committee.
  func methodsPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (space, SpaceRooms(space, for: actor))
    }
    let aim = visit.query["aim"].flatMap(MethodCard.Aim.init(rawValue:))
    let reach = visit.query["reach"].flatMap(MethodCard.Reach.init(rawValue:))
    let fitting = MethodCard.all.filter { $0.fits(aim, reach) }
    let title = phrase("method-card.title")
    return workPage("\(title) – \(space.name)", at: DemocracyPlaces.methods(id), in: rooms, nil) { html in
      html.h1(title)
      html.p(
        phrase(
          "method-card.answer", ["count": whole(fitting.count), "all": whole(MethodCard.all.count)]),
        .class("lead", "column"))
      chooser(
        &html, id, "aim", phrase("method-card.ask-aim"), MethodCard.Aim.allCases.map(\.rawValue),
        aim?.rawValue)
      chooser(
        &html, id, "reach", phrase("method-card.ask-reach"), MethodCard.Reach.allCases.map(\.rawValue),
        reach?.rawValue)
      for card in fitting { methodCard(&html, card) }
      html.p(phrase("method-card.unverified"), .class("column", "quiet"))
      committeeModels(&html)
      html.p(.class("no-print")) {
        $0.a(phrase("democracy.title"), .href(DemocracyPlaces.overview(id).address()))
      }
    }
  }

  /// One question of the chooser: its answers are links, and the other answer stays.
  private func chooser(
    _ html: inout HTML, _ id: Identifier<Space>, _ name: String, _ asked: String, _ words: [String],
    _ chosen: String?
  ) {
    let choices =
      [(value: String?.none, text: phrase("method-card.any"))]
      + words.map { (value: $0, text: phrase("method-card.\(name).\($0)")) }
    html.p(asked, .id("method-\(name)"), .class("no-print"))
    html.ul(.class("ways-on", "no-print"), .aria("labelledby", "method-\(name)")) { html in
      for choice in choices {
        html.li { html in
          html.a(
            choice.text,
            .href(DemocracyPlaces.methods(id).address(visit.query.setting(name, to: choice.value))),
            choice.value == chosen ? .aria("current", "true") : nil)
        }
      }
    }
  }

  private func methodCard(_ html: inout HTML, _ card: MethodCard) {
    html.section { html in
      html.h2(phrase("method-card.\(card.id).title"))
      html.p(phrase("method-card.\(card.id).purpose"), .class("column"))
      html.p(
        phrase(
          "method-card.answer-one",
          [
            "aim": MethodCard.Aim.allCases.filter(card.aims.contains)
              .map { phrase("method-card.aim.\($0.rawValue)") }.joined(separator: ", "),
            "reach": MethodCard.Reach.allCases.filter(card.reaches.contains)
              .map { phrase("method-card.reach.\($0.rawValue)") }.joined(separator: ", "),
          ]), .class("column", "quiet"))
      html.dl(.class("facts")) { html in
        for part in ["group", "time", "steps", "equipment", "after"] {
          html.dt(phrase("method-card.label.\(part)"))
          html.dd(phrase("method-card.\(card.id).\(part)"))
        }
      }
    }
  }

  private func committeeModels(_ html: inout HTML) {
    html.h2(phrase("method-card.models"))
    for model in ["association", "committee", "district"] {
      html.h3(phrase("method-card.model.\(model).title"))
      html.p(phrase("method-card.model.\(model).purpose"), .class("column"))
      html.p(phrase("method-card.model.\(model).mandate"), .class("column"))
    }
    html.p(phrase("method-card.models-source"), .class("column", "quiet"))
  }
}
