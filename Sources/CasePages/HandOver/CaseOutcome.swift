import Basics
import Converters
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What came of the case, and, once all have decided, the ways on from it.
  func caseOutcome(_ html: inout HTML, _ view: CaseView, _ ground: CaseGround) {
    let isDecided: Bool =
      switch view.standing.state {
      case .decidedByAll, .refused: true
      case .undecided, .waits, .differs: false
      }
    guard !view.became.isEmpty || isDecided && view.mayChange else { return }
    casePart(&html, "became") { html in
      html.ul(.class("column")) { html in
        for thing in view.became {
          html.li { html in
            html.a(thing.title, .href(ThingPlaces.thing(thing.id).address()))
            html.text(" – \(words(of: thing.kind).name)")
          }
        }
      }
      guard isDecided, view.mayChange else { return }
      html.p(phrase("cases.became-means"), .class("quiet", "column", "no-print"))
      html.ul(.class("ways-on", "no-print")) { html in
        if view.standing.state == .decidedByAll {
          html.li { stepForm(&$0, .arrangement, of: view.folder.id) }
          html.li {
            $0.a(
              phrase("cases.to-programme"), .class("button"),
              .href(ground.programme(view.space.id, adopted(view))))
          }
        }
        html.li {
          $0.a(
            phrase("cases.no-change"), .class("button"), .href(CasePlaces.noChange(view.folder.id).address()))
        }
      }
    }
  }

  /// What each council takes into its own case system.
  func casePapers(_ html: inout HTML, _ view: CaseView, _ words: CaseWords) {
    casePart(&html, "papers") { html in
      html.ul(.class("ways-on", "no-print")) { html in
        for unit in view.content.units {
          for format in workplace.paper.formats {
            html.li {
              $0.a(
                phrase("cases.paper", ["who": words.name(of: unit), "format": format.name]),
                .href(CasePlaces.paper(view.folder.id, CaseCouncil(unit), format).address()),
                .rel("nofollow"))
            }
          }
        }
        for treatment in view.folder.treatments where treatment.content.outcome != .planned {
          for format in workplace.paper.formats {
            html.li {
              $0.a(
                phrase("cases.minutes-of", ["what": treatment.title, "format": format.name]),
                .href(CasePlaces.minutes(treatment.id, format).address()), .rel("nofollow"))
            }
          }
        }
      }
      let missing = workplace.paper.missing.map(\.name)
      if !missing.isEmpty {
        html.p(
          phrase("report.no-converter", ["formats": missing.joined(separator: ", ")]), .class("quiet"))
      }
    }
  }
}
