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
  /// Who was heard, and what was learnt.
  package static let people = Places<Identifier<Thing>>(
    "/programmes/:id/people", .reading.below(SpacePlaces.list))
  /// What a steering group gets before it meets.
  package static let pack = Places<Identifier<Thing>>(
    "/programmes/:id/pack", .reading.below(SpacePlaces.list))
  package static let packPaper = Places<Identifier<Thing>, PaperMaker.Format>(
    "/programmes/:id/pack.:format", .reading.below(SpacePlaces.list))
  /// How it goes, for everybody who may see it, in plain words.
  package static let progress = Places<Identifier<Thing>>(
    "/programmes/:id/progress", .reading.below(SpacePlaces.list))
}
