import Figures
import Studies

/// A decision aid in the words of the interface.
///
/// - Parameter groups: lists of criteria that others drew up.
func decideFields(_ language: String, _ groups: [CriteriaGroup]) -> [AnswerField<DecisionAid>] {
  [
    AnswerField("draws") { $0.plan.draws }, AnswerField("seed") { Double($0.plan.seed) },
    AnswerField("level") { $0.plan.level }, AnswerField("weighed") { $0.ranking.isWeighed },
    AnswerField("unit") { $0.ranking.scoring.unit },
    AnswerField("tolerance") { _ in AcceptabilityTally.tolerance },
    AnswerField("alternatives", each: rankedFields) { aid in
      aid.table.alternatives.indices.map { Ranked(ranking: aid.ranking, place: $0) }
    },
    AnswerField("criteria", each: scoreFields(language)) { aid in
      aid.ranking.scoring.scores.map { Scored(ranking: aid.ranking, score: $0) }
    },
    AnswerField("order") { aid in
      aid.ranking.isWeighed ? aid.ranking.order.map { aid.table.alternatives[$0] } : []
    },
    AnswerField("alike") { aid in
      aid.ranking.acceptability.alike.filter { $0.count > 1 }.map(aid.table.ids)
    },
    .named("bestBy") { $0.table.bestBy },
    AnswerField("seenFrom", each: viewFields) { aid in
      aid.views.map { SeenFrom(view: $0, alternatives: aid.table.alternatives) }
    },
    AnswerField("flips", each: flipFields) { aid in
      aid.ranking.flips.map { Flipped(flip: $0, table: aid.table) }
    },
    AnswerField("money", ifAny: moneyFields(language)) { $0.drivers },
    AnswerField("groups", each: groupFields(language)) { _ in groups },
  ]
}

extension DecisionAid {
  fileprivate var plan: OutlookPlan { ranking.scoring.outlook.plan }
  fileprivate var table: DecisionTable { ranking.scoring.table }
}

extension DecisionTable {
  fileprivate func ids(_ places: [Int]) -> [String] { places.map { alternatives[$0] } }

  /// Who is best by one criterion alone.
  fileprivate var bestBy: [(String, [String])] {
    zip(criteria, favourites).map { ($0.id, ids($1)) }
  }

  /// Numbers by alternative.
  fileprivate func named(_ numbers: [Double?]) -> [(String, Double?)] {
    Array(zip(alternatives, numbers))
  }
}

/// The municipality that the alternatives are seen from.
private struct SeenFrom {
  let view: DecisionAid.View
  let alternatives: [String]
}

private var viewFields: [AnswerField<SeenFrom>] {
  [
    AnswerField("unit") { $0.view.unit },
    .namedIfAny("best") { seen in
      seen.view.ranking.map { ranking in
        zip(seen.alternatives, ranking.acceptability.ranks).map { ($0, $1[0]) }
      }
    },
    .namedIfAny("bestBy") { $0.view.ranking?.scoring.table.bestBy },
    .named("figures") { seen in
      (seen.view.ranking?.scoring.scores ?? []).map {
        ($0.criterion.id, Named(Array(zip(seen.alternatives, $0.figures))))
      }
    },
  ]
}

/// An alternative by its position.
private struct Ranked {
  let ranking: Ranking
  let place: Int

  var table: DecisionTable { ranking.scoring.table }
  var alternative: Alternative { ranking.scoring.outlook.plan.study.alternatives[place] }
  var ranks: [Double] { ranking.acceptability.ranks[place] }

  /// Criteria that it has no figure for, and gets no credit for.
  var lacking: [String] {
    zip(table.criteria, table.lacking).filter { $0.1.contains(place) }.map(\.0.id)
  }

  var centralWeights: [(String, Double)]? {
    ranking.acceptability.centralWeights[place].map { weights in
      zip(table.criteria, weights.shares).map { ($0.id, $1) }
    }
  }
}

private var rankedFields: [AnswerField<Ranked>] {
  [
    AnswerField("id") { $0.alternative.id }, AnswerField("kind") { $0.alternative.kind.rawValue },
    AnswerField("measures") { $0.alternative.measures.map(\.text) }, AnswerField("best") { $0.ranks[0] },
    AnswerField("bestAtMost") { $0.ranking.bestAtMost($0.place) ?? $0.ranks[0] },
    AnswerField("lacking") { $0.lacking }, AnswerField("ranks") { $0.ranks },
    .named("wins") { $0.table.named($0.ranking.acceptability.wins[$0.place]) },
    AnswerField("weightedSum") { $0.ranking.sums[$0.place] },
    AnswerField("netFlow") { $0.ranking.outranking.net[$0.place] },
    .namedIfAny("centralWeights") { $0.centralWeights },
    AnswerField("confidence") { $0.ranking.acceptability.confidence[$0.place] },
    AnswerField("gaps") { $0.ranking.scoring.moneyGaps(of: $0.alternative.id).map(\.reason.rawValue) },
  ]
}

