import Basics
import Markup
import Pages
import Studies
import Wording

/// What every view of a study begins with: who it is about, its alternatives, its views, and what can be done.
struct StudyHeader {
  let view: StudyView
  let study: Study
  let words: AlternativeWords
  /// The alternative that is looked at, on a view that looks at one.
  var shown: String?
  /// Files that the view can be had as: what each is called, and where.
  var files: [(name: String, label: String, address: String)] = []
  /// Puts further ways to keep the study among what can be done with it.
  var keeping: ((inout HTML) -> Void)?

  /// The names of all units, shortened where there are many.
  func title(_ phrase: Phrasebook) -> String {
    words.names.list(study.units, limit: 5) { phrase("measure.and-others", count: $1, ["names": $0]) }
  }
}

extension StudyContext {
  /// The page of a view, with its header and what it answers.
  func studyPage(
    _ header: StudyHeader, status: Int = 200, scripts: [String] = [], content: (inout HTML) -> Void
  ) -> Reply {
    let title = phrase(
      "studies.title", ["names": header.title(phrase), "view": phrase(header.view.key)])
    return page(title, at: header.view.place, status: status, scripts: ["js/compare.js"] + scripts) {
      studyHeader(header, &$0)
      content(&$0)
    }
  }

  func studyHeader(_ header: StudyHeader, _ html: inout HTML) {
    html.header(.class("study-header")) {
      $0.div(.class("study-line")) {
        name(header, &$0)
        actions(header, &$0)
      }
      $0.p(
        phrase(
          "studies.day",
          [
            "date": phrase.date(header.study.date), "country": phrase("country.\(header.study.country)"),
          ]), .class("study-day"))
      alternatives(header, &$0)
      views(header, &$0)
    }
  }

  /// The heading of the page; a report has a heading of its own.
  private func name(_ header: StudyHeader, _ html: inout HTML) {
    guard header.view != .report else {
      return html.p(header.title(phrase), .class("study-name"))
    }
    html.h1(.class("study-name")) {
      $0.text(header.title(phrase))
      $0.span(": \(phrase(header.view.key))", .class("visually-hidden"))
    }
  }

  /// Each alternative with its sign and colour; where a view looks at one at a time, the ways to look at another.
  private func alternatives(_ header: StudyHeader, _ html: inout HTML) {
    html.ul(.class("study-alternatives"), .aria("label", phrase("studies.alternatives"))) {
      for alternative in header.study.alternatives {
        let style = Self.style(alternative.id, in: header.study)
        let heading = header.words.heading(alternative)
        $0.li(.class(style.name)) {
          guard header.view.looksAtOne, alternative.kind != .standAlone else {
            $0.sign(style)
            return $0.text(" \(heading)")
          }
          $0.a(
            .href(header.view.place.address(wholeStudy.setting("show", to: alternative.id))),
            alternative.id == header.shown ? .aria("current", "true") : nil
          ) {
            $0.sign(style)
            $0.text(" \(heading)")
          }
        }
      }
      $0.li {
        $0.a(
          phrase("studies.change"), .class("study-change"),
          .href(StudyPlaces.alternatives.address(wholeStudy)))
      }
    }
  }

  private func views(_ header: StudyHeader, _ html: inout HTML) {
    html.nav(.class("study-views"), .aria("label", phrase("studies.views"))) {
      $0.ul {
        for view in StudyView.allCases {
          $0.li {
            $0.a(
              phrase(view.key), .href(view.place.address(wholeStudy)),
              view == header.view ? .aria("current", "page") : nil)
          }
        }
      }
    }
  }

  /// Everything that can be done with a study, in one place.
  private func actions(_ header: StudyHeader, _ html: inout HTML) {
    html.details(.class("choice", "study-actions")) {
      $0.summary {
        $0.span("⋯", .aria("hidden", true))
        $0.span(phrase("studies.actions"), .class("study-actions-word"))
      }
      $0.div(.class("study-actions-list")) {
        $0.a(
          phrase("studies.change-units"),
          .href(StudyPlaces.home.address(Query(header.study.choiceQuery.pairs + visit.query.studyParts))))
        header.keeping?(&$0)
        for file in header.files { $0.a(file.name, .href(file.address), .aria("label", file.label)) }
        $0.button(phrase("compare.copy"), .type("button"), .data("copy", phrase("compare.copied")), .hidden)
        $0.button(phrase("compare.print"), .type("button"), .data("print", ""), .hidden)
      }
    }
  }
}
