import Basics
import Pages
import Spaces
import Wording
import WorkPages

/// Sentences about cases.
struct CaseWords {
  let context: WorkContext

  func name(of unit: UnitCode) -> String { context.names(of: [unit]).first ?? unit.code }

  func row(_ units: [UnitCode]) -> String { context.names(of: units).joined(separator: ", ") }

  /// How far a case has come, in one sentence.
  func sentence(_ standing: CaseStanding, of content: JointCase) -> String {
    let phrase = context.phrase
    return switch standing.state {
    case .undecided: phrase("cases.undecided", ["who": row(content.units)])
    case .waits(let units): phrase("cases.waits", ["who": row(units)])
    case .differs(let points): phrase("cases.differs", ["points": points.joined(separator: ", ")])
    case .refused(let units): phrase("cases.refused", ["who": row(units)])
    case .decidedByAll: phrase("cases.decided-by-all", ["who": row(content.units)])
    }
  }

  /// "Not begun" where nothing is known of a step.
  func step(_ treatment: Treatment?) -> String {
    guard let treatment, let outcome = treatment.outcome else { return context.phrase("cases.not-begun") }
    let words = context.words(of: .treatment).word("outcome", outcome.rawValue)
    guard let day = treatment.meeting else { return words }
    return "\(words) \(context.phrase.date(day))"
  }

  /// Whether what a figure was taken from says something else by now.
  func since(_ standing: FigureStanding) -> String {
    switch standing.since {
    case .same: ""
    case .now(let value): context.phrase("cases.since-now", ["value": value])
    case .changed: context.phrase("cases.since-changed")
    case .gone: context.phrase("cases.since-gone")
    }
  }
}
