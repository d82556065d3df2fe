import Converters
import Pages
package import Spaces
package import WorkPages

extension Room {
  /// Cases that several councils decide.
  package static let cases = Room(
    "cases",
    kinds: [
      ContentKind(JointCase.self), ContentKind(CaseSection.self), ContentKind(Treatment.self),
      ContentKind(Decision.self), ContentKind(MovedAmendment.self), ContentKind(LetterOfIntent.self),
    ])
}

extension WorkRoom {
  package static func cases(_ ground: CaseGround) -> WorkRoom {
    WorkRoom(
      .cases, pages: WorkContext.casePages(ground) + WorkContext.oparlPages,
      entrance: SpaceEntrance("cases", CasePlaces.list))
  }
}

extension WorkContext {
  /// Decisions are compared point by point.
  private static var caseSteps: Int { 500_000 }

  /// A PDF of the case and of each of three meetings.
  private static var archiveSteps: Int { 4 * PaperMaker.steps }

  static func casePages(_ ground: CaseGround) -> [WorkPage] {
    [
      WorkPage(CasePlaces.list, steps: { _, _ in caseSteps }) { try $0.caseListPage($1) },
      WorkPage(CasePlaces.matter, steps: { _, _ in caseSteps }) { try $0.casePage($1, ground) },
      WorkPage(CasePlaces.languages, steps: { _, _ in caseSteps }) { try $0.languagesPage($1, ground) },
      WorkPage(CasePlaces.amendments, steps: { _, _ in caseSteps }) { try $0.amendmentsPage($1, ground) },
      WorkPage(CasePlaces.meetings) { try $0.caseCalendar($1, ground) },
      WorkPage(CasePlaces.paper, steps: { _, _, _, _ in PaperMaker.steps }) {
        try $0.casePaper($1, $2.unit, $3, ground)
      },
      WorkPage(CasePlaces.archive, steps: { _, _, _ in archiveSteps }) {
        try $0.archivePackage($1, $2.unit, ground)
      },
      WorkPage(CasePlaces.einnsyn, steps: { _, _, _ in caseSteps }) {
        try $0.einnsynReply($1, $2.unit, ground)
      },
      WorkPage(CasePlaces.minutes, steps: { _, _, _ in PaperMaker.steps }) {
        try $0.minutesPaper($1, $2, ground)
      },
      WorkPage(CasePlaces.schedule, steps: { _, _ in caseSteps }) { try $0.schedulePage($1, ground) },
      WorkPage(CasePlaces.noChange) { try $0.noChangePage($1, ground) },
      WorkPage(CasePlaces.step, steps: { _, _, _ in caseSteps }) { try $0.caseStep($1, $2, ground) },
      WorkPage(CasePlaces.answer, steps: { _, _, _ in caseSteps }) {
        try $0.answerAmendment($1, $2, ground)
      },
    ]
  }

  /// What programs read in the shape of OParl.
  static let oparlPages: [WorkPage] = [
    WorkPage(OParlPlaces.system) { try $0.oparlSystem($1) },
    WorkPage(OParlPlaces.bodies, steps: { _, _ in WorkContext.caseSteps }) { try $0.oparlBodies($1) },
    WorkPage(OParlPlaces.body, steps: { _, _, _ in WorkContext.caseSteps }) { try $0.oparlBody($1, $2) },
    WorkPage(OParlPlaces.list, steps: { _, _, _, _ in WorkContext.caseSteps }) {
      try $0.oparlList($1, $2, $3)
    },
    WorkPage(OParlPlaces.object, steps: { _, _, _, _, _ in WorkContext.caseSteps }) {
      try $0.oparlObject($1, $2, $3, $4)
    },
  ]
}
