import Basics
import Figures
import Studies

/// A figure of the accounts of a unit.
struct UnitAccountFigure {
  let unit: String
  let told: ToldAccount
}

var toldAccountFields: [AnswerField<UnitAccountFigure>] {
  [
    AnswerField("unit") { $0.unit }, AnswerField("figure") { $0.told.figure.rawValue },
    AnswerField("value", decimals: 2) { $0.told.value }, AnswerField("year") { Year($0.told.year) },
    AnswerField("source") { $0.told.source },
  ]
}

extension Outlook {
  /// What the accounts say of the units of the study, unit by unit.
  var toldAccounts: [UnitAccountFigure] {
    plan.study.units.flatMap { unit in
      AccountFigure.allCases.compactMap { figure in
        plan.inputs.accounts[unit]?[figure].map { UnitAccountFigure(unit: unit, told: $0) }
      }
    }
  }
}
