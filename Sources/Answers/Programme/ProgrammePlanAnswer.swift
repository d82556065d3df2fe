import Basics
import Formats
import Law
package import Plans
import Rulebook

/// The plan of a programme: sub-projects, milestones and decision points with their days.
///
/// - Parameter say: why something moved, in the words of the language.
package func programmePlanAnswer(
  _ request: ProgrammePlanRequest, language: String, say: @escaping (Move) -> [String]
) -> Answer {
  let plan = request.plan
  let milestones = Answer("milestones", plan.milestones, milestoneFields(language)).table
  let projects = Answer("projects", plan.projects, projectFields(language)).table
  let gates = Answer("gates", plan.gates, gateFields(language)).table
  return Answer(
    json: planFields(language, say).object(request), table: milestones,
    readable: [projects, milestones, gates] + moved(request, say), sheets: [milestones, projects, gates])
}

/// What two templates, or two versions of one, say otherwise.
package func templateComparisonAnswer(_ before: ProgrammeTemplate, _ after: ProgrammeTemplate) -> Answer {
  Answer(
    "templates", TemplateComparison(before, after).differences,
    [
      AnswerField("part") { $0.part.rawValue }, AnswerField("id") { $0.id },
      AnswerField("change") { $0.change.rawValue },
    ])
}

/// The templates that there are.
package func templatesAnswer(_ templates: ProgrammeTemplates, language: String) -> Answer {
  Answer(
    "templates", templates.all,
    [
      AnswerField("id") { $0.id }, AnswerField("country") { $0.country },
      AnswerField("version") { $0.version }, AnswerField("title") { $0.title.text(in: language) },
      AnswerField("projects") { $0.projects.count },
      AnswerField("milestones") { $0.milestones.count },
      AnswerField("gates") { $0.gates.count },
    ])
}

private func moved(_ request: ProgrammePlanRequest, _ say: (Move) -> [String]) -> [Answer.Table] {
  guard !request.moves.isEmpty else { return [] }
  let rows = request.moves.flatMap { move in say(move).map { [SheetCell.text(move.activity.id), .text($0)] } }
  return [.init(name: "moves", headings: ["id", "why"], rows: rows)]
}

private func planFields(
  _ language: String, _ say: @escaping (Move) -> [String]
) -> [AnswerField<ProgrammePlanRequest>] {
  [
    AnswerField("template") { $0.plan.template.id },
    AnswerField("version") { $0.plan.template.version }, AnswerField("units") { $0.units },
    AnswerField("effective") { $0.plan.effective }, AnswerField("decided") { $0.plan.decided },
    AnswerField("decisionPlanned") { $0.plan.isDecisionPlanned },
    AnswerField("projects", each: projectFields(language)) { $0.plan.projects },
    AnswerField("milestones", each: milestoneFields(language)) { $0.plan.milestones },
    AnswerField("gates", each: gateFields(language)) { $0.plan.gates },
    AnswerField("moves", each: moveFields(say)) { $0.moves },
  ]
}

private func projectFields(_ language: String) -> [AnswerField<PlannedProject>] {
  [
    AnswerField("id") { $0.project.id }, AnswerField("class") { $0.project.projectClass.rawValue },
    AnswerField("name") { $0.project.title.text(in: language) }, AnswerField("start") { $0.start },
    AnswerField("by") { $0.by }, AnswerField("verified") { $0.project.verified },
    AnswerField("source") { $0.project.source },
  ]
}

private func milestoneFields(_ language: String) -> [AnswerField<PlannedMilestone>] {
  [
    AnswerField("id") { $0.id }, AnswerField("day") { $0.day },
    AnswerField("name") { $0.title.text(in: language) }, AnswerField("latest") { $0.latest },
    AnswerField("slack") { $0.slack }, AnswerField("critical") { $0.isCritical },
    AnswerField("tooLate") { $0.isTooLate },
    AnswerField("statute") { $0.statement?.citation },
    AnswerField("dependsOn", isColumn: false) { $0.dependsOn }, AnswerField("verified") { $0.verified },
    AnswerField("source") { $0.source },
  ]
}

private func gateFields(_ language: String) -> [AnswerField<PlannedGate>] {
  [
    AnswerField("id") { $0.gate.id }, AnswerField("day") { $0.day },
    AnswerField("name") { $0.gate.title.text(in: language) },
    AnswerField("decides") { $0.gate.decides.text(in: language) },
    AnswerField("checklist", isColumn: false) { $0.gate.checklist.map(\.id) },
    AnswerField("documents", isColumn: false) { $0.gate.documents.map(\.id) },
    AnswerField("complete") { $0.gate.isComplete }, AnswerField("verified") { $0.gate.verified },
  ]
}

private func moveFields(_ say: @escaping (Move) -> [String]) -> [AnswerField<Move>] {
  [
    AnswerField("id") { $0.activity.id }, AnswerField("before") { $0.before.start },
    AnswerField("after") { $0.after.start }, AnswerField("why", isColumn: false) { say($0) },
  ]
}
