import Basics
import Figures
import Formats
import Studies

func outlookFields(_ language: String) -> [AnswerField<Outlook>] {
  [
    AnswerField("study", plannedStudyFields) { $0 }, AnswerField("method") { $0.method },
    AnswerField("alternatives", each: outlookAlternativeFields) { outlook in
      outlook.plan.study.alternatives.map { AlternativeOutlook(outlook: outlook, alternative: $0) }
    },
    AnswerField("nationalGap", each: yearFields) { outlook in
      outlook.nationalGap.map { zip($0.years, $0.values).map(YearFigure.init) } ?? []
    },
    AnswerField("spendingFrom") { $0.spending == nil ? "calculated-need" : "accounts" },
    AnswerField("realAccounts", each: toldAccountFields) { $0.toldAccounts },
    AnswerField("cells", each: toldFields) { $0.told },
    AnswerField("untold", each: untoldFields) { $0.untold },
    AnswerField("accounts", each: accountFields) { outlook in
      outlook.cells.map { UnitAccount(cell: $0, breakEven: outlook.breakEven(of: $0)) }
    },
    AnswerField("assumptions", each: assumptionFields(language)) { $0.assumptions },
    AnswerField("gaps", each: gapFields(language)) { $0.gaps },
  ]
}

private var plannedStudyFields: [AnswerField<Outlook>] {
  [
    AnswerField("country") { $0.plan.study.country }, AnswerField("date") { $0.plan.study.date },
    AnswerField("decided") { $0.plan.decided },
    AnswerField("effective") { Day.newYear($0.plan.effectYear) }, AnswerField("from") { $0.firstYear },
    AnswerField("to") { $0.lastYear }, AnswerField("draws") { $0.plan.draws },
    AnswerField("priceYear") { Year($0.priceYear) }, AnswerField("seed") { Double($0.plan.seed) },
    AnswerField("level") { $0.plan.level },
  ]
}

private struct AlternativeOutlook {
  let outlook: Outlook
  let alternative: Alternative
}

private var outlookAlternativeFields: [AnswerField<AlternativeOutlook>] {
  [
    AnswerField("id") { $0.alternative.id }, AnswerField("kind") { $0.alternative.kind.rawValue },
    AnswerField("groups") { $0.alternative.groups },
    AnswerField("measures") { $0.alternative.measures.map(\.text) },
    AnswerField("net", intervalFields) { told in
      told.outlook.isWhole(told.alternative.id) ? told.outlook.net(of: told.alternative.id) : nil
    },
    AnswerField("known", intervalFields) { $0.outlook.net(of: $0.alternative.id) },
    AnswerField("netUnknown") { $0.outlook.reasonsWithoutNet(of: $0.alternative.id).map(\.rawValue) },
    AnswerField("gains") { $0.outlook.chanceOfGain(of: $0.alternative.id) },
  ]
}

/// A figure of one year.
private struct YearFigure {
  let year: Int
  let interval: Interval
}

private var yearFields: [AnswerField<YearFigure>] {
  [
    AnswerField("year") { Year($0.year) }, AnswerField("value") { $0.interval.expected },
    AnswerField("low") { $0.interval.low }, AnswerField("high") { $0.interval.high },
  ]
}

/// Nulls where it is not known.
private var intervalFields: [AnswerField<Interval?>] {
  [
    AnswerField("value") { $0?.expected }, AnswerField("low") { $0?.low }, AnswerField("high") { $0?.high },
  ]
}

/// One figure of an outlook.
struct ToldOutcome {
  let column: Column
  let outcome: Outcome
  let year: Int
  let interval: Interval
}

var toldFields: [AnswerField<ToldOutcome>] {
  func field(_ name: String, _ number: @escaping (ToldOutcome) -> Double?) -> AnswerField<ToldOutcome> {
    AnswerField(name, cell: { number($0).cell(decimals: max($0.outcome.decimals, 2)) }, number)
  }
  return [
    AnswerField("alternative") { $0.column.alternative }, AnswerField("unit") { $0.column.unit },
    AnswerField("outcome") { $0.outcome.id }, AnswerField("year") { Year($0.year) },
    field("value") { $0.interval.expected }, field("low") { $0.interval.low },
    field("high") { $0.interval.high },
  ]
}

/// An outcome without figures, and whether that is because nothing changes or because nobody reckoned it.
struct UntoldOutcome {
  let column: Column
  let untold: Untold
}

var untoldFields: [AnswerField<UntoldOutcome>] {
  [
    AnswerField("alternative") { $0.column.alternative }, AnswerField("unit") { $0.column.unit },
    AnswerField("outcome") { $0.untold.outcome.id }, AnswerField("reason") { $0.untold.reason.rawValue },
  ]
}

extension Outlook {
  var told: [ToldOutcome] {
    cells.flatMap { cell in
      Outcome.all.flatMap { outcome in
        (cell.series[outcome.id].map { Array(zip($0.years, $0.values)) } ?? []).map {
          ToldOutcome(column: cell.column, outcome: outcome, year: $0, interval: $1)
        }
      }
    }
  }

  var untold: [UntoldOutcome] {
    cells.flatMap { cell in untold(of: cell).map { UntoldOutcome(column: cell.column, untold: $0) } }
  }
}

private struct UnitAccount {
  let cell: Outlook.Prospect
  let breakEven: BreakEven?
}

private var accountFields: [AnswerField<UnitAccount>] {
  [
    AnswerField("alternative") { $0.cell.column.alternative }, AnswerField("unit") { $0.cell.column.unit },
    AnswerField("parts", partFields) { $0.cell }, AnswerField("net", intervalFields) { $0.cell.net },
    AnswerField("breakEven", ifAny: breakEvenFields) { $0.breakEven },
  ]
}

private var partFields: [AnswerField<Outlook.Prospect>] {
  AccountPart.allCases.map { part in
    AnswerField(part.rawValue, ifAny: intervalFields) { $0.account[part].map { .some($0) } }
  }
}

private var breakEvenFields: [AnswerField<BreakEven>] {
  [
    AnswerField("merger") { $0.merger.expected }, AnswerField("cooperation") { $0.cooperation.expected },
    AnswerField("share") { even in
      if case .share(let share) = even.outcome { share } else { Double?.none }
    },
    AnswerField("mergerInterval", intervalFields) { $0.merger },
    AnswerField("cooperationInterval", intervalFields) { $0.cooperation },
    AnswerField("mergerGains") { $0.chances?.mergerGains },
    AnswerField("cooperationGains") { $0.chances?.cooperationGains },
    AnswerField("cooperationIsBetter") { $0.chances?.cooperationIsBetter },
  ]
}

/// What could not be told.
func gapFields(_ language: String) -> [AnswerField<Gap>] {
  [
    AnswerField("alternative") { $0.alternative }, AnswerField("subject") { $0.subject },
    AnswerField("reason") { $0.reason.rawValue },
    AnswerField(
      "parts", cell: { .text($0.parts.map(\.rawValue).joined(separator: ", ")) },
      { $0.parts.map(\.rawValue) }),
    AnswerField(
      "detail", cell: { .text($0.detail[language] ?? $0.detail[""] ?? "") },
      { $0.detail[language] ?? $0.detail[""] }),
  ]
}
