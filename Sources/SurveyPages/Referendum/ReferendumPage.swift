import Basics
import Formats
import Markup
import Pages
import Spaces
import Surveys
import Wording
import WorkPages

extension WorkContext {
  /// One referendum: what was asked, what came of it, where it does not add up, and what the council did.
  func referendumPage(_ id: Identifier<Thing>) throws -> Reply {
    let (thing, space, rooms, entry, beside) = try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .referendum else { throw Interruption.absent }
      let fields = try Thing.version(of: id, on: content.today(), knownAt: nil, for: actor, tx)?.fields
      let entry = fields.map { Referendum(reading: $0.content) } ?? Referendum()
      // What was asked of the same place in another way.
      let surveys = try Thing.recall(.survey, in: space, on: content.today(), for: actor, tx).map { survey in
        BesideSurvey(
          id: survey.id, title: survey.fields.title, content: Survey(reading: survey.fields.content),
          codes: try AnswerCodes.count(.residents, of: survey.id, tx))
      }.filter { entry.unit != nil && $0.content.unit == entry.unit }
      return (thing, space, SpaceRooms(space, for: actor), entry, surveys)
    }
    return workPage(thing.title, at: SurveyPlaces.referendum(id), in: rooms, nil) { html in
      html.h1(thing.title)
      if space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      if !entry.question.isEmpty { html.p("«\(entry.question)»", .class("lead", "column")) }
      let labels = words(of: .referendum)
      bars(
        &html, called: labels.label("options"),
        zip(entry.options, entry.shares).map {
          Bar(name: $0.text, share: $1, margin: nil, note: votes($0.votes))
        })
      facts(&html, entry, labels)
      findings(&html, entry)
      districts(&html, entry)
      if !beside.isEmpty { sideBySide(&html, entry, beside) }
      html.ul(.class("ways-on", "no-print")) { html in
        html.li { $0.a(phrase("surveys.whole-entry"), .href(ThingPlaces.thing(id).address())) }
        html.li {
          $0.a(labels.heading, .href(SurveyPlaces.referendums(space.id).address()))
        }
      }
    }
  }

  private func votes(_ count: Int?) -> String { count.map { phrase("surveys.votes", count: $0) } ?? "" }

  private func facts(_ html: inout HTML, _ entry: Referendum, _ labels: FieldWords) {
    let days = entry.days.isEmpty ? entry.when : entry.days.map { phrase.date($0) }.joined(separator: ", ")
    let facts: [(String, String)] = [
      (labels.label("unit"), entry.unit.map { names(of: [$0])[0] } ?? ""), (labels.label("days"), days),
      (labels.label("turnout"), entry.count.turnout.map { percent($0) } ?? phrase("surveys.unknown")),
      (labels.label("roll"), entry.roll.map { whole($0) } ?? phrase("surveys.unknown")),
      (labels.label("voters"), entry.voters.map { whole($0) } ?? phrase("surveys.unknown")),
      (labels.label("blanks"), entry.blanks.map { whole($0) } ?? phrase("surveys.unknown")),
      (labels.label("age"), entry.age.map { whole($0) } ?? ""),
      (
        labels.label("follow-up"),
        entry.followUp.map { labels.word("follow-up", $0.rawValue) } ?? phrase("surveys.unknown")
      ), (labels.label("decided"), entry.decided.map { phrase.date($0) } ?? ""),
      (labels.label("decision"), entry.decision), (labels.label("source"), entry.source),
    ]
    html.dl(.class("survey-facts")) { html in
      for (name, value) in facts where !value.isEmpty {
        html.dt(name)
        html.dd(value)
      }
    }
  }

  private func findings(_ html: inout HTML, _ entry: Referendum) {
    let findings = entry.count.findings
    guard !findings.isEmpty else { return }
    html.section(.class("survey-findings")) { html in
      html.h2(phrase("surveys.not-adding-up"))
      html.ul { html in for finding in findings { html.li(sentence(finding, of: entry)) } }
    }
  }

  private func districts(_ html: inout HTML, _ entry: Referendum) {
    guard !entry.districts.isEmpty else { return }
    let labels = words(of: .referendum)
    let votes = entry.options.enumerated().map { index, option in
      ListingColumn<ReferendumCount.District>(
        "option-\(index + 1)", option.text, isNumber: true, isOrderable: false
      ) { row in
        row.votes[index].map { .number(Double($0), decimals: 0) } ?? .empty
      }
    }
    html.h2(labels.label("districts"))
    table(
      &html,
      Listing(
        name: labels.label("districts"),
        columns: [
          ListingColumn("name", labels.label("districts.name"), isOrderable: false) { .text($0.name) }
        ] + votes + [
          ListingColumn("blanks", labels.label("districts.blanks"), isNumber: true, isOrderable: false) {
            row in
            row.blanks.map { .number(Double($0), decimals: 0) } ?? .empty
          },
          ListingColumn("total", labels.label("districts.total"), isNumber: true, isOrderable: false) { row in
            row.total.map { .number(Double($0), decimals: 0) } ?? .empty
          },
        ], rows: entry.count.districts))
  }
}
