package import Converters
package import Pages
package import Spaces
import WorkPages

/// Addresses of programmes.
package enum ProgrammePlaces {
  /// The programmes of a space, each with how it stands.
  package static let overview = Places<Identifier<Space>>(
    "/spaces/:id/programmes", .reading.below(SpacePlaces.list))
  /// Those of every space that the visitor belongs to.
  package static let all = Place("/programmes", .reading.below(SpacePlaces.list))
  /// A programme made from a template. Query: `study`, `part` for each unit that merges, `others`, `effective`, `decided`,
  /// `continues`, `template`.
  package static let new = Places<Identifier<Space>>(
    "/spaces/:id/programmes/new", .form.below(SpacePlaces.list))
  /// Query: `project`, `state`, `kept` for the step that was just made.
  package static let programme = Places<Identifier<Thing>>(
    "/programmes/:id", .reading.below(SpacePlaces.list))
  /// The plan as a file. Query: that of the plan, and `separator=semicolon`.
  package static let file = Places<Identifier<Thing>, ListFormat>(
    "/programmes/:id/plan.:format", .reading.below(SpacePlaces.list))
  /// What a change of the plan moves, before it is kept. Query: `what`, `day`, `latest`, `duration`.
  package static let change = Places<Identifier<Thing>>(
    "/programmes/:id/change", .form.below(SpacePlaces.list))
  /// What the merger does to each thing that the space knows. Query: `kind`.
  package static let effects = Places<Identifier<Thing>>(
    "/programmes/:id/effects", .reading.below(SpacePlaces.list))
  /// The same as a file. Query: `kind`, and `separator=semicolon`.
  package static let effectsFile = Places<Identifier<Thing>, ListFormat>(
    "/programmes/:id/effects.:format", .reading.below(SpacePlaces.list))
  /// A plan of another program, sent as a file.
  package static let planImport = Places<Identifier<Thing>>(
    "/programmes/:id/import", .form.takingFiles.below(SpacePlaces.list))
  /// What it would bring, before it is kept.
  package static let planImported = Places<Identifier<Thing>, Identifier<ThingImport>>(
    "/programmes/:id/import/:import", .form.below(SpacePlaces.list))
  /// The decision points.
  package static let gates = Places<Identifier<Thing>>(
    "/programmes/:id/gates", .reading.below(SpacePlaces.list))
  /// One of them: what it lacks, its checklist, and the decision.
  package static let gate = Places<Identifier<Thing>>("/gates/:id", .form.below(SpacePlaces.list))
  /// The plan as it was decided on there, held against how it is.
  package static let baseline = Places<Identifier<Thing>>(
    "/gates/:id/baseline", .reading.below(SpacePlaces.list))
  /// The sub-projects with what was reported last.
  package static let reports = Places<Identifier<Thing>>(
    "/programmes/:id/reports", .reading.below(SpacePlaces.list))
  /// How a sub-project is doing. Query: `project`.
  package static let report = Places<Identifier<Thing>>(
    "/programmes/:id/report", .form.below(SpacePlaces.list))
  /// Which services work on day one.
  package static let readiness = Places<Identifier<Thing>>(
    "/programmes/:id/readiness", .reading.below(SpacePlaces.list))
  /// What residents try before day one.
  package static let tests = Places<Identifier<Thing>>(
    "/programmes/:id/tests", .reading.below(SpacePlaces.list))
  package static let testsFile = Places<Identifier<Thing>, ListFormat>(
    "/programmes/:id/tests.:format", .reading.below(SpacePlaces.list))
  /// Codes for those who try, shown once. Sent: `act=end` to end all that there are.
  package static let testCodes = Places<Identifier<Thing>>(
    "/programmes/:id/tests/codes", .form.below(SpacePlaces.list))
  /// Where whoever has a code types it,
  package static let tryOut = Place("/try", .form.forAnyone)
  /// sees what there is to try,
  package static let tried = Places<String>("/try/:code", .reading.forAnyone)
  /// and says what came of it.
  package static let tryOne = Places<String, Identifier<Thing>>("/try/:code/:test", .form.forAnyone)
  /// What is not changed about day one, and who can be reached.
  package static let dayOne = Places<Identifier<Thing>>(
    "/programmes/:id/day-one", .reading.below(SpacePlaces.list))
  package static let onCallFile = Places<Identifier<Thing>, ListFormat>(
    "/programmes/:id/on-call.:format", .reading.below(SpacePlaces.list))
  /// Who was heard, and what was learnt.
  package static let people = Places<Identifier<Thing>>(
    "/programmes/:id/people", .reading.below(SpacePlaces.list))
  /// What staff and their representatives see.
  package static let staff = Places<Identifier<Thing>>(
    "/programmes/:id/staff", .reading.below(SpacePlaces.list))
  /// What a steering group gets before it meets.
  package static let pack = Places<Identifier<Thing>>(
    "/programmes/:id/pack", .reading.below(SpacePlaces.list))
  package static let packPaper = Places<Identifier<Thing>, PaperMaker.Format>(
    "/programmes/:id/pack.:format", .reading.below(SpacePlaces.list))
  /// How it goes, for everybody who may see it, in plain words.
  package static let progress = Places<Identifier<Thing>>(
    "/programmes/:id/progress", .reading.below(SpacePlaces.list))
}
