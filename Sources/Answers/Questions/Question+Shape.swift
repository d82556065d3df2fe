import Basics
import Law
import Units

extension Question {
  /// What its answer is in JSON, made from the fields that it is written with.
  package var shape: AnswerShape {
    switch self {
    case .units: .either([.list(unitFields.shape()), .list(countyFields.shape())])
    case .changes:
      .either([
        .list(changeFields({ (change: Change) in change }).shape()), .list(countyChangeFields.shape()),
      ])
    case .correspond: .list(linkFields.shape())
    case .reform: reformFields.shape()
    case .evaluate: evaluationFields.shape()
    case .indicators: .list(indicatorFields(Self.anyLanguage).shape())
    case .compare: comparisonFields.shape()
    case .rules: .list(ruleListFields.shape())
    case .rule: ruleFields(Self.anyLanguage).shape()
    case .parameters: .list(parameterFields(Self.anyLanguage, []).shape())
    case .grants: scheduleFields(Self.anyLanguage).shape()
    case .income: incomeFields(Self.anyLanguage).shape()
    case .seats: seatsShape
    case .council: councilFields.shape()
    case .forms: .list(formFields(on: .newYear(2026), Self.anyLanguage).shape())
    case .chooseForm: choosingFields(Self.anyLanguage).shape()
    case .timeline: timelineFields(Self.anyLanguage).shape()
    case .project: projectFields.shape()
    case .outlook: outlookFields(Self.anyLanguage).shape()
    case .decide: decideFields(Self.anyLanguage, []).shape()
    }
  }

  /// Names are the same in every language.
  private static var anyLanguage: String { "en" }
}
