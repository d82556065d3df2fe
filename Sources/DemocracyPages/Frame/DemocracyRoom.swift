import Pages
import Spaces
package import WorkPages

extension WorkRoom {
  /// Processes that residents take part in, and assessments of local democracy.
  package static let democracy = WorkRoom(
    Room(
      "democracy", migrations: [.democracy, .initiatives],
      kinds: [
        ContentKind(ParticipationProcess.self), ContentKind(ProcessInput.self),
        ContentKind(ProcessStatement.self), ContentKind(Assessment.self),
        ContentKind(DemocracyStandard.self), ContentKind(PoliticalModel.self),
        ContentKind(Initiative.self),
      ],
      duties: [
        ThingDuties(ParticipationProcess.self) { process, ground in process.duties(ground) },
        ThingDuties(Initiative.self) { initiative, ground in initiative.duties(ground) },
        ThingDuties(DemocracyStandard.self) { standard, ground in standard.duties(ground) },
      ]),
    pages: WorkContext.democracyPages, entrance: SpaceEntrance("democracy", DemocracyPlaces.overview))
}

extension WorkContext {
  /// All inputs of a process are counted.
  private static var processSteps: Int { 500_000 }
  /// Groups are worked out again and again of participants drawn anew.
  private static var opinionSteps: Int { 4_000_000 }

  static let democracyPages: [WorkPage] = [
    WorkPage(DemocracyPlaces.overview, steps: { _, _ in WorkContext.processSteps }) {
      try $0.democracyPage($1)
    },
    WorkPage(DemocracyPlaces.council) { try $0.councilPage($1) },
    WorkPage(DemocracyPlaces.assessments) { try $0.assessmentsPage($1) },
    WorkPage(DemocracyPlaces.methods) { try $0.methodsPage($1) },
    WorkPage(DemocracyPlaces.organisation) { try $0.politicalModelsPage($1) },
    WorkPage(DemocracyPlaces.bodies) { try $0.modelBodiesPage($1) },
    WorkPage(DemocracyPlaces.thresholds) { try $0.thresholdsPage($1) },
    WorkPage(DemocracyPlaces.initiative) { try $0.initiativePage($1) },
    WorkPage(DemocracyPlaces.support) { try $0.supportPage($1) },
    WorkPage(DemocracyPlaces.supportCodes) { try $0.supportCodesPage($1) },
    WorkPage(DemocracyPlaces.process, steps: { _, _ in WorkContext.processSteps }) {
      try $0.processPage($1)
    },
    WorkPage(DemocracyPlaces.inputs, steps: { _, _, _ in WorkContext.processSteps }) {
      try $0.inputsFile($1, $2)
    },
    WorkPage(DemocracyPlaces.contribute) { try $0.contributePage($1) },
    WorkPage(DemocracyPlaces.moderation, steps: { _, _ in WorkContext.processSteps }) {
      try $0.moderationPage($1)
    },
    WorkPage(DemocracyPlaces.opinions, steps: { _, _ in WorkContext.opinionSteps }) {
      try $0.opinionsPage($1)
    },
    WorkPage(DemocracyPlaces.vote) { try $0.votePage($1) },
    WorkPage(DemocracyPlaces.receipts) { try $0.receiptEntryPage() },
    WorkPage(DemocracyPlaces.receipt) { try $0.receiptPage($1) },
  ]
}
