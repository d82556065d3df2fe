import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// One case for whoever is concerned: what is proposed, how far each council has come, whether they decided the same.
  func casePage(_ id: Identifier<Thing>) throws -> Reply {
    let (space, rooms, folder, proposed) = try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .jointCase else { throw Interruption.absent }
      let folders = try CaseFolders(in: space, on: content.today(), for: actor, tx).folders
      guard let folder = folders.first(where: { $0.id == id }) else { throw Interruption.absent }
      let proposed = folder.content.arrangement
      return (
        space, SpaceRooms(space, for: actor), folder,
        try proposed.flatMap { try Thing.some([$0], for: actor, tx)[$0] }
      )
    }
    return workPage(folder.title, at: CasePlaces.matter(id), in: rooms, nil) { html in
      html.article { html in
        html.header { html in
          html.h1(folder.title)
          if space.isDemonstration {
            html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
          }
        }
        caseAnswer(&html, folder)
      }
      html.ul(.class("ways-on", "no-print")) { html in
        if let proposed {
          html.li { html in
            html.a(
              phrase("cases.proposes", ["name": proposed.title]),
              .href(ThingPlaces.thing(proposed.id).address()))
          }
        }
        html.li { $0.a(phrase("cases.whole-entry"), .href(ThingPlaces.thing(id).address())) }
        if rooms != nil {
          html.li { $0.a(phrase("cases.to-list"), .href(CasePlaces.list(space.id).address())) }
        }
      }
    }
  }

  private func caseAnswer(_ html: inout HTML, _ folder: CaseFolder) {
    let words = CaseWords(context: self)
    let standing = CaseStanding(folder)
    html.p(words.sentence(standing, of: folder.content), .class("lead", "column"))
    if !standing.mustTreatAgain.isEmpty {
      html.p(phrase("cases.treat-again", ["who": words.row(standing.mustTreatAgain)]), .class("column"))
    }
    if !folder.content.summary.isEmpty {
      html.p(.class("column", "kept-lines")) { $0.lines(folder.content.summary) }
    }
    caseTracker(&html, folder, words)
    caseComparison(&html, standing, words)
    caseSections(&html, folder, words)
    caseFigures(&html, folder.content, words)
    if !folder.content.uncertain.isEmpty {
      casePart(&html, "uncertain") { html in
        html.p(.class("column", "kept-lines")) { $0.lines(folder.content.uncertain) }
      }
    }
    caseAmendments(&html, folder, words)
  }

  func casePart(_ html: inout HTML, _ name: String, content: (inout HTML) -> Void) {
    html.section(.aria("labelledby", "case-\(name)")) { html in
      html.h2(phrase("cases.part.\(name)"), .id("case-\(name)"))
      content(&html)
    }
  }
}
