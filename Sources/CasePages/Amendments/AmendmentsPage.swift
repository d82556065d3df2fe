import Basics
import Cases
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The text after what was adopted, section by section; what is open stands below, written anew where others changed the
  /// same paragraph, or beside what it collides with.
  func amendmentsPage(
    _ id: Identifier<Thing>, _ ground: CaseGround, faults: [Diagnostic] = []
  ) throws -> Reply {
    let view = try caseView(id, ground)
    let title = phrase("cases.amended-title")
    let sections = view.folder.sections.filter { section in
      view.folder.amendments.contains { $0.content.section == section.id }
    }
    return workPage(
      "\(title) – \(view.folder.title)", at: CasePlaces.amendments(id), in: view.rooms, nil,
      status: faults.isEmpty ? 200 : 400
    ) { html in
      html.h1(title)
      html.p { $0.a(view.folder.title, .href(CasePlaces.matter(id).address())) }
      if !faults.isEmpty { faultList(&html, faults) }
      html.p(phrase("cases.amended-lead"), .class("column"))
      if sections.isEmpty { html.p(phrase("cases.amended-none"), .class("column")) }
      for section in sections { amendedSection(&html, section, view) }
    }
  }

  private func amendedSection(
    _ html: inout HTML, _ section: CaseFolder.Entry<CaseSection>, _ view: CaseView
  ) {
    let moved = view.folder.amendments.filter { $0.content.section == section.id }
    let amended = section.amended(by: moved)
    let titles = Dictionary(moved.map { ($0.id.text, $0.title) }) { first, _ in first }
    html.section(.aria("labelledby", "section-\(section.id.text)")) { html in
      html.h2(section.title, .id("section-\(section.id.text)"))
      for paragraph in amended.paragraphs where !paragraph.text.isEmpty {
        html.p(paragraph.text, .class("column"), section.content.language.map { .lang($0.rawValue) })
      }
      if !amended.collisions.isEmpty {
        html.h3(phrase("cases.collisions"))
        collisions(&html, amended.collisions, titles)
      }
      for amendment in moved {
        guard let standing = amended.standings[amendment.id.text] else { continue }
        openAmendment(&html, amendment, standing, titles, mayChange: view.mayChange)
      }
    }
  }

  private func openAmendment(
    _ html: inout HTML, _ amendment: CaseFolder.Entry<MovedAmendment>, _ standing: AmendedSection.Standing,
    _ titles: [String: String], mayChange: Bool
  ) {
    html.h3 { $0.a(amendment.title, .href(ThingPlaces.thing(amendment.id).address())) }
    html.p(phrase("cases.amendment.\(standing.word)"), .class("column"))
    switch standing {
    case .stands, .overtaken, .lost: break
    case .rewritten(let before, let after):
      let kind = words(of: .amendment)
      html.dl(.class("facts", "column")) { html in
        for (label, text) in [("before", before), ("after", after)] {
          html.dt(kind.label(label))
          html.dd(text)
        }
      }
    case .collides(let list): collisions(&html, list, titles)
    }
    guard mayChange, standing != .stands else { return }
    html.ul(.class("ways-on", "no-print")) { html in
      if case .rewritten = standing { html.li { answerForm(&$0, .accept, of: amendment.id) } }
      html.li {
        $0.a(
          phrase("cases.answer.change"), .class("button"), .href(ThingPlaces.edit(amendment.id).address()))
      }
      html.li { answerForm(&$0, .overtaken, of: amendment.id) }
    }
  }

  private func collisions(
    _ html: inout HTML, _ list: [MergedText.Collision], _ titles: [String: String]
  ) {
    html.ul(.class("column")) { html in
      for collision in list {
        html.li { html in
          html.text(phrase("cases.collision", ["words": collision.before.trimmed]))
          html.ul { html in
            for alternative in collision.alternatives {
              let text = alternative.text.map { "«\($0.trimmed)»" } ?? phrase("cases.taken-out")
              html.li("\(titles[alternative.amendment] ?? ""): \(text)")
            }
          }
        }
      }
    }
  }

  private func answerForm(_ html: inout HTML, _ answer: AmendmentAnswer, of id: Identifier<Thing>) {
    workForm(
      &html, to: CasePlaces.answer(id, answer), [], in: ShownForm("\(answer.rawValue)-\(id.text)"),
      button: phrase("cases.answer.\(answer.rawValue)"), class: nil)
  }

  /// The mover takes the words as they were written anew, or lets the amendment go.
  func answerAmendment(
    _ id: Identifier<Thing>, _ answer: AmendmentAnswer, _ ground: CaseGround
  ) throws -> Reply {
    let matter = try reading { tx, actor in
      let (thing, _) = try Thing.get(id, for: actor, tx)
      let versions = try Thing.versions(of: id, for: actor, tx)
      guard thing.kind == .amendment, let fields = versions.holding(on: content.today())?.fields,
        let matter = MovedAmendment(reading: fields.content).matter
      else { throw Interruption.absent }
      return matter
    }
    return try formReply("answer") { _ in
      let folder = try caseView(matter, ground).folder
      try writing { tx, actor, occasion in
        let (thing, _) = try Thing.get(id, for: actor, tx)
        let versions = try Thing.versions(of: id, for: actor, tx)
        guard var fields = versions.holding(on: occasion.today)?.fields else { throw Interruption.absent }
        var amendment = MovedAmendment(reading: fields.content)
        guard amendment.outcome == .open else {
          throw Diagnostic("amendment-decided", .badInput)
        }
        switch answer {
        case .overtaken: amendment.outcome = .overtaken
        case .accept:
          guard case .rewritten(let before, let after) = folder.standing(of: id) else {
            throw Diagnostic("amendment-not-rewritten", .badInput)
          }
          (amendment.before, amendment.after) = (before, after)
        }
        fields.content = amendment.json
        fields.state = thing.state
        _ = try thing.edit(
          ThingEdit(base: thing.latest, fields: fields, from: occasion.today), by: .actor(actor), tx,
          occasion)
      }
      return CasePlaces.amendments(matter)
    } page: { shown in
      try amendmentsPage(matter, ground, faults: shown.faults)
    }
  }
}

extension AmendedSection.Standing {
  fileprivate var word: String {
    switch self {
    case .stands: "stands"
    case .rewritten: "rewritten"
    case .overtaken: "overtaken"
    case .collides: "collides"
    case .lost: "lost"
    }
  }
}
