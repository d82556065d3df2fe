import Basics
import Figures
import Markup
import Pages
import SignIn
import Spaces
import Studies
import Units
import Wording

extension WorkContext {
  func keepStudyReply() throws -> Reply {
    _ = try signedIn()
    return visit.method == .post ? try keepStudy() : try keepStudyPage(try offeredStudy(), faults: [])
  }

  /// What the page that leads here wants kept. A study that cannot be answered is not kept either.
  private func offeredStudy() throws -> KeepStudyForm {
    guard let question = visit.query[KeepStudyForm.question].flatMap(SavedStudy.Question.init) else {
      throw Interruption.absent
    }
    let query = visit.query.setting(KeepStudyForm.question, to: nil)
    return KeepStudyForm(question: question, query: query, title: try title(of: query), space: nil)
  }

  /// The names of the units, as the page of the study has them.
  private func title(of query: Query) throws -> String {
    let request = StudyRequest(
      country: query["country"].flatMap { $0.isEmpty ? nil : $0 }, date: query["date"], year: query["year"],
      values: query.all)
    let study = try request.study(in: atlas, statutes: content.statutes, today: content.today())
    let register = try atlas.country(study.country).register
    let names = UnitNames(division: try register.division(on: study.date), register: register)
    return names.list(study.units, limit: 5) { phrase("measure.and-others", count: $1, ["names": $0]) }
  }

  private func keepStudy() throws -> Reply {
    let form = KeepStudyForm(visit.form)
    guard let study = form.study(dataHash: content.dataHash) else {
      throw Diagnostic("study-unusable", .badInput)
    }
    _ = try title(of: form.studyQuery ?? Query())
    do {
      let thing = try writing { tx, actor, occasion in
        guard let id = form.chosenSpace else {
          throw Diagnostics([
            Diagnostic("space-not-chosen", .badInput, at: .init(field: KeepStudyForm.space))
          ])
        }
        let space = try Space.get(id, for: actor, tx)
        let draft = ThingDraft(
          study, title: form.typed[KeepStudyForm.title] ?? "", from: occasion.today)
        return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
      }
      return .redirect(
        to: ThingPlaces.thing(thing.id).address(), route: SavedStudyPlaces.keep.pattern)
    } catch let faults as Diagnostics {
      return try keepStudyPage(form, faults: faults.list)
    }
  }

  private func keepStudyPage(_ form: KeepStudyForm, faults: [Diagnostic]) throws -> Reply {
    let spaces = try reading { tx, actor in
      try Space.mine(actor, tx).filter { may(actor, .addThing, $0.subject) }
    }
    let shown = ShownForm("keep", typed: form.typed, faults: faults)
    let title = phrase("saved-study.keep.title")
    return page(title, at: SavedStudyPlaces.keep, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(phrase("saved-study.keep.lead"), .class("lead"))
        guard !spaces.isEmpty else { return noSpaces(&html) }
        protectedForm(&html, to: SavedStudyPlaces.keep.address(), class: "work-form") { html in
          for name in [KeepStudyForm.question, KeepStudyForm.query] {
            html.input(.type("hidden"), .name(name), .value(form.typed[name] ?? ""))
          }
          fields(&html, keepFields(spaces), in: shown)
          html.button(phrase("saved-study.keep.send"), .type("submit"), .class("button-main"))
        }
      }
    }
  }

  private func keepFields(_ spaces: [Space]) -> [Field] {
    [
      Field(
        KeepStudyForm.space, phrase("saved-study.keep.space"),
        .choice(spaces.map { Field.Option($0.id.text, $0.name) })),
      Field(KeepStudyForm.title, phrase("saved-study.keep.name")),
      Field(
        KeepStudyForm.remark, phrase("saved-study.keep.remark"),
        hint: phrase("saved-study.keep.remark-hint"), .lines(4), isRequired: false),
    ]
  }

  private func noSpaces(_ html: inout HTML) {
    html.p(phrase("saved-study.keep.no-spaces"))
    html.p { $0.a(phrase("saved-study.keep.spaces"), .class("button"), .href(SpacePlaces.list.address())) }
  }
}
