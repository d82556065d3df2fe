package import Basics
package import Figures
package import Law
package import Rulebook
import Studies

/// Everything that can be asked by command and over HTTP, under the same names.
package enum Question: String, CaseIterable, Sendable {
  case units, changes, correspond, indicators, compare
  case rules, rule, parameters, grants, income
  case seats, council
  case forms, timeline
  case project, outlook, decide
  case chooseForm = "choose-form"

  /// The parameters that the question takes.
  package var parameters: [String] {
    switch self {
    case .units: ["country", "date", "tier"]
    case .changes: ["country", "from", "to", "unit", "tier"]
    case .correspond: ["country", "from", "to", "unit"]
    case .indicators: []
    case .compare: StudyRequest.parameters
    case .rules: ["country"]
    case .forms: ["country", "date"]
    case .chooseForm: ["country", "date"] + Needs.Question.asked.map(\.rawValue)
    case .timeline: ["country", "kind", "effective", "decided", "merge", "unit"]
    case .rule: ["rule", "at", "input"] + overlayParameters
    case .parameters: ["country", "parameter"] + overlayParameters
    case .grants: ["country", "merge", "decided", "effective"] + grantOptions + overlayParameters
    case .income: IncomeQuery.parameters + overlayParameters
    case .seats: ["method", "first-divisor", "seats", "votes", "candidates", "lot", "batch"]
    case .council: CouncilStudy.parameters
    case .project: ProjectRequest.parameters
    case .outlook: OutlookRequest.parameters + overlayParameters
    case .decide: DecideRequest.parameters + overlayParameters
    }
  }

  /// - Parameter today: what the date is when none is given.
  /// - Throws: what is wrong with the question, all at once.
  package func answer(
    _ parameters: Parameters, atlas: Atlas, rulebook: Rulebook, statutes: Statutes, today: Day,
    work: OutlookWork = OutlookWork()
  ) throws(Diagnostics) -> Answer {
    do throws(Diagnostic) {
      try parameters.allow(self.parameters)
      switch self {
      case .units: return try unitsAnswer(parameters, atlas, today)
      case .changes: return try changesAnswer(parameters, atlas)
      case .correspond: return try correspondAnswer(parameters, atlas)
      case .indicators: return indicatorsAnswer(parameters, atlas)
      case .forms: return try formsAnswer(parameters, statutes, today)
      case .chooseForm: return try chooseFormAnswer(parameters, statutes, today)
      case .rules: return try rulesAnswer(parameters, atlas, rulebook, Law.rules)
      case .parameters: return try parametersAnswer(parameters, atlas, rulebook, Law.rules)
      case .compare, .rule, .grants, .income, .seats, .council, .timeline, .project, .outlook,
        .decide:
        break
      }
    } catch {
      throw Diagnostics([error])
    }
    return switch self {
    case .rule: try ruleAnswer(parameters, rulebook, Law.rules, today)
    case .grants: try grantsAnswer(parameters, atlas, rulebook)
    case .income: try incomeAnswer(parameters, rulebook, today)
    case .seats: try seatsAnswer(parameters)
    case .council:
      councilAnswer(try CouncilStudy(parameters, atlas: atlas, rulebook: rulebook, today: today))
    case .timeline: try timelineAnswer(parameters, atlas, statutes, today)
    case .project: try projectAnswer(parameters, atlas, today, work.watch)
    case .outlook: try outlookAnswer(parameters, atlas, rulebook, statutes, today, work)
    case .decide: try decideAnswer(parameters, atlas, rulebook, statutes, today, work)
    default: try compareAnswer(parameters, atlas, statutes, today)
    }
  }
}
