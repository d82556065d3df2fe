package import Pages
package import Spaces
import WorkPages

/// Addresses of the register of cooperation. Query of all: `date` for the day of which it is told, `known` for the day until
/// which it was known, `unit`, `task`, `stage`.
package enum CooperationPlaces {
  /// Query: also `skip`, the rows before the first one shown.
  package static let overview = Places<Identifier<Space>>(
    "/spaces/:id/cooperation", .reading.below(SpacePlaces.list))
  /// The same as a file. Query: that of the overview, and `separator=semicolon`.
  package static let file = Places<Identifier<Space>, OverviewFormat>(
    "/spaces/:id/cooperation.:format", .reading.below(SpacePlaces.list))
  /// Another view as a file: `matrix.csv`. Query: that of the view.
  package static let viewFile = Places<Identifier<Space>, RegisterFile>(
    "/spaces/:id/cooperation/files/:file", .reading.below(SpacePlaces.list))
  /// Municipality by task.
  package static let matrix = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/matrix", .reading.below(SpacePlaces.list))
  /// How each municipality stands in it.
  package static let municipalities = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/municipalities", .reading.below(SpacePlaces.list))
  /// Who works with whom.
  package static let partners = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/partners", .reading.below(SpacePlaces.list))
  /// Who joined and who left. Query: also `skip`.
  package static let changes = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/changes", .reading.below(SpacePlaces.list))
  /// A cooperation made of what Enhetsregisteret answers.
  package static let extract = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/enhetsregisteret", .form.below(SpacePlaces.list))
  /// Cooperations that the accounts of a municipality tell of.
  package static let accounts = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/accounts", .form.below(SpacePlaces.list))
  /// A draft of one of them. Sent: `sort`, `name`, `amount`, `unit`, `year`, `function`, `partner`.
  package static let accountsProposal = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/accounts/proposals", .act.below(SpacePlaces.list))
  /// What a merger does to each. Query: also `part` for each municipality that merges, `effective`, `continues`.
  package static let effects = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/effects", .reading.below(SpacePlaces.list))
  package static let effectsFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/cooperation/effects.:format", .reading.below(SpacePlaces.list))
  /// What the law says of each.
  package static let law = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/law", .reading.below(SpacePlaces.list))
  package static let lawFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/cooperation/law.:format", .reading.below(SpacePlaces.list))
  /// How cooperations are governed.
  package static let governing = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/governing", .reading.below(SpacePlaces.list))
  /// What each municipality owns, and its reports of it.
  package static let ownership = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/ownership", .reading.below(SpacePlaces.list))
  /// A report out of the register. Sent: `unit`.
  package static let makeReport = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/ownership/reports", .act.below(SpacePlaces.list))
  package static let recommendations = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/recommendations", .reading.below(SpacePlaces.list))
  /// What control committees look into, and what became of what they found.
  package static let controls = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/controls", .reading.below(SpacePlaces.list))
  package static let controlsFile = Places<Identifier<Space>, ListFormat>(
    "/spaces/:id/cooperation/controls.:format", .reading.below(SpacePlaces.list))
  package static let strategy = Places<Identifier<Thing>>(
    "/strategies/:id", .reading.below(SpacePlaces.list))
  /// Tasks of the lines of its action plan.
  package static let strategyTasks = Places<Identifier<Thing>>(
    "/strategies/:id/tasks", .act.below(SpacePlaces.list))
  /// What exists more than once among the members.
  package static let threeToOne = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/three-to-one", .reading.below(SpacePlaces.list))
  /// A cooperation about one such thing, or of an idea. Sent: `need` or `idea`.
  package static let propose = Places<Identifier<Space>>(
    "/spaces/:id/cooperation/three-to-one/proposals", .act.below(SpacePlaces.list))
  /// One cooperation, for everybody who may see it. Query: `date`, `known`.
  package static let card = Places<Identifier<Thing>>("/arrangements/:id", .reading.below(SpacePlaces.list))
  /// What each would pay. Query: also `amount`, `year`, `key`, `fixed`, `tiers`, `use-no:3405`.
  package static let cost = Places<Identifier<Thing>>(
    "/arrangements/:id/cost", .reading.below(SpacePlaces.list))
  /// From a proposal to a cooperation: alternatives, case, decision. Sent: `from`, the day from which it is in force.
  package static let handover = Places<Identifier<Thing>>(
    "/arrangements/:id/decision", .form.below(SpacePlaces.list))
  /// What its agreement says and which bodies it has, of that which the law of its form asks for.
  package static let agreement = Places<Identifier<Thing>>(
    "/arrangements/:id/agreement", .form.below(SpacePlaces.list))
}

/// The files that an overview is handed out as.
package enum OverviewFormat: String, CaseIterable, PlaceKey {
  case csv, xlsx, json

  init(_ format: ListFormat) {
    self = format == .csv ? .csv : .xlsx
  }
}
