import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// What came of taking an import back, and the things that were left.
  typealias UndoneImport = (undo: BatchUndo, left: [Identifier<Thing>: Thing])

  func importedPage(
    _ view: ImportedTable, faults: [Diagnostic] = [], undone: UndoneImport? = nil, status: Int? = nil
  ) -> Reply {
    let title = phrase("imports.title", ["kind": words(of: view.ground.kind.kind).plural])
    let faults = faults + view.faults
    return workPage(
      title, at: view.place, in: view.ground.rooms, status: status ?? (faults.isEmpty ? 200 : 400)
    ) { html in
      html.h1(title)
      wayToList(&html, view.ground)
      if !view.sent.name.isEmpty { html.p(view.sent.name, .class("quiet")) }
      told(&html, view, undone)
      faultList(&html, faults, view.ground)
      notes(&html, view)
      if let difference = view.difference {
        counts(&html, view, difference)
        if view.batch == nil { applyForm(&html, view, difference) }
        rowTable(&html, view, difference)
        pages(&html, view, difference)
        handedBack(&html, view, difference)
      }
      if view.batch == nil { choicesForm(&html, view, isOpen: view.difference == nil) }
    }
  }

  private func told(_ html: inout HTML, _ view: ImportedTable, _ undone: UndoneImport?) {
    if let undone { return self.undone(&html, undone) }
    guard let (batch, count) = view.batch else { return }
    html.section(.role("status"), .class("fault-summary")) { html in
      html.p(phrase("imports.taken", count: count))
      guard batch.undoneBy == nil else { return html.p(phrase("imports.taken-back")) }
      protectedButton(
        &html, phrase("imports.undo"), to: view.place.address(), sending: [.init("act", "undo")])
    }
  }

  private func undone(_ html: inout HTML, _ undone: UndoneImport) {
    html.section(.role("status"), .class("fault-summary")) { html in
      html.p(phrase("imports.undone", count: undone.undo.undone))
      guard !undone.undo.left.isEmpty else { return }
      html.p(phrase("imports.left-behind", count: undone.undo.left.count))
      html.ul { html in
        for (id, why) in undone.undo.left.prefix(100) {
          html.li { html in
            html.a(
              undone.left[id]?.title ?? phrase("things.out-of-sight"), .href(ThingPlaces.thing(id).address()))
            html.text(": \(phrase.problem(why))")
          }
        }
      }
    }
  }

  private func faultList(_ html: inout HTML, _ faults: [Diagnostic], _ ground: ImportGround) {
    guard !faults.isEmpty else { return }
    html.section(.class("fault-summary"), .role("alert")) { html in
      html.ul { html in
        for fault in faults {
          var arguments = fault.arguments
          if let column = arguments["column"] { arguments["column"] = name(of: column, ground) }
          let told = Diagnostic(fault.code, fault.kind, at: fault.place, arguments)
          html.li("\(phrase.problem(told)) \(phrase.remedy(told))")
        }
      }
    }
  }

  private func notes(_ html: inout HTML, _ view: ImportedTable) {
    let notes = view.table.notes.map(text) + scales(view)
    guard !notes.isEmpty else { return }
    html.ul(.class("column", "quiet")) { html in for note in notes { html.li(note) } }
  }

  /// Headings that say thousands or millions, which changes every sum below them.
  private func scales(_ view: ImportedTable) -> [String] {
    view.table.headings.compactMap { heading in
      guard let name = view.sent.choices.columns[heading],
        view.ground.kind.field(name)?.type == .money,
        let factor = CellStyle(heading: heading).factor
      else { return nil }
      return phrase("imports.note.scale", ["heading": heading, "factor": phrase.number(factor)])
    }
  }

  private func text(_ note: TableNote) -> String {
    switch note {
    case .encoding(let name): phrase("imports.note.encoding", ["encoding": name])
    case .linesAbove(let count): phrase("imports.note.lines-above", count: count)
    case .sheet(let name, let count):
      phrase("imports.note.sheet", ["sheet": name, "count": phrase.number(Double(count))])
    case .hiddenSheets(let names):
      phrase("imports.note.hidden-sheets", ["sheets": names.joined(separator: ", ")])
    case .hiddenRows(let count): phrase("imports.note.hidden-rows", count: count)
    case .mergedCells(let count): phrase("imports.note.merged-cells", count: count)
    case .noHeading(let letters):
      phrase("imports.note.no-heading", ["columns": letters.joined(separator: ", ")])
    case .headingTwice(let names):
      phrase("imports.note.heading-twice", ["columns": names.joined(separator: ", ")])
    }
  }

  /// How many rows of each outcome, each leading to its rows.
  private func counts(_ html: inout HTML, _ view: ImportedTable, _ difference: ImportDifference) {
    html.ul(.class("ways-on")) { html in
      for outcome in ImportDifference.Outcome.allCases where difference.count(outcome) > 0 {
        let query = Query([.init("show", outcome.rawValue)])
        html.li { html in
          html.a(
            phrase("imports.count.\(outcome.rawValue)", count: difference.count(outcome)),
            .href(view.place.address(query)),
            outcome == view.outcome ? .aria("current", "true") : nil)
        }
      }
    }
  }

  private func applyForm(_ html: inout HTML, _ view: ImportedTable, _ difference: ImportDifference) {
    let count = difference.count(.new) + difference.count(.changed)
    guard count > 0 else { return html.p(phrase("imports.nothing-to-do"), .class("column")) }
    protectedForm(&html, to: view.place.address(), class: "one-button") { html in
      html.input(.type("hidden"), .name("act"), .value("apply"))
      html.input(
        .type("hidden"), .name("digest"), .value(view.digest))
      html.button(phrase("imports.apply", count: count), .type("submit"), .class("button-main"))
    }
  }

  private func pages(_ html: inout HTML, _ view: ImportedTable, _ difference: ImportDifference) {
    let count = difference.count(view.outcome)
    let size = Self.importedRowsOnAPage
    guard view.from > 0 || count > view.from + size else { return }
    html.ul(.class("ways-on")) { html in
      if view.from > 0 { step(&html, view, phrase("things.previous"), to: max(0, view.from - size)) }
      if count > view.from + size { step(&html, view, phrase("things.next"), to: view.from + size) }
    }
  }

  private func step(_ html: inout HTML, _ view: ImportedTable, _ name: String, to from: Int) {
    let query = Query([.init("show", view.outcome.rawValue), .init("from", String(from))])
    html.li { $0.a(name, .class("button"), .href(view.place.address(query))) }
  }

  private func handedBack(_ html: inout HTML, _ view: ImportedTable, _ difference: ImportDifference) {
    guard difference.count(.faulty) > 0 else { return }
    html.p(phrase("imports.handed-back"), .class("column"))
    html.ul(.class("ways-on")) { html in
      fileLinks(&html, hasSemicolons: false) { format, _ in
        ImportPlaces.rest(view.ground.space.id, view.sent.id, format).address()
      }
    }
  }
}
