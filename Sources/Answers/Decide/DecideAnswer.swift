import Basics
package import Figures
import Formats
import Law
import Rulebook
import Studies

func decideAnswer(
  _ parameters: Parameters, _ atlas: Atlas, _ rulebook: Rulebook, _ statutes: Statutes, _ today: Day,
  _ work: OutlookWork
) throws(Diagnostics) -> Answer {
  let request = try DecideRequest(parameters, atlas: atlas, statutes: statutes, today: today)
  let reformed: Rulebook
  do throws(Diagnostic) { reformed = try parameters.overlaid(rulebook) } catch { throw Diagnostics([error]) }
  return decideAnswer(
    try request.aid(atlas: atlas, rulebook: reformed, work: work), language: parameters.language,
    criteria: atlas.criteria)
}

/// A decision aid as JSON, as one table of figures and as tables for people.
package func decideAnswer(
  _ aid: DecisionAid, language: String, criteria: Criteria
) -> Answer {
  let tables =
    DecideTables(aid: aid, language: language).all(groups: criteria.groups)
  return Answer(
    json: decideFields(language, criteria.groups).object(aid),
    table: tables[0], readable: tables, sheets: tables)
}

extension Scoring.Standing {
  /// As the interface and tables write it.
  var word: String {
    switch self {
    case .counts: "counts"
    case .partly: "partly"
    case .missing: "missing"
    case .same: "same"
    case .shown: "shown"
    }
  }

  /// The alternatives without a figure.
  var lacking: [String] {
    switch self {
    case .missing(let alternatives), .partly(let alternatives): alternatives
    case .counts, .same, .shown: []
    }
  }
}
