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
    json: DecideJSON(aid: aid, language: language).value(groups: criteria.groups),
    table: tables[0], readable: tables, sheets: tables)
}

/// A decision aid in the words of the interface.
private struct DecideJSON {
  let aid: DecisionAid
  let language: String

  private var ranking: Ranking { aid.ranking }
  private var scoring: Scoring { ranking.scoring }
  private var table: DecisionTable { scoring.table }

  func value(groups: [CriteriaGroup]) -> JSONValue {
    let plan = scoring.outlook.plan
    return .object([
      .init("draws", .number(Double(plan.draws))), .init("seed", .number(Double(plan.seed))),
      .init("level", .number(plan.level)),
      .init("weighed", .bool(ranking.isWeighed)), .init("unit", .optional(scoring.unit)),
      .init("tolerance", .number(AcceptabilityTally.tolerance)),
      .init("alternatives", .array(table.alternatives.indices.map(alternative))),
      .init("criteria", .array(scoring.scores.map(score))),
      .init(
        "order", .texts(ranking.isWeighed ? ranking.order.map { table.alternatives[$0] } : [])),
      .init("alike", .array(ranking.acceptability.alike.filter { $0.count > 1 }.map(ids))),
      .init("bestBy", bestBy(table)),
      .init("seenFrom", .array(aid.views.map(view))),
      .init("flips", .array(ranking.flips.map(flip))),
      .init("money", aid.drivers.map(json) ?? .null),
      .init("groups", .array(groups.map(group))),
    ])
  }

  private func ids(_ places: [Int]) -> JSONValue { .texts(places.map { table.alternatives[$0] }) }

  /// Who is best by one criterion alone.
  private func bestBy(_ table: DecisionTable) -> JSONValue {
    .object(zip(table.criteria, table.favourites).map { .init($0.id, ids($1)) })
  }

  private func view(_ view: DecisionAid.View) -> JSONValue {
    let scoring = view.ranking?.scoring
    let best = view.ranking.map { ranking in
      JSONValue.object(
        zip(table.alternatives, ranking.acceptability.ranks).map { .init($0, .number($1[0])) })
    }
    return .object([
      .init("unit", .text(view.unit)),
      .init("best", best ?? .null),
      .init("bestBy", scoring.map { bestBy($0.table) } ?? .null),
      .init(
        "figures", .object((scoring?.scores ?? []).map { .init($0.criterion.id, named($0.figures)) })),
    ])
  }

  private func alternative(_ place: Int) -> JSONValue {
    let alternative = scoring.outlook.plan.study.alternatives[place]
    let acceptability = ranking.acceptability
    return .object([
      .init("id", .text(alternative.id)), .init("kind", .text(alternative.kind.rawValue)),
      .init("measures", .texts(alternative.measures.map(\.text))),
      .init("best", .number(acceptability.ranks[place][0])),
      .init("bestAtMost", .number(ranking.bestAtMost(place) ?? acceptability.ranks[place][0])),
      .init("lacking", .texts(lacking(place))),
      .init("ranks", .array(acceptability.ranks[place].map { .number($0) })),
      .init("wins", named(acceptability.wins[place])),
      .init("weightedSum", .number(ranking.sums[place])),
      .init("netFlow", .number(ranking.outranking.net[place])),
      .init("centralWeights", acceptability.centralWeights[place].map { weights($0) } ?? .null),
      .init("confidence", .optional(acceptability.confidence[place])),
      .init("gaps", .texts(scoring.moneyGaps(of: alternative.id).map(\.reason.rawValue))),
    ])
  }

  /// Criteria that it has no figure for, and gets no credit for.
  private func lacking(_ place: Int) -> [String] {
    zip(table.criteria, table.lacking).filter { $0.1.contains(place) }.map(\.0.id)
  }

  private func named(_ numbers: [Double?]) -> JSONValue {
    .object(zip(table.alternatives, numbers).map { .init($0, .optional($1)) })
  }

  private func weights(_ weights: Weights) -> JSONValue {
    .object(zip(table.criteria, weights.shares).map { .init($0.id, .number($1)) })
  }

  private func score(_ score: Scoring.CriterionScores) -> JSONValue {
    let place = table.criteria.firstIndex { $0.id == score.criterion.id }
    return .object([
      .init("id", .text(score.criterion.id)),
      .init("name", .text(score.criterion.names[language] ?? score.criterion.id)),
      .init("unit", .text(score.criterion.unit)),
      .init("better", .text(score.criterion.moreIsBetter ? "more" : "less")),
      .init("change", .bool(score.criterion.isChange)),
      .init("unchanged", ids(score.unchanged.sorted())),
      .init("year", .optional(score.year.map(Double.init))),
      .init("standing", .text(score.standing.word)), .init("lacking", .texts(score.standing.lacking)),
      .init("weight", .optional(place.map { ranking.weights.shares[$0] })),
      .init("figures", named(score.figures)),
      .init(
        "values",
        place.map { criterion in
          named(
            table.meanValues.enumerated().map { alternative, values in
              table.lacking[criterion].contains(alternative) ? nil : values[criterion]
            })
        } ?? .null),
    ])
  }

  private func flip(_ flip: WeightFlip) -> JSONValue {
    func turn(_ turn: WeightFlip.Turn?) -> JSONValue {
      turn.map {
        .object([
          .init("weight", .number($0.weight)), .init("best", .text(table.alternatives[$0.alternative])),
        ])
      } ?? .null
    }
    return .object([
      .init("criterion", .text(table.criteria[flip.criterion].id)), .init("weight", .number(flip.weight)),
      .init("best", .text(table.alternatives[flip.best])), .init("below", turn(flip.below)),
      .init("above", turn(flip.above)),
    ])
  }

  private func json(_ drivers: MoneyDrivers) -> JSONValue {
    .object([
      .init("first", .text(drivers.first)), .init("second", .text(drivers.second)),
      .init("difference", .number(drivers.difference)),
      .init(
        "drivers",
        .array(
          drivers.drivers.map { driver in
            .object([
              .init("id", .text(driver.prior.id.rawValue)),
              .init("name", .text(driver.prior.names[language] ?? driver.prior.id.rawValue)),
              .init("low", .number(driver.swing.input.low)), .init("base", .number(driver.swing.input.base)),
              .init("high", .number(driver.swing.input.high)), .init("atLow", .number(driver.swing.atLow)),
              .init("atHigh", .number(driver.swing.atHigh)),
              .init("turnBelow", .optional(driver.turnBelow)),
              .init("turnAbove", .optional(driver.turnAbove)),
            ])
          })),
    ])
  }

  private func group(_ group: CriteriaGroup) -> JSONValue {
    .object([
      .init("id", .text(group.id)), .init("name", .text(group.names[language] ?? group.id)),
      .init("source", .text(group.source)), .init("verified", .bool(group.isVerified)),
      .init(
        "members",
        .array(
          group.members.map { member in
            .object([
              .init("id", .text(member.id)), .init("name", .text(member.names[language] ?? member.id)),
              .init("criteria", .texts(member.criteria)), .init("note", .optional(member.texts[language])),
            ])
          })),
    ])
  }
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
