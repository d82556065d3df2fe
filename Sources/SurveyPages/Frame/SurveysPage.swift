import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The surveys of a space, and the way to its referendums.
  func surveysPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, things, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      var things: [ThingKind: [RecalledThing]] = [:]
      for kind in [ThingKind.survey, .questionnaire, .sample, .referendum] {
        things[kind] = try Thing.recall(kind, in: space, on: content.today(), for: actor, tx)
      }
      return (space, SpaceRooms(space, for: actor), things, may(actor, .addThing, space.subject))
    }
    let surveys = things[.survey] ?? []
    let title = phrase("surveys.title")
    return workPage("\(title) – \(space.name)", at: SurveyPlaces.overview(id), in: rooms, nil) { html in
      html.h1(title)
      html.p(phrase("surveys.lead"), .class("lead", "column"))
      html.h2(words(of: .survey).heading)
      if surveys.isEmpty { html.p(phrase("surveys.none"), .class("column")) }
      html.ul(.class("ways-on")) { html in
        for survey in surveys {
          html.li {
            $0.a(survey.fields.title, .href(SurveyPlaces.survey(survey.id).address()))
          }
        }
      }
      if mayAdd { waysToAdd(&html, id, .survey) }
      html.h2(words(of: .referendum).heading)
      html.p(.class("column")) { html in
        html.a(
          phrase("surveys.referendums", count: things[.referendum]?.count ?? 0),
          .href(SurveyPlaces.referendums(id).address()))
      }
      html.ul(.class("ways-on")) { html in
        html.li { $0.a(phrase("surveys.years"), .href(SurveyPlaces.years(id).address())) }
      }
      prepared(&html, id, things, mayAdd: mayAdd)
    }
  }

  /// What surveys are made with: questionnaires of one's own, and samples.
  private func prepared(
    _ html: inout HTML, _ space: Identifier<Space>, _ things: [ThingKind: [RecalledThing]], mayAdd: Bool
  ) {
    for kind in [ThingKind.questionnaire, .sample] {
      let listed = things[kind] ?? []
      guard mayAdd || !listed.isEmpty else { continue }
      html.h2(words(of: kind).heading)
      html.ul(.class("ways-on")) { html in
        for thing in listed {
          html.li { html in
            html.a(thing.fields.title, .href(ThingPlaces.thing(thing.id).address()))
            guard kind == .sample, mayAdd else { return }
            html.text(" · ")
            html.a(phrase("surveys.draw"), .href(SurveyPlaces.draw(thing.id).address()))
          }
        }
      }
      if mayAdd { waysToAdd(&html, space, kind) }
    }
  }

  /// Where somebody adds a thing of a kind.
  func waysToAdd(_ html: inout HTML, _ space: Identifier<Space>, _ kind: ThingKind) {
    let named = Query([.init("kind", kind.rawValue)])
    html.ul(.class("ways-on", "no-print")) { html in
      html.li {
        $0.a(words(of: kind).new, .class("button"), .href(SpacePlaces.newThing(space).address(named)))
      }
      if kind == .questionnaire {
        html.li { $0.a(phrase("surveys.lime"), .href(SurveyPlaces.limeSurvey(space).address())) }
      }
      if kind == .referendum {
        html.li {
          $0.a(phrase("surveys.import"), .href(SurveyPlaces.referendumImport(space).address()))
        }
      }
    }
  }

  /// `12,3 %`
  func percent(_ share: Double?, decimals: Int = 1) -> String {
    share.map { "\(phrase.number($0 * 100, decimals: decimals)) %" } ?? "–"
  }

  func whole(_ number: Int?) -> String { number.map { phrase.number(Double($0)) } ?? "–" }
}
