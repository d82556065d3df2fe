import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// How a sub-project is doing, written on a phone: three lights, three short texts, one button.
  func reportPage(_ id: Identifier<Thing>) throws -> Reply {
    let asked = visit.method == .post ? visit.form : visit.query
    let chosen = asked["project"].flatMap { Identifier<Thing>($0) }
    let (programme, project, rooms, state) = try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .programme, let chosen else { throw Interruption.absent }
      try Doer.actor(actor).require(.addThing, space.subject)
      let project = try Thing.get(chosen, for: actor, tx).thing
      let fields = try Thing.version(of: chosen, on: content.today(), knownAt: nil, for: actor, tx)?.fields
      guard project.kind == .project, let fields, Project(reading: fields.content).programme == id else {
        throw Interruption.absent
      }
      let mayShare = may(actor, .publishThing, .thing(in: space.id, shows: space.shows, state: .internal))
      return (thing, project, SpaceRooms(space, for: actor), mayShare ? ThingState.internal : .draft)
    }
    let place = ProgrammePlaces.report(id)
    return try formReply("report") { sent in
      let report = self.report(sent, of: project.id, in: id)
      let title = phrase(
        "programmes.report-title", ["name": project.title, "day": phrase.date(content.today())])
      try writing { tx, actor, occasion in
        let space = try Space.get(programme.space, for: actor, tx)
        let draft = ThingDraft(report, title: title, state: state, from: content.today())
        try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
      }
      return ProgrammePlaces.reports(id)
    } page: { shown in
      workPage(
        "\(phrase("programmes.report")) – \(project.title)", at: place, in: rooms, nil, status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.h1(project.title)
          html.p(phrase("programmes.report-lead"))
          workForm(
            &html, to: place, reportFields, in: shown, sending: [.init("project", project.id.text)],
            button: phrase("programmes.report-keep"))
        }
      }
    }
  }

  private func report(
    _ sent: Form, of project: Identifier<Thing>, in programme: Identifier<Thing>
  ) -> StatusReport {
    var report = StatusReport()
    (report.programme, report.project, report.day) = (programme, project, content.today())
    report.light = sent["light"].flatMap { Light(rawValue: $0) }
    report.reached = sent["reached"] ?? ""
    report.next = sent["next"] ?? ""
    report.help = sent["help"] ?? ""
    return report
  }

  private var reportFields: [Field] {
    let words = words(of: .statusReport)
    return [
      Field(
        "light", words.label("light"),
        .choice(Light.allCases.reversed().map { .init($0.rawValue, "\(sign(of: $0)) \(word(of: $0))") })),
      Field("reached", words.label("reached"), .lines(3), isRequired: false),
      Field("next", words.label("next"), .lines(3), isRequired: false),
      Field(
        "help", words.label("help"), hint: phrase("programmes.report-help"), .lines(3), isRequired: false),
    ]
  }
}