private struct Scored {
  let ranking: Ranking
  let score: Scoring.CriterionScores

  var table: DecisionTable { ranking.scoring.table }
  /// Among the criteria that count; nil where it does not.
  var place: Int? { table.criteria.firstIndex { $0.id == score.criterion.id } }

  /// The mean value of each alternative on it; nil where it has no figure.
  var values: [(String, Double?)]? {
    place.map { criterion in
      table.named(
        table.expectedValues.enumerated().map { alternative, values in
          table.lacking[criterion].contains(alternative) ? nil : values[criterion]
        })
    }
  }
}

private func scoreFields(_ language: String) -> [AnswerField<Scored>] {
  [
    AnswerField("id") { $0.score.criterion.id },
    AnswerField("name") { $0.score.criterion.names[language] ?? $0.score.criterion.id },
    AnswerField("unit") { $0.score.criterion.unit },
    AnswerField("better") { $0.score.criterion.moreIsBetter ? "more" : "less" },
    AnswerField("change") { $0.score.criterion.isChange },
    AnswerField("unchanged") { $0.table.ids($0.score.unchanged.sorted()) },
    AnswerField("year") { $0.score.year }, AnswerField("standing") { $0.score.standing.word },
    AnswerField("lacking") { $0.score.standing.lacking },
    AnswerField("weight") { scored in scored.place.map { scored.ranking.weights.shares[$0] } },
    .named("figures") { $0.table.named($0.score.figures) },
    .namedIfAny("values") { $0.values },
  ]
}

private struct Flipped {
  let flip: WeightFlip
  let table: DecisionTable

  func turned(_ turn: WeightFlip.Turn?) -> Turned? {
    turn.map { Turned(weight: $0.weight, best: table.alternatives[$0.alternative]) }
  }
}

private struct Turned {
  let weight: Double
  let best: String
}

private var turnFields: [AnswerField<Turned>] {
  [AnswerField("weight") { $0.weight }, AnswerField("best") { $0.best }]
}

private var flipFields: [AnswerField<Flipped>] {
  [
    AnswerField("criterion") { $0.table.criteria[$0.flip.criterion].id },
    AnswerField("weight") { $0.flip.weight }, AnswerField("best") { $0.table.alternatives[$0.flip.best] },
    AnswerField("below", ifAny: turnFields) { $0.turned($0.flip.below) },
    AnswerField("above", ifAny: turnFields) { $0.turned($0.flip.above) },
  ]
}

private func moneyFields(_ language: String) -> [AnswerField<MoneyDrivers>] {
  [
    AnswerField("first") { $0.first }, AnswerField("second") { $0.second },
    AnswerField("difference") { $0.difference },
    AnswerField("drivers", each: driverFields(language)) { $0.drivers },
  ]
}

private func driverFields(_ language: String) -> [AnswerField<MoneyDrivers.Driver>] {
  [
    AnswerField("id") { $0.prior.id.rawValue },
    AnswerField("name") { $0.prior.names[language] ?? $0.prior.id.rawValue },
    AnswerField("low") { $0.swing.input.low }, AnswerField("base") { $0.swing.input.base },
    AnswerField("high") { $0.swing.input.high }, AnswerField("atLow") { $0.swing.atLow },
    AnswerField("atHigh") { $0.swing.atHigh }, AnswerField("turnBelow") { $0.turnBelow },
    AnswerField("turnAbove") { $0.turnAbove },
  ]
}

private func groupFields(_ language: String) -> [AnswerField<CriteriaGroup>] {
  [
    AnswerField("id") { $0.id }, AnswerField("name") { $0.names[language] ?? $0.id },
    AnswerField("source") { $0.source }, AnswerField("verified") { $0.isVerified },
    AnswerField("members", each: groupMemberFields(language)) { $0.members },
  ]
}

private func groupMemberFields(_ language: String) -> [AnswerField<CriteriaGroup.Member>] {
  [
    AnswerField("id") { $0.id }, AnswerField("name") { $0.names[language] ?? $0.id },
    AnswerField("criteria") { $0.criteria }, AnswerField("note") { $0.texts[language] },
  ]
}
