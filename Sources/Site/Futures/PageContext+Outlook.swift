import Answers
import Basics
import Figures
import Studies
import Wording

extension PageContext {
  /// The outlook that the address of the visit asks for.
  ///
  /// - Parameters:
  ///   - draws: how many possible futures, unless the address says.
  ///   - horizon: how many years ahead, unless the address says.
  /// - Throws: every fault of the address, and those of the outlook.
  func outlookAsked(
    draws: Int, horizon: Int = OutlookRequest.usualHorizon
  ) throws(Diagnostics) -> Outlook {
    let parameters = outlookParameters([("draws", draws), ("horizon", horizon)])
    let request = try OutlookRequest(
      parameters, atlas: atlas, statutes: content.statutes, today: content.today())
    do throws(Diagnostic) {
      let rulebook = try parameters.overlaid(content.rulebook)
      return try Studies.outlook(request.plan, atlas: atlas, rulebook: rulebook, model: request.model)
    } catch {
      throw Diagnostics([error])
    }
  }

  /// The part of the query that an outlook reads, in its order.
  var outlookQuery: Query {
    let names = Set(OutlookRequest.parameters + ["with", "rules-of"])
    return Query(visit.query.pairs.filter { names.contains($0.name) && !$0.value.isEmpty })
  }

  /// Whether any alternative is asked for.
  var asksForAlternatives: Bool {
    (["merge"] + StudyRequest.names).contains { name in
      visit.query.all(name).contains { text in text.contains { $0 != " " && $0 != "," } }
    }
  }

  private func outlookParameters(_ usual: [(name: String, number: Int)]) -> Parameters {
    var values = Dictionary(grouping: outlookQuery.pairs, by: \.name).mapValues { $0.map(\.value) }
    for (name, number) in usual where values[name] == nil { values[name] = ["\(number)"] }
    return Parameters(values, language: language.rawValue)
  }
}
