import Basics
import Cases
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Councils down, levels across.
  func caseTracker(
    _ html: inout HTML, _ folder: CaseFolder, _ standing: CaseStanding, _ words: CaseWords
  ) {
    typealias Column = ListingColumn<UnitCode>
    let kind = self.words(of: .treatment)
    let levels = Treatment.Level.allCases.map { level in
      Column(level.rawValue, kind.word("level", level.rawValue), isOrderable: false) { unit in
        .text(words.step(folder.treatment(unit, level)?.content))
      }
    }
    let number = Column("case-number", kind.label("case-number"), isOrderable: false) { unit in
      .text(folder.treatment(unit, .council)?.content.caseNumber ?? "")
    }
    let who = Column("unit", kind.label("unit"), isOrderable: false) { .text(words.name(of: $0)) }
    let again = Column("again", phrase("cases.again"), isOrderable: false) { unit in
      .text(standing.mustTreatAgain.contains(unit) ? "! \(phrase("cases.again-mark"))" : "")
    }
    casePart(&html, "tracker") { html in
      table(
        &html,
        Listing(
          name: phrase("cases.part.tracker"),
          columns: [who] + levels + [number] + (standing.mustTreatAgain.isEmpty ? [] : [again]),
          rows: folder.content.units),
        isCards: true)
    }
  }

  /// Point by point: how each council numbers it, and in what they differ.
  func caseComparison(_ html: inout HTML, _ standing: CaseStanding, _ words: CaseWords) {
    casePart(&html, "comparison") { html in
      guard let comparison = standing.comparison else {
        return html.p(phrase("cases.nothing-to-compare"), .class("quiet", "column"))
      }
      let units = standing.decided.map(\.unit)
      html.ul(.class("column")) { html in
        for point in comparison.points {
          html.li { html in
            html.text(phrase("cases.point-\(point.state.rawValue)", ["number": point.number]))
            guard !point.differences.isEmpty else { return }
            html.ul { html in
              for difference in point.differences {
                html.li(
                  phrase(
                    "cases.difference",
                    [
                      "one": words.name(of: units[difference.files.0]),
                      "other": words.name(of: units[difference.files.1]),
                      "before": difference.before ?? phrase("cases.nothing"),
                      "after": difference.after ?? phrase("cases.nothing"),
                    ]))
              }
            }
          }
        }
      }
    }
    guard !standing.decided.isEmpty else { return }
    casePart(&html, "decisions") { html in
      for decided in standing.decided {
        html.h3(words.name(of: decided.unit))
        if let day = decided.day { html.p(phrase.date(day), .class("quiet")) }
        html.p(.class("column", "kept-lines")) { $0.lines(decided.wording) }
      }
    }
  }

  /// The shared core first, then what is one council's own; translations below what they say, and which are missing.
  func caseSections(_ html: inout HTML, _ folder: CaseFolder, _ words: CaseWords) {
    let originals = folder.sections.filter { $0.content.translates == nil }
    guard !originals.isEmpty else { return }
    let languages = CaseSection.Language.allCases.filter { language in
      folder.sections.contains { $0.content.language == language }
    }
    casePart(&html, "sections") { html in
      for unit in [nil] + folder.content.units.map(Optional.some) {
        let own = originals.filter { $0.content.unit == unit }
        if let unit, !own.isEmpty { html.h3(phrase("cases.own-part", ["who": words.name(of: unit)])) }
        for section in own {
          caseSection(&html, section, isOwn: unit != nil)
          let translations = folder.sections.filter { $0.content.translates == section.id }
          for translation in translations { caseSection(&html, translation, isOwn: true) }
          let there = Set(([section] + translations).compactMap(\.content.language))
          let missing = languages.filter { !there.contains($0) }
          if !missing.isEmpty {
            let names = missing.map { self.words(of: .section).word("language", $0.rawValue) }
            html.p(
              phrase("cases.not-translated", ["languages": names.joined(separator: ", ")]), .class("quiet"))
          }
        }
      }
    }
  }

  private func caseSection(_ html: inout HTML, _ section: CaseFolder.Entry<CaseSection>, isOwn: Bool) {
    let link: (inout HTML) -> Void = { $0.a(section.title, .href(ThingPlaces.thing(section.id).address())) }
    if isOwn { html.h4(content: link) } else { html.h3(content: link) }
    html.p(.class("column", "kept-lines"), section.content.language.map { .lang($0.rawValue) }) {
      $0.lines(section.content.text)
    }
  }

  /// Each with where it is from, and whether that says something else since.
  func caseFigures(_ html: inout HTML, _ view: CaseView, _ words: CaseWords) {
    let mayTake = view.mayChange && view.content.study != nil
    guard !view.figures.isEmpty || mayTake else { return }
    casePart(&html, "figures") { html in
      if !view.figures.isEmpty { table(&html, figureListing(view, words), isCards: true) }
      if mayTake { stepForm(&html, .figures, of: view.folder.id) }
    }
  }

  func figureListing(_ view: CaseView, _ words: CaseWords) -> Listing<FigureStanding> {
    let kind = self.words(of: .jointCase)
    typealias Column = ListingColumn<FigureStanding>
    return Listing(
      name: kind.label("figures"),
      columns: [
        Column("what", kind.label("figures.what"), isOrderable: false) { .text($0.figure.what) },
        Column("unit", kind.label("figures.unit"), isOrderable: false) {
          $0.figure.unit.map { .text(words.name(of: $0)) } ?? .empty
        },
        Column("value", kind.label("figures.value"), isOrderable: false) { .text($0.figure.value) },
        Column("year", kind.label("figures.year"), isOrderable: false) {
          $0.figure.year.map { .year($0) } ?? .empty
        },
        Column(
          "source", kind.label("figures.source"), isOrderable: false,
          show: { html, row in
            guard let id = row.figure.reference, row.since != .gone else {
              return html.text(row.figure.source)
            }
            let place =
              row.figure.version.map { ThingPlaces.version(VersionName(id, $0)) } ?? ThingPlaces.thing(id)
            html.a(row.figure.source, .href(place.address()))
          }, cell: { .text($0.figure.source) }),
        Column("since", phrase("cases.since"), isOrderable: false) { .text(words.since($0)) },
      ], rows: view.figures)
  }

  func caseAmendments(_ html: inout HTML, _ folder: CaseFolder, _ words: CaseWords) {
    guard !folder.amendments.isEmpty else { return }
    casePart(&html, "amendments") { html in
      html.ul(.class("column")) { html in
        for amendment in folder.amendments {
          html.li { html in
            html.a(amendment.title, .href(ThingPlaces.thing(amendment.id).address()))
            let outcome = amendment.content.outcome.map {
              self.words(of: .amendment).word("outcome", $0.rawValue)
            }
            let said = [amendment.content.unit.map(words.name(of:)), outcome].compactMap(\.self)
            html.text(" – " + said.joined(separator: ", "))
          }
        }
      }
      html.p(.class("column")) {
        $0.a(phrase("cases.to-amended"), .href(CasePlaces.amendments(folder.id).address()))
      }
    }
  }
}
