import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Who was heard and what changed for it, and what the programme learnt.
  func peoplePage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    return programmePage(
      view, at: ProgrammePlaces.people(id), title: phrase("programmes.view.people")
    ) { html in
      involvement(&html, view)
      lessons(&html, view)
      guard view.mayAdd else { return }
      html.ul(.class("ways-on", "no-print")) { html in
        for kind in [ThingKind.involvement, .lesson] {
          html.li { $0.a(words(of: kind).new, .href(newThingAddress(kind, in: view.space))) }
        }
      }
    }
  }

  private func involvement(_ html: inout HTML, _ view: ProgrammeView) {
    let entries = view.parts.involvements.sorted {
      ($0.content.day ?? .newYear(1)) > ($1.content.day ?? .newYear(1))
    }
    guard !entries.isEmpty else {
      return html.p(phrase("programmes.involvement-none"), .class("lead", "column"))
    }
    let measure = InvolvementMeasure(view.standing)
    var said = [phrase("programmes.involvement-told", count: entries.count)]
    said.append(phrase("programmes.involvement-changed", count: measure.changed))
    if measure.unanswered > 0 {
      said.append(phrase("programmes.involvement-unanswered", count: measure.unanswered))
    }
    if let last = measure.last {
      said.append(phrase("programmes.involvement-last", ["day": phrase.date(last)]))
    }
    if measure.gatesDecided > 0 {
      said.append(
        phrase(
          "programmes.involvement-gates", count: measure.gatesHeard, ["of": String(measure.gatesDecided)]))
    }
    html.p(said.joined(separator: " "), .class("lead", "column"))
    table(&html, involvementListing(entries), isCards: true)
  }

  private func involvementListing(_ entries: [Part<Involvement>]) -> Listing<Part<Involvement>> {
    typealias Column = ListingColumn<Part<Involvement>>
    let words = words(of: .involvement)
    func text(_ name: String, _ text: @escaping (Involvement) -> String?) -> Column {
      Column(name, words.label(name), isOrderable: false) { entry in
        text(entry.content).flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
      }
    }
    return Listing(
      name: phrase("programmes.view.people"),
      columns: [
        Column(
          "title", words.label("title"), isOrderable: false,
          show: { html, entry in html.a(entry.title, .href(ThingPlaces.thing(entry.id).address())) },
          cell: { .text($0.title) }),
        text("day") { $0.day.map { phrase.date($0) } },
        text("form") { $0.form.map { words.word("form", $0.rawValue) } }, text("who", \.who),
        text("changed") { $0.changed.map { words.word("changed", $0.rawValue) } },
        text("outcome", \.outcome),
      ], rows: entries)
  }

  private func lessons(_ html: inout HTML, _ view: ProgrammeView) {
    let lessons = view.parts.lessons
    html.section { html in
      html.h3(words(of: .lesson).heading)
      guard !lessons.isEmpty else { return html.p(phrase("programmes.lessons-none"), .class("column")) }
      for form in Lesson.Form.allCases {
        let own = lessons.filter { $0.content.form == form }
        guard !own.isEmpty else { continue }
        html.h4(words(of: .lesson).word("form", form.rawValue))
        namedList(
          &html,
          own.map {
            (title: $0.title, address: ThingPlaces.thing($0.id).address(), more: $0.content.advice)
          })
      }
    }
  }
}
