import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Studies
import Testing

@testable import Answers

/// A question that has an answer, with one parameter changed at a time.
struct AskedQuestion {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
  private static let atlas = Result { try readAtlas(data) }
  private static let rulebook = Result { try readRulebook(data) }
  private static let statutes = Result { try readStatutes(data) }
  private static let today = Day.newYear(2026)

  let question: Question
  private(set) var values: [String: [String]]

  init(_ question: Question) {
    self.question = question
    let merger = ["date": ["2020-01-01"], "merge": ["Lillehammer,Gausdal,Øyer"], "horizon": ["4"]]
    values =
      switch question {
      case .units, .reform, .evaluate, .indicators, .rules, .parameters, .forms, .chooseForm: [:]
      case .changes, .correspond: ["from": ["2019-01-01"], "to": ["2020-01-01"]]
      case .compare: merger.filter { $0.key != "horizon" }
      case .rule:
        [
          "rule": ["no.merger.one-off-costs"], "at": ["2015-06-01"],
          "input": ["municipalities=3,inhabitants=14999"],
        ]
      case .grants:
        ["merge": ["Asker,Røyken,Hurum"], "decided": ["2017-06-08"], "effective": ["2020-01-01"]]
      case .income: ["unit": ["3405", "3441"], "inhabitants": ["28000", "6000"], "merge": ["all"]]
      case .seats: ["seats": ["5"], "votes": ["1,2,3"]]
      case .council: ["date": ["2019-01-01"], "merge": ["Asker,Røyken,Hurum"]]
      case .timeline: ["effective": ["2028-01-01"]]
      case .project: ["date": ["2020-01-01"], "units": ["Asker"], "to": ["2027"], "draws": ["2"]]
      case .outlook: merger
      case .decide: merger.merging(["weight": ["money:50"]]) { $1 }
      }
  }

  /// The same with one parameter as given, or without it; as often as the question has municipalities of its own.
  func with(_ parameter: QuestionParameter, _ value: String?) -> AskedQuestion {
    var changed = self
    let count = question == .income && parameter.isRepeatable && parameter.name != "merge" ? 2 : 1
    changed.values[parameter.name] = value.map { Array(repeating: $0, count: count) }
    if question == .income, !IncomeColumn.all(of: "no").contains(where: { $0.name == parameter.name }),
      IncomeColumn.named(parameter.name) != nil
    {
      changed.values["country"] = ["se"]
    }
    // A merger has no parts to speak of.
    if question == .timeline, parameter.name == "parts" { changed.values["kind"] = ["split"] }
    return changed
  }

  private var parameters: Parameters { Parameters(values, language: "en") }

  /// What is wrong with the question; nothing is drawn for it.
  func faults() throws -> [Diagnostic] {
    let (atlas, rulebook, statutes) = (
      try Self.atlas.get(), try Self.rulebook.get(), try Self.statutes.get()
    )
    do throws(Diagnostics) {
      switch question {
      case .outlook, .decide:
        do throws(Diagnostic) { _ = try parameters.overlaid(rulebook) } catch { return [error] }
        _ = try DecideRequest(parameters, atlas: atlas, statutes: statutes, today: Self.today)
      case .project: _ = try ProjectRequest(parameters, atlas, Self.today)
      default:
        _ = try question.answer(
          parameters, atlas: atlas, rulebook: rulebook, statutes: statutes, today: Self.today)
      }
    } catch {
      return error.list
    }
    return []
  }

  /// What is asked for in the end, where everything is read that is given.
  func meaning() throws -> AnyHashable {
    let (atlas, rulebook, statutes) = (
      try Self.atlas.get(), try Self.rulebook.get(), try Self.statutes.get()
    )
    if question == .outlook || question == .decide {
      return try DecideRequest(parameters, atlas: atlas, statutes: statutes, today: Self.today).outlook.plan
    }
    return try question.answer(
      parameters, atlas: atlas, rulebook: rulebook, statutes: statutes, today: Self.today
    ).json.bytes
  }
}
