import Basics
import Pages
import SignIn
import Spaces
import Studies
import Wording

extension WorkContext {
  private static var mostStudies: Int { 50 }

  /// - Throws: what is wrong with the study of a query, as its own page says it.
  func checkStudy(_ query: Query) throws(Diagnostics) {
    let request = StudyRequest(
      country: query["country"].flatMap { $0.isEmpty ? nil : $0 }, date: query["date"], year: query["year"],
      values: query.all)
    _ = try request.study(in: atlas, statutes: content.statutes, today: content.today())
  }

  func keepingGround() throws -> KeepingGround {
    try reading { tx, actor in
      let mine = try Space.mine(actor, tx)
      let studies = try mine.flatMap { space in
        try Thing.list(in: space, for: actor, kind: .study, limit: Self.mostStudies, tx).filter {
          $0.state != .removed && may(actor, .changeThing, $0.subject(in: space))
        }
      }
      let opened = visit.query[Query.keptStudy].flatMap { Identifier<Thing>($0) }
      let latest = try studies.first { $0.id == opened }.map {
        try Thing.versions(of: $0.id, for: actor, tx).last
      }
      return KeepingGround(
        spaces: mine.filter { may(actor, .addThing, $0.subject) },
        studies: Array(studies.sorted { $0.changedAt > $1.changedAt }.prefix(Self.mostStudies)),
        opened: latest.flatMap { $0 })
    }
  }

  /// The form with what is known: the space that is about the same municipalities, and the study that this one came from,
  /// with the title that it has. What somebody typed stays.
  func filled(_ form: KeepStudyForm, _ ground: KeepingGround, _ told: ToldStudy?) -> KeepStudyForm {
    guard visit.method == .get else { return form }
    let study = ground.studies.first { $0.id == ground.opened?.name.thing }
    let remark = ground.opened?.fields.map { SavedStudy(reading: $0.content).remark }
    let codes = Set(told?.codes ?? [])
    let space =
      ground.spaces.first { $0.id == study?.space }
      ?? ground.spaces.first { space in
        space.units.contains { codes.contains("\($0.country):\($0.code)") }
      }
    return form.filled([
      (KeepStudyForm.space, space?.id.text),
      (KeepStudyForm.follows, study.map { VersionName($0.id, $0.latest).text }),
      (KeepStudyForm.title, study?.title), (KeepStudyForm.remark, remark),
    ])
  }

  func keepFields(_ ground: KeepingGround) -> [Field] {
    let versions = ground.studies.map { study in
      Field.Option(
        VersionName(study.id, study.latest).text,
        phrase("saved-study.keep.version-of", ["name": study.title]))
    }
    let how =
      versions.isEmpty
      ? nil
      : Field(
        KeepStudyForm.follows, phrase("saved-study.keep.how"),
        .choice([Field.Option("", phrase("saved-study.keep.as-new"))] + versions), isRequired: false)
    let why = versions.isEmpty ? nil : whyField
    return [
      how,
      Field(
        KeepStudyForm.space, phrase("saved-study.keep.space"),
        hint: versions.isEmpty ? nil : phrase("saved-study.keep.space-hint"),
        .choice(ground.spaces.map { Field.Option($0.id.text, $0.name) }), isRequired: versions.isEmpty),
      Field(KeepStudyForm.title, phrase("saved-study.keep.name")),
      Field(
        KeepStudyForm.remark, phrase("saved-study.keep.remark"),
        hint: phrase("saved-study.keep.remark-hint"), .lines(4), isRequired: false), why,
    ].compactMap(\.self)
  }
}
