import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// Where a study can be kept.
struct KeepingGround {
  /// Spaces to which something may be added.
  let spaces: [Space]
  /// Studies that may be changed, what changed last first.
  let studies: [Thing]
  /// The latest version of the one that the study came from.
  let opened: ThingVersion?
}

extension WorkContext {
  func keepStudyReply() throws -> Reply {
    _ = try signedIn()
    return visit.method == .post ? try keepStudy() : try keepStudyPage(try offeredStudy(), faults: [])
  }

  /// What keeping takes, told from the address that leads here and that the form is sent to.
  var keepStudySteps: Int? { workplace.studies?.steps(basis, offeredQuery) }

  private var offeredQuery: Query {
    visit.query.setting(KeepStudyForm.question, to: nil).setting(Query.keptStudy, to: nil)
  }

  /// What the page that leads here wants kept. A study that cannot be answered is not kept either.
  private func offeredStudy() throws -> KeepStudyForm {
    guard let question = visit.query[KeepStudyForm.question].flatMap(SavedStudy.Question.init) else {
      throw Interruption.absent
    }
    let title = try checked(offeredQuery).units
    // What is kept is about the day on which it was kept, also when it is opened later.
    let query = workplace.studies?.dated(basis, offeredQuery) ?? offeredQuery
    return KeepStudyForm(question: question, query: query, title: title)
  }

  /// The study in words. Throws its faults where it cannot be answered.
  private func checked(_ query: Query) throws -> ToldStudy {
    try checkStudy(query)
    guard let told = workplace.studies?.tell(basis, query, false, 0) else {
      throw Diagnostic("study-unusable", .badInput)
    }
    return told
  }

  private func keepStudy() throws -> Reply {
    let form = KeepStudyForm(visit.form)
    guard let query = form.studyQuery, let asked = form.study(dataHash: content.dataHash) else {
      throw Diagnostic("study-unusable", .badInput)
    }
    _ = try checked(query)
    // What a form says is not priced before it is read; what its address says is.
    let isPriced = offeredQuery == query
    let answer = answerToKeep(query, mostSteps: isPriced ? .max : StudyTeller.short)
    let study = answer.map { asked.answering($0, on: content.today()) } ?? asked
    var next: Place?
    let faults = try faults {
      let id = try form.followed.map { try keep(study, after: $0, form) } ?? keep(study, form)
      next = ThingPlaces.thing(id)
    }
    if let next { return .redirect(to: next.address(), route: SavedStudyPlaces.keep.pattern) }
    return try keepStudyPage(form, faults: faults)
  }

  private func keep(_ study: SavedStudy, _ form: KeepStudyForm) throws -> Identifier<Thing> {
    try writing { tx, actor, occasion in
      guard let id = form.chosenSpace else {
        throw Diagnostics([
          Diagnostic("space-not-chosen", .badInput, at: .init(field: KeepStudyForm.space))
        ])
      }
      let space = try Space.get(id, for: actor, tx)
      let draft = ThingDraft(
        study, title: form.typed[KeepStudyForm.title] ?? "", from: occasion.today)
      return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion).id
    }
  }

  /// As the next version of a thing. Where somebody changed it meanwhile nothing is written: the form names the version
  /// that it would follow now.
  private func keep(
    _ study: SavedStudy, after version: VersionName, _ form: KeepStudyForm
  ) throws -> Identifier<Thing> {
    try writing { tx, actor, occasion in
      let (thing, _) = try Thing.get(version.thing, for: actor, tx)
      guard thing.kind == .study else { throw Interruption.absent }
      let fields = ThingFields(
        title: form.typed[KeepStudyForm.title] ?? "", state: thing.state, content: study.json)
      let edit = ThingEdit(
        base: version.number, fields: fields, from: occasion.today,
        why: form.typed[KeepStudyForm.why] ?? "")
      if case .conflict = try thing.edit(edit, by: .actor(actor), tx, occasion) {
        throw Diagnostics([
          Diagnostic("study-changed-meanwhile", .badInput, at: .init(field: KeepStudyForm.follows))
        ])
      }
      return thing.id
    }
  }

  private func keepStudyPage(_ form: KeepStudyForm, faults: [Diagnostic]) throws -> Reply {
    let ground = try keepingGround()
    let told = form.studyQuery.flatMap { workplace.studies?.tell(basis, $0, false, 0) }
    let shown = ShownForm("keep", typed: filled(form, ground, told).typed, faults: faults)
    let title = phrase("saved-study.keep.title")
    return page(title, at: SavedStudyPlaces.keep, status: shown.status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(phrase("saved-study.keep.lead"), .class("lead"))
        if let told {
          html.p("\(told.units). \(told.day)")
          told.writeAlternatives(phrase, &html)
        }
        guard !ground.spaces.isEmpty || !ground.studies.isEmpty else { return noSpaces(&html) }
        let address = SavedStudyPlaces.keep.address(form.studyQuery ?? Query())
        protectedForm(&html, to: address, class: "work-form") { html in
          for name in [KeepStudyForm.question, KeepStudyForm.query] {
            html.input(.type("hidden"), .name(name), .value(form.typed[name] ?? ""))
          }
          fields(&html, keepFields(ground), in: shown)
          html.button(phrase("saved-study.keep.send"), .type("submit"), .class("button-main"))
        }
      }
    }
  }

  private func noSpaces(_ html: inout HTML) {
    html.p(phrase("saved-study.keep.no-spaces"))
    html.p { $0.a(phrase("saved-study.keep.spaces"), .class("button"), .href(SpacePlaces.list.address())) }
  }
}
