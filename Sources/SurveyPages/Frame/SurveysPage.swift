import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The surveys of a space, and the way to its referendums.
  func surveysPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms, surveys, referendums, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        space, SpaceRooms(space, for: actor),
        try Thing.recall(.survey, in: space, on: content.today(), for: actor, tx),
        try Thing.recall(.referendum, in: space, on: content.today(), for: actor, tx).count,
        may(actor, .addThing, space.subject)
      )
    }
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
      html.h2(words(of: .referendum).heading)
      html.p(.class("column")) { html in
        html.a(
          phrase("surveys.referendums", count: referendums), .href(SurveyPlaces.referendums(id).address()))
      }
      if mayAdd { waysToAdd(&html, id, .survey) }
    }
  }

  /// Where somebody adds a thing of a kind.
  func waysToAdd(_ html: inout HTML, _ space: Identifier<Space>, _ kind: ThingKind) {
    let named = Query([.init("kind", kind.rawValue)])
    html.ul(.class("ways-on", "no-print")) { html in
      html.li {
        $0.a(words(of: kind).new, .class("button"), .href(SpacePlaces.newThing(space).address(named)))
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
