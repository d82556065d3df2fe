import Pages
import Spaces
package import WorkPages

extension WorkRoom {
  /// Surveys, and referendums that were held.
  package static let surveys = WorkRoom(
    Room(
      "surveys", migrations: [.surveys, .surveyKeeping],
      kinds: [
        ContentKind(Survey.self), ContentKind(Questionnaire.self), ContentKind(Sample.self),
        ContentKind(Referendum.self),
      ],
      shown: DemonstrationSurveys.things),
    pages: WorkContext.surveyPages, entrance: SpaceEntrance("surveys", SurveyPlaces.overview))
}

extension WorkContext {
  /// Results are worked out of all answers, and take their turn.
  private static var resultSteps: Int { 500_000 }

  /// What is sent is worked through; the empty form is not.
  private var stepsOfAct: Int? { visit.method == .post ? Self.resultSteps : nil }

  static let surveyPages: [WorkPage] = [
    WorkPage(SurveyPlaces.overview) { try $0.surveysPage($1) },
    WorkPage(SurveyPlaces.years, steps: { _, _ in 2 * WorkContext.resultSteps }) { try $0.yearsPage($1) },
    WorkPage(SurveyPlaces.referendums, steps: { _, _ in WorkContext.resultSteps }) {
      try $0.referendumsPage($1)
    },
    WorkPage(SurveyPlaces.referendumsFile, steps: { _, _, _ in WorkContext.resultSteps }) {
      try $0.referendumsFile($1, $2)
    },
    WorkPage(SurveyPlaces.referendumImport) { try $0.referendumImportPage($1) },
    WorkPage(SurveyPlaces.referendum) { try $0.referendumPage($1) },
    WorkPage(SurveyPlaces.survey, steps: { _, _ in WorkContext.resultSteps }) { try $0.surveyPage($1) },
    WorkPage(SurveyPlaces.results, steps: { _, _, _ in WorkContext.resultSteps }) {
      try $0.resultsFile($1, $2)
    },
    WorkPage(SurveyPlaces.codes) { try $0.codesPage($1) },
    WorkPage(SurveyPlaces.limeSurvey) { try $0.limeSurveyPage($1) },
    WorkPage(SurveyPlaces.reminder) { try $0.reminderPage($1) },
    WorkPage(SurveyPlaces.paper, steps: { context, _ in context.stepsOfAct }) { try $0.paperPage($1) },
    WorkPage(SurveyPlaces.seal, steps: { context, _ in context.stepsOfAct }) { try $0.sealPage($1) },
    WorkPage(SurveyPlaces.erase, steps: { context, _ in context.stepsOfAct }) { try $0.erasePage($1) },
    WorkPage(SurveyPlaces.draw, steps: { context, _ in context.stepsOfAct }) { try $0.drawPage($1) },
    WorkPage(SurveyPlaces.answer) { try $0.codeEntryPage() },
    WorkPage(SurveyPlaces.sheet) { try $0.answerPage($1) },
    WorkPage(SurveyPlaces.answered) { try $0.answeredPage() },
  ]
}
