import Converters
import Pages
import Programmes
import Spaces
package import WorkPages

extension WorkRoom {
  /// Mergers and other large changes, from a template to what was learnt.
  package static func programmes(_ ground: ProgrammeGround) -> WorkRoom {
    WorkRoom(
      .programmes, pages: WorkContext.programmePages(ground),
      entrance: SpaceEntrance("programmes", ProgrammePlaces.overview))
  }
}

extension WorkContext {
  /// A programme is worked out of all that it holds, and takes its turn.
  private static var programmeSteps: Int { 500_000 }

  static func programmePages(_ ground: ProgrammeGround) -> [WorkPage] {
    [
      WorkPage(ProgrammePlaces.overview, steps: { _, _ in programmeSteps }) { try $0.overviewPage($1) },
      WorkPage(ProgrammePlaces.all, steps: { _ in programmeSteps }) { try $0.steeringPage() },
      WorkPage(ProgrammePlaces.new, steps: { _, _ in programmeSteps }) {
        try $0.newProgrammePage($1, ground)
      },
      WorkPage(ProgrammePlaces.programme, steps: { _, _ in programmeSteps }) { try $0.planPage($1) },
      WorkPage(ProgrammePlaces.file, steps: { _, _, _ in programmeSteps }) { try $0.planFile($1, $2) },
      WorkPage(ProgrammePlaces.change, steps: { _, _ in programmeSteps }) { try $0.changePage($1) },
      WorkPage(ProgrammePlaces.effects, steps: { _, _ in programmeSteps }) { try $0.effectsPage($1, ground) },
      WorkPage(ProgrammePlaces.effectsFile, steps: { _, _, _ in programmeSteps }) {
        try $0.effectsFile($1, $2, ground)
      },
      WorkPage(ProgrammePlaces.planImport, steps: { _, _ in programmeSteps }) { try $0.planImportPage($1) },
      WorkPage(ProgrammePlaces.planImported, steps: { _, _, _ in programmeSteps }) {
        try $0.planImportedPage($1, $2)
      },
      WorkPage(ProgrammePlaces.gates, steps: { _, _ in programmeSteps }) { try $0.gatesPage($1) },
      WorkPage(ProgrammePlaces.gate, steps: { _, _ in programmeSteps }) { try $0.gatePage($1) },
      WorkPage(ProgrammePlaces.baseline, steps: { _, _ in programmeSteps }) { try $0.baselinePage($1) },
      WorkPage(ProgrammePlaces.reports, steps: { _, _ in programmeSteps }) { try $0.reportsPage($1) },
      WorkPage(ProgrammePlaces.report) { try $0.reportPage($1) },
      WorkPage(ProgrammePlaces.readiness, steps: { _, _ in programmeSteps }) { try $0.readinessPage($1) },
      WorkPage(ProgrammePlaces.tests, steps: { _, _ in programmeSteps }) { try $0.testsPage($1) },
      WorkPage(ProgrammePlaces.testsFile, steps: { _, _, _ in programmeSteps }) {
        try $0.testsFile($1, $2)
      },
      WorkPage(ProgrammePlaces.testCodes, steps: { _, _ in programmeSteps }) { try $0.testCodesPage($1) },
      WorkPage(ProgrammePlaces.tryOut) { try $0.tryEntryPage() },
      WorkPage(ProgrammePlaces.tried) { try $0.triedPage($1) },
      WorkPage(ProgrammePlaces.tryOne) { try $0.tryOnePage($1, $2) },
      WorkPage(ProgrammePlaces.dayOne, steps: { _, _ in programmeSteps }) { try $0.dayOnePage($1) },
      WorkPage(ProgrammePlaces.onCallFile, steps: { _, _, _ in programmeSteps }) {
        try $0.onCallFile($1, $2)
      },
      WorkPage(ProgrammePlaces.people, steps: { _, _ in programmeSteps }) { try $0.peoplePage($1) },
      WorkPage(ProgrammePlaces.staff, steps: { _, _ in programmeSteps }) { try $0.staffPage($1) },
      WorkPage(ProgrammePlaces.pack, steps: { _, _ in programmeSteps }) { try $0.packPage($1) },
      WorkPage(ProgrammePlaces.packPaper, steps: { _, _, _ in PaperMaker.steps }) {
        try $0.packPaper($1, $2)
      },
      WorkPage(ProgrammePlaces.progress, steps: { _, _ in programmeSteps }) { try $0.progressPage($1) },
    ]
  }
}
