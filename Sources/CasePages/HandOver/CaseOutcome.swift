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
    let id = view.folder.id
    casePart(&html, "papers") { html in
      html.ul(.class("column")) { html in
        for unit in view.content.units {
          paperLine(&html, phrase("cases.paper", ["who": words.name(of: unit)])) {
            CasePlaces.paper(id, CaseCouncil(unit), $0)
          }
          // Swedish municipalities keep no archives by Noark and publish nothing in eInnsyn.
          if unit.country == "no" { recordsLines(&html, id, unit, words) }
        }
        for treatment in view.folder.treatments where treatment.content.outcome != .planned {
          let who = treatment.content.unit.map(words.name(of:)) ?? ""
          let level = treatment.content.level.map { self.words(of: .treatment).word("level", $0.rawValue) }
          paperLine(
            &html, phrase("cases.minutes-of", ["what": [who, level ?? ""].joined(separator: ", ")])
          ) { CasePlaces.minutes(treatment.id, $0) }
        }
      }
      let missing = workplace.paper.missing.map(\.name)
      if !missing.isEmpty {
        html.p(
          phrase("report.no-converter", ["formats": missing.joined(separator: ", ")]), .class("quiet"))
      }
    }
  }

  /// What goes into the archive of a council, and what it publishes.
  private func recordsLines(
    _ html: inout HTML, _ id: Identifier<Thing>, _ unit: UnitCode, _ words: CaseWords
  ) {
    let council = CaseCouncil(unit)
    var lines = [("einnsyn", CasePlaces.einnsyn(id, council))]
    if workplace.paper.formats.contains(.pdf) {
      lines.insert(("archive", CasePlaces.archive(id, council)), at: 0)
    }
    for (name, place) in lines {
      html.li {
        $0.a(
          phrase("cases.\(name)", ["who": words.name(of: unit)]), .href(place.address()), .rel("nofollow"))
      }
    }
  }

  /// One document in each format that can be made here.
  private func paperLine(
    _ html: inout HTML, _ name: String, _ place: (PaperMaker.Format) -> Place
  ) {
    html.li { html in
      html.text(name)
      for (number, format) in workplace.paper.formats.enumerated() {
        html.text(number == 0 ? ": " : " · ")
        html.a(
          format.name, .href(place(format).address()), .rel("nofollow"),
          .aria("label", "\(name), \(format.name)"))
      }
    }
  }
}
