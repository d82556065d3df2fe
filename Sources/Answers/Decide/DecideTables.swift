import Figures
import Formats
import Studies

/// A decision aid as tables for people.
struct DecideTables {
  let aid: DecisionAid
  let language: String

  private var ranking: Ranking { aid.ranking }
  private var scoring: Scoring { ranking.scoring }
  private var table: DecisionTable { scoring.table }

  /// The table of figures first.
  func all(groups: [CriteriaGroup]) -> [Answer.Table] {
    [criteria, bestBy, ranks, seenFrom, wins, central, flips] + (aid.drivers.map { [drivers($0)] } ?? [])
      + [lists(groups)]
  }

  private var criteria: Answer.Table {
    Answer.Table(
      name: "criteria",
      headings: ["criterion", "name", "year", "unit", "better", "standing", "weight"] + table.alternatives,
      rows: scoring.scores.map { score in
        let criterion = score.criterion
        let place = table.criteria.firstIndex { $0.id == criterion.id }
        return [
          .text(criterion.id), .text(criterion.names[language] ?? ""), score.year.map { .year($0) } ?? .empty,
          .text(criterion.unit), .text(criterion.moreIsBetter ? "more" : "less"),
          .text(score.standing.word),
          place.map { .number(ranking.weights.shares[$0], decimals: 3) } ?? .empty,
        ]
          + score.figures.map { $0.map { .number($0, decimals: criterion.decimals) } ?? .empty }
      })
  }

  private var ranks: Answer.Table {
    let places = table.alternatives.indices
    return Answer.Table(
      name: "ranking",
      headings: ["alternative", "weighted-sum", "net-flow"] + places.map { "rank-\($0 + 1)" } + [
        "confidence", "best-at-most",
      ],
      rows: (ranking.isWeighed ? ranking.order : Array(places)).map { place in
        [
          .text(table.alternatives[place]), .number(ranking.sums[place], decimals: 3),
          .number(ranking.outranking.net[place], decimals: 3),
        ] + ranking.acceptability.ranks[place].map { .number($0, decimals: 3) }
          + [
            ranking.acceptability.confidence[place].map { .number($0, decimals: 3) } ?? .empty,
            .number(ranking.bestAtMost(place) ?? ranking.acceptability.ranks[place][0], decimals: 3),
          ]
      })
  }

  /// Who is best, or as good as the best, by one criterion alone: for everybody, and seen from each municipality.
  private var bestBy: Answer.Table {
    func names(_ ranking: Ranking?, _ id: String) -> SheetCell {
      guard let table = ranking?.scoring.table, let place = table.criteria.firstIndex(where: { $0.id == id })
      else { return .text("–") }
      return .text(table.favourites[place].map { table.alternatives[$0] }.joined(separator: ", "))
    }
    return Answer.Table(
      name: "best-by", headings: ["criterion", scoring.unit ?? "all"] + aid.views.map(\.unit),
      rows: scoring.scores.filter { $0.standing != .shown }.map { score in
        [.text(score.criterion.id), names(ranking, score.criterion.id)]
          + aid.views.map { names($0.ranking, score.criterion.id) }
      })
  }

  /// How often each alternative is best, or as good as the best, with the figures of each municipality.
  private var seenFrom: Answer.Table {
    Answer.Table(
      name: "seen-from", headings: ["alternative", scoring.unit ?? "all"] + aid.views.map(\.unit),
      rows: table.alternatives.indices.map { place in
        [.text(table.alternatives[place]), .number(ranking.acceptability.ranks[place][0], decimals: 3)]
          + aid.views.map { view in
            view.ranking.map { .number($0.acceptability.ranks[place][0], decimals: 3) } ?? .text("–")
          }
      })
  }

  private var wins: Answer.Table {
    Answer.Table(
      name: "wins", headings: ["alternative"] + table.alternatives,
      rows: table.alternatives.indices.map { place in
        [.text(table.alternatives[place])]
          + ranking.acceptability.wins[place].enumerated().map {
            $0 == place ? .empty : .number($1, decimals: 3)
          }
      })
  }

  private var central: Answer.Table {
    Answer.Table(
      name: "central-weights", headings: ["alternative"] + table.criteria.map(\.id),
      rows: table.alternatives.indices.map { place in
        let weights = ranking.acceptability.centralWeights[place]
        return [.text(table.alternatives[place])]
          + table.criteria.indices.map { criterion in
            weights.map { .number($0.shares[criterion], decimals: 3) } ?? .empty
          }
      })
  }

  private var flips: Answer.Table {
    func cells(_ turn: WeightFlip.Turn?) -> [SheetCell] {
      turn.map { [.number($0.weight, decimals: 3), .text(table.alternatives[$0.alternative])] }
        ?? [.empty, .empty]
    }
    return Answer.Table(
      name: "flips",
      headings: ["criterion", "weight", "best", "below", "best-below", "above", "best-above"],
      rows: ranking.flips.map { flip in
        [
          .text(table.criteria[flip.criterion].id), .number(flip.weight, decimals: 3),
          .text(table.alternatives[flip.best]),
        ] + cells(flip.below) + cells(flip.above)
      })
  }

  private func drivers(_ drivers: MoneyDrivers) -> Answer.Table {
    Answer.Table(
      name: "drivers",
      headings: [
        "assumption", "name", "low", "base", "high", "difference-at-low", "difference", "difference-at-high",
        "turn-below", "turn-above",
      ],
      rows: drivers.drivers.map { driver in
        [
          .text(driver.prior.id.rawValue), .text(driver.prior.names[language] ?? ""),
          .number(driver.swing.input.low, decimals: 3), .number(driver.swing.input.base, decimals: 3),
          .number(driver.swing.input.high, decimals: 3), .number(driver.swing.atLow, decimals: 0),
          .number(drivers.difference, decimals: 0), .number(driver.swing.atHigh, decimals: 0),
          driver.turnBelow.map { .number($0, decimals: 3) } ?? .empty,
          driver.turnAbove.map { .number($0, decimals: 3) } ?? .empty,
        ]
      })
  }

  private func lists(_ groups: [CriteriaGroup]) -> Answer.Table {
    Answer.Table(
      name: "lists", headings: ["list", "member", "name", "criteria", "note"],
      rows: groups.flatMap { group in
        group.members.map { member in
          [
            .text(group.id), .text(member.id), .text(member.names[language] ?? ""),
            .text(member.criteria.joined(separator: ", ")), .text(member.texts[language] ?? ""),
          ]
        }
      })
  }
}
