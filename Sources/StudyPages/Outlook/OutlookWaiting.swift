import Basics
import Markup
import Pages
import Wording

extension StudyContext {
  /// How far it is; the browser asks again by itself, with or without scripts.
  func outlookWaiting(_ share: Double) -> Reply {
    let percent = Int((100 * min(max(share, 0), 1)).rounded(.down))
    let reply = page(phrase("outlook-page.waiting.title"), at: standingPlace, caching: .none) { html in
      html.div(.class("column")) {
        $0.h1(phrase("outlook-page.waiting.title"))
        $0.p(.class("lead")) {
          $0.progress(.max("100"), .value("\(percent)"), .aria("label", phrase("outlook-page.waiting.label")))
          $0.text(" \(phrase("outlook-page.waiting.percent", ["percent": "\(percent)"]))")
        }
        $0.p(phrase("outlook-page.waiting.text"))
        $0.p { $0.a(phrase("outlook-page.waiting.again"), .class("button"), .href(visit.address)) }
      }
    }
    return Reply(
      status: 200, headers: [.init("Refresh", "1")], body: reply.body, caching: .none, route: reply.route,
      patience: .milliseconds(200))
  }

  /// Too many wait: others, or questions of the asker's own.
  func outlookBusy(forAsker: Bool = false) -> Reply {
    let (fault, status) = forAsker ? (Refusal.askerBusy.diagnostic, 429) : (Self.outlookQueueFull, 503)
    let reply = faultPage([fault], at: standingPlace, status: status)
    return Reply(
      status: status, headers: [.init("Retry-After", forAsker ? "10" : "60")], body: reply.body,
      caching: .none, route: reply.route)
  }

  /// The page that stands on the outlook.
  private var standingPlace: Place {
    (StudyView.allCases.map(\.place) + [
      StudyPlaces.reportFile, StudyPlaces.reportPDF, StudyPlaces.reportDOCX,
    ])
    .first { $0.path == "/\(visit.segments.joined(separator: "/"))" } ?? StudyPlaces.outlook
  }

  static let outlookQueueFull = Diagnostic("outlook-queue-full", .noAnswer)

  /// What the page is for, one example, one button.
  func outlookIntroduction() -> Reply {
    let title = phrase(StudyView.future.key)
    return page(title, at: StudyPlaces.outlook) { html in
      html.h1(title)
      html.p(phrase("outlook-page.empty.lead"), .class("lead", "column"))
      lackingNote(&html)
      html.p {
        $0.a(phrase("outlook-page.empty.example"), .class("button button-main"), .href(Self.outlookExample))
      }
      html.p { $0.a(phrase("outlook-page.empty.choose"), .href(StudyPlaces.home.address())) }
      html.h2(phrase("outlook-page.empty.own"))
      outlookStudyForm(Query(), &html)
    }
  }

  /// The form again, with what is wrong.
  func outlookFaults(_ faults: [Diagnostic], _ address: OutlookAddress) -> Reply {
    if let lacking = lackingPage(faults, at: StudyPlaces.outlook) { return lacking }
    let isBadInput = faults.contains { $0.kind == .badInput }
    return page(phrase("fault.title"), at: StudyPlaces.outlook, status: isBadInput ? 400 : 404) { html in
      html.h1(phrase("fault.title"))
      faultList(&html, faults)
      html.h2(phrase("outlook-page.empty.correct"))
      outlookStudyForm(address.question, &html)
      html.p { $0.a(phrase("fault.choose"), .href(StudyPlaces.home.address())) }
    }
  }

  private static var outlookExample: String {
    StudyPlaces.outlook.address(
      Query([
        .init("country", "no"), .init("merge", "3405,3441,3440"),
        .init("host", "child-welfare:3405:3441,3440"),
      ]))
  }
}
