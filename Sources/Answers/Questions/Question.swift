package import Basics
package import Figures
package import Law
package import Rulebook
import Studies

/// Everything that can be asked by command and over HTTP, under the same names.
package enum Question: String, CaseIterable, Sendable {
  case units, changes, correspond, reform, evaluate, indicators, compare
  case rules, rule, parameters, grants, income
  case seats, council
  case forms, timeline
  case project, outlook, decide
  case chooseForm = "choose-form"

  /// - Parameter today: what the date is when none is given.
  /// - Throws: what is wrong with the question, all at once.
  package func answer(
    _ parameters: Parameters, atlas: Atlas, rulebook: Rulebook, statutes: Statutes, today: Day,
    work: OutlookWork = OutlookWork()
  ) throws(Diagnostics) -> Answer {
    do throws(Diagnostic) {
      try parameters.allow(self)
      switch self {
      case .units: return try unitsAnswer(parameters, atlas, today)
      case .changes: return try changesAnswer(parameters, atlas)
      case .correspond: return try correspondAnswer(parameters, atlas)
      case .reform: return try reformAnswer(parameters, atlas, today)
      case .evaluate: return try evaluateAnswer(parameters, atlas)
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
