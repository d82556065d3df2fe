import Basics
import Democracy
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

extension WorkContext {
  /// What residents are being asked, what was answered, and how local democracy is doing.
  func democracyPage(_ id: Identifier<Space>) throws -> Reply {
    let today = content.today()
    let (space, rooms, processes, assessments, standards, mayAdd) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let processes = try Thing.recall(.process, in: space, on: today, for: actor, tx).map { thing in
        (
          thing: thing, content: ParticipationProcess(reading: thing.fields.content),
          tally: try ProcessInputs(of: thing.id, on: today, tx).tally
        )
      }
      return (
        space, SpaceRooms(space, for: actor), processes,
        try Thing.recall(.assessment, in: space, on: today, for: actor, tx).count,
        try Thing.recall(.standard, in: space, on: today, for: actor, tx).count,
        may(actor, .addThing, space.subject)
      )
    }
    let title = phrase("democracy.title")
    return workPage("\(title) – \(space.name)", at: DemocracyPlaces.overview(id), in: rooms, nil) { html in
      html.h1(title)
      html.p(phrase("democracy.lead"), .class("lead", "column"))
      html.h2(words(of: .process).heading)
      if processes.isEmpty { html.p(phrase("democracy.no-processes"), .class("column")) }
      for process in processes {
        html.h3 {
          $0.a(process.thing.fields.title, .href(DemocracyPlaces.process(process.thing.id).address()))
        }
        html.p(processSentence(process.content, process.tally), .class("column"))
      }
      html.p { $0.a(phrase("method-card.title"), .href(DemocracyPlaces.methods(id).address())) }
      html.h2(phrase("democracy.how-it-is"))
      html.ul(.class("ways-on")) { html in
        html.li {
          $0.a(
            phrase("democracy.to-council", count: standards), .href(DemocracyPlaces.council(id).address()))
        }
        html.li {
          $0.a(
            phrase("democracy.to-assessments", count: assessments),
            .href(DemocracyPlaces.assessments(id).address()))
        }
        html.li {
          $0.a(phrase("democracy.organisation"), .href(DemocracyPlaces.organisation(id).address()))
        }
        html.li {
          $0.a(phrase("democracy.thresholds"), .href(DemocracyPlaces.thresholds(id).address()))
        }
      }
      if mayAdd { democracyAdding(&html, id) }
    }
  }

  private func democracyAdding(_ html: inout HTML, _ id: Identifier<Space>) {
    html.ul(.class("ways-on", "no-print")) { html in
      for kind in [ThingKind.process, .statement, .assessment, .standard] {
        html.li {
          $0.a(
            words(of: kind).new, .class("button"),
            .href(SpacePlaces.newThing(id).address(Query([.init("kind", kind.rawValue)]))))
        }
      }
    }
  }
}
