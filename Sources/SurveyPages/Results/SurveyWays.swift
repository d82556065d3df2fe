import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What can be done with a survey, and where its results can be had as files.
  func surveyWays(_ html: inout HTML, _ view: SurveyView) {
    let id = view.thing.id
    html.ul(.class("ways-on", "no-print")) { html in
      if view.mayChange { workWays(&html, view) }
      if !view.groups.isEmpty, !view.isClosed {
        for format in ResultFormat.allCases {
          html.li {
            $0.a(
              phrase(
                "things.as-file", ["format": format == .json ? "JSON-stat" : format.rawValue.uppercased()]),
              .href(SurveyPlaces.results(id, format).address()), .rel("nofollow"))
          }
        }
      }
      html.li { $0.a(phrase("surveys.whole-entry"), .href(ThingPlaces.thing(id).address())) }
      html.li { $0.a(phrase("surveys.years"), .href(SurveyPlaces.years(view.space.id).address())) }
      html.li {
        $0.a(phrase("surveys.title"), .href(SurveyPlaces.overview(view.space.id).address()))
      }
    }
  }

  private func workWays(_ html: inout HTML, _ view: SurveyView) {
    let id = view.thing.id
    html.li {
      $0.a(phrase("surveys.codes"), .class("button"), .href(SurveyPlaces.codes(id).address()))
    }
    html.li { $0.a(phrase("surveys.seal"), .href(SurveyPlaces.seal(id).address())) }
    guard !view.groups.isEmpty else { return }
    let ways = [
      ("surveys.reminder", SurveyPlaces.reminder(id)), ("surveys.paper", SurveyPlaces.paper(id)),
      ("surveys.erase", SurveyPlaces.erase(id)),
    ]
    for (name, place) in ways { html.li { $0.a(phrase(name), .href(place.address())) } }
  }
}
