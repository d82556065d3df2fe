import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// What the pages of a register have in common: its views, and what narrows them.
extension WorkContext {
  private static var views: [(name: String, place: Places<Identifier<Space>>)] {
    [
      ("overview", CooperationPlaces.overview), ("matrix", CooperationPlaces.matrix),
      ("municipalities", CooperationPlaces.municipalities), ("partners", CooperationPlaces.partners),
      ("changes", CooperationPlaces.changes),
      ("law", CooperationPlaces.law), ("effects", CooperationPlaces.effects),
      ("three-to-one", CooperationPlaces.threeToOne), ("governing", CooperationPlaces.governing),
    ]
  }

  /// The query without what no view but this one reads.
  var registerQuery: Query { Query(visit.query.pairs.filter { $0.name != "skip" && !$0.value.isEmpty }) }

  /// A view of a register: its answer, what narrows all views, and the rest.
  func registerPage(
    _ view: RegisterView, at place: Place, answer: (inout HTML, RegisterWords) -> Void,
    body: (inout HTML, RegisterWords) -> Void
  ) -> Reply {
    let title = phrase("cooperation.title")
    return workPage("\(title) – \(view.space.name)", at: place, in: view.rooms, nil) { html in
      html.h1(title)
      registerViews(&html, view.space.id, at: place)
      let words = RegisterWords(context: self, units: view.units)
      if view.items.isEmpty {
        html.p(
          phrase(view.mayAdd ? "cooperation.empty-teach" : "cooperation.empty"), .class("column"))
        if view.mayAdd { waysToFill(&html, view.space.id) }
      } else {
        answer(&html, words)
        html.p(toldOf(view.request), .class("quiet"))
      }
      registerFilter(&html, view, at: place)
      if !view.items.isEmpty { body(&html, words) }
    }
  }

  /// Where somebody adds a cooperation, and where they bring in a list of them.
  func waysToFill(_ html: inout HTML, _ space: Identifier<Space>) {
    let named = Query([.init("kind", ThingKind.arrangement.rawValue)])
    html.ul(.class("ways-on", "no-print")) { html in
      html.li {
        $0.a(
          words(of: .arrangement).new, .class("button"), .href(SpacePlaces.newThing(space).address(named)))
      }
      html.li { $0.a(phrase("cooperation.import"), .href(SpacePlaces.importThings(space).address(named))) }
      html.li { $0.a(phrase("cooperation.extract"), .href(CooperationPlaces.extract(space).address())) }
      html.li { $0.a(phrase("cooperation.accounts"), .href(CooperationPlaces.accounts(space).address())) }
    }
  }

  func registerViews(_ html: inout HTML, _ space: Identifier<Space>, at here: Place) {
    html.nav(.class("no-print"), .aria("label", phrase("cooperation.views"))) { html in
      html.ul(.class("ways-on")) { html in
        for view in Self.views {
          let place = view.place(space)
          html.li {
            $0.a(
              phrase("cooperation.view.\(view.name)"), .href(place.address(registerQuery)),
              place == here ? .aria("current", "page") : nil)
          }
        }
      }
    }
  }

  private func registerFilter(_ html: inout HTML, _ view: RegisterView, at place: Place) {
    let words = words(of: .arrangement)
    let all = (value: "", text: phrase("history.filter.all"))
    let isBefore = nameOrder(of: view.space)
    let units = view.municipalities(of: view.items, isBefore)
    html.form(.method("get"), .action(place.address()), .class("filter-form", "no-print")) { html in
      dayField(&html, "date", phrase("cooperation.field.date"), view.request.day.iso)
      dayField(&html, "known", phrase("cooperation.field.known"), visit.query["known"] ?? "")
      choiceField(
        &html, "unit", phrase("cooperation.field.unit"),
        [all] + units.map { (value: $0.text, text: view.units.name(of: $0)) }, chosen: view.request.unit?.text
      )
      choiceField(
        &html, "task", phrase("cooperation.field.task"),
        [all]
          + RegisteredArrangement.CatalogueTask.allCases.map {
            (value: $0.rawValue, text: words.word("tasks", $0.rawValue))
          }, chosen: view.request.task?.rawValue)
      choiceField(
        &html, "stage", words.label("stage"),
        [
          (value: "", text: phrase("cooperation.stage.current")),
          (value: "all", text: phrase("cooperation.stage.all")),
        ]
          + RegisteredArrangement.Stage.allCases.map {
            (value: $0.rawValue, text: words.word("stage", $0.rawValue))
          }, chosen: visit.query["stage"])
      html.button(phrase("history.filter.send"), .type("submit"))
    }
  }

  /// The sentence above a view: of which day it is told, and as it was known when.
  func toldOf(_ request: RegisterRequest) -> String {
    let day = phrase.date(request.day)
    guard let known = visit.query["known"].flatMap({ Day($0) }) else {
      return phrase("cooperation.as-of", ["day": day])
    }
    return phrase("cooperation.as-of-known", ["day": day, "known": phrase.date(known)])
  }

  /// The way to what one cooperation is, of the same day.
  func cardAddress(_ item: RegisterItem) -> String {
    let query = Query(visit.query.pairs.filter { ["date", "known"].contains($0.name) && !$0.value.isEmpty })
    return CooperationPlaces.card(item.id).address(query)
  }
}
