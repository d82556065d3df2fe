import Pages
import Spaces
package import WorkPages

extension WorkRoom {
  /// Cases that several councils decide.
  package static let cases = WorkRoom(
    Room(
      "cases",
      kinds: [
        ContentKind(JointCase.self), ContentKind(CaseSection.self), ContentKind(Treatment.self),
        ContentKind(Decision.self), ContentKind(MovedAmendment.self), ContentKind(LetterOfIntent.self),
      ]),
    pages: WorkContext.casePages, entrance: SpaceEntrance("cases", CasePlaces.list))
}

extension WorkContext {
  /// Decisions are compared point by point.
  private static var caseSteps: Int { 500_000 }

  static let casePages: [WorkPage] = [
    WorkPage(CasePlaces.list, steps: { _, _ in WorkContext.caseSteps }) { try $0.caseListPage($1) },
    WorkPage(CasePlaces.matter, steps: { _, _ in WorkContext.caseSteps }) { try $0.casePage($1) },
  ]
}
