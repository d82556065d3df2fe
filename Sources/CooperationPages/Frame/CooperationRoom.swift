import Pages
import Spaces
package import WorkPages

extension WorkRoom {
  /// The register of cooperation.
  package static func cooperation(_ ground: CooperationGround) -> WorkRoom {
    WorkRoom(
      Room(
        "cooperation",
        kinds: [
          ContentKind(RegisteredArrangement.self), ContentKind(Strategy.self),
          ContentKind(OwnershipReport.self), ContentKind(RecommendationState.self),
          ContentKind(ControlPlan.self), ContentKind(Control.self), ContentKind(ControlFinding.self),
          ContentKind(Evaluation.self), ContentKind(Idea.self),
        ], duties: .ofCooperation,
        shown: DemonstrationRegister.things),
      pages: WorkContext.cooperationPages(ground),
      entrance: SpaceEntrance("cooperation", CooperationPlaces.overview))
  }
}

extension WorkContext {
  /// The register is worked out of all that it holds, and takes its turn.
  private static var registerSteps: Int { 500_000 }
  /// A map is worked out once for a division.
  private static var mapSteps: Int { 200_000 }

  /// Lines that were sent are read and added up in their turn.
  private var accountsSteps: Int? { visit.method == .post ? Self.registerSteps : nil }

  static func cooperationPages(_ ground: CooperationGround) -> [WorkPage] {
    [
      WorkPage(CooperationPlaces.overview, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.overviewPage($1)
      },
      WorkPage(CooperationPlaces.file, steps: { _, _, _ in WorkContext.registerSteps }) {
        try $0.overviewFile($1, $2)
      },
      WorkPage(CooperationPlaces.viewFile, steps: { _, _, _ in WorkContext.registerSteps }) {
        try $0.registerFile($1, $2)
      },
      WorkPage(CooperationPlaces.matrix, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.matrixPage($1)
      },
      WorkPage(CooperationPlaces.municipalities, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.municipalitiesPage($1)
      },
      WorkPage(CooperationPlaces.partners, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.partnersPage($1)
      },
      WorkPage(CooperationPlaces.changes, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.changesPage($1)
      },
      WorkPage(CooperationPlaces.extract) { try $0.extractPage($1) },
      WorkPage(CooperationPlaces.accounts, steps: { context, _ in context.accountsSteps }) {
        try $0.accountsPage($1)
      },
      WorkPage(CooperationPlaces.accountsProposal) { try $0.accountsProposal($1) },
      WorkPage(CooperationPlaces.effects, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.effectsPage($1)
      },
      WorkPage(CooperationPlaces.effectsFile, steps: { _, _, _ in WorkContext.registerSteps }) {
        try $0.effectsFile($1, $2)
      },
      WorkPage(CooperationPlaces.law, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.lawPage($1)
      },
      WorkPage(CooperationPlaces.lawFile, steps: { _, _, _ in WorkContext.registerSteps }) {
        try $0.lawFile($1, $2)
      },
      WorkPage(CooperationPlaces.threeToOne, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.threeToOnePage($1)
      },
      WorkPage(CooperationPlaces.propose, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.proposeReply($1)
      },
      WorkPage(CooperationPlaces.governing, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.governingPage($1)
      },
      WorkPage(CooperationPlaces.ownership, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.ownershipPage($1)
      },
      WorkPage(CooperationPlaces.makeReport, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.makeReport($1)
      },
      WorkPage(CooperationPlaces.recommendations, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.recommendationsPage($1)
      },
      WorkPage(CooperationPlaces.controls, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.controlsPage($1)
      },
      WorkPage(CooperationPlaces.controlsFile, steps: { _, _, _ in WorkContext.registerSteps }) {
        try $0.controlsFile($1, $2)
      },
      WorkPage(CooperationPlaces.strategy) { try $0.strategyPage($1) },
      WorkPage(CooperationPlaces.strategyTasks) { try $0.strategyTasks($1) },
      WorkPage(CooperationPlaces.card, steps: { _, _ in WorkContext.mapSteps }) { try $0.cardPage($1) },
      WorkPage(CooperationPlaces.cost, steps: { _, _ in WorkContext.mapSteps }) { try $0.costPage($1) },
      WorkPage(CooperationPlaces.agreement) { try $0.agreementPage($1) },
      WorkPage(CooperationPlaces.handover, steps: { _, _ in WorkContext.registerSteps }) {
        try $0.handoverPage($1, ground)
      },
    ]
  }
}
