import Answers
import Figures
import Markup
import Pages
import Studies
import Wording

extension DecideView {
  /// How far each weight can move before another alternative comes first.
  func turns(_ html: inout HTML) {
    section("turns", &html) {
      guard isWeighed else { return $0.p(phrase("decide-page.turns.unweighed"), .class("column")) }
      let lines = ranking.flips.flatMap(lines)
      $0.p(
        phrase("decide-page.turns.lead", ["name": heading(table.best(ranking.weights))]),
        .class("column"))
      if lines.isEmpty {
        $0.p(phrase("decide-page.turns.never"), .class("column"))
      } else {
        $0.ul(.class("column")) { for line in lines { $0.li(line) } }
      }
    }
  }

  private func lines(_ flip: WeightFlip) -> [String] {
    func line(_ key: String, _ turn: WeightFlip.Turn?) -> String? {
      turn.map {
        phrase(
          "decide-page.turns.\(key)",
          [
            "criterion": name(criterion: flip.criterion), "weight": percent($0.weight),
            "now": percent(flip.weight), "name": heading($0.alternative),
          ])
      }
    }
    return [line("above", flip.above), line("below", flip.below)].compactMap(\.self)
  }

  /// Bars beyond these say little.
  private static let mostBars = 8

  /// What the difference in money between the two best hangs on.
  func money(_ html: inout HTML) {
    section("money", &html) {
      guard let drivers = aid.drivers else {
        $0.p(phrase("decide-page.money.unknown"), .class("column"))
        return
      }
      $0.p(moneySentence(drivers), .class("column"))
      guard !drivers.drivers.isEmpty else { return }
      let finding = phrase(
        "decide-page.money.finding",
        ["level": phrase.number(100 * plan.level), "name": drivers.drivers[0].prior.names[language] ?? ""])
      ChartFigure(finding: finding, table: driverTable(drivers), tableName: phrase("charts.table")).write(
        to: &$0
      ) {
        TornadoChart(
          rows: drivers.drivers.prefix(Self.mostBars).map { driver in
            let ends = [driver.swing.atLow, driver.swing.atHigh].sorted()
            return .init(
              name: driver.prior.names[language] ?? driver.prior.id.rawValue,
              label: "\(phrase.number(ends[0])) … \(kroner(ends[1]))", ends: ends[0]...ends[1])
          }, base: drivers.difference,
          style: style(table.alternatives.firstIndex(of: drivers.first) ?? 0)
        ).write(to: &$0, id: "decide-tornado", title: phrase("decide-page.money.chart"))
      } note: {
        $0.text(phrase("decide-page.money.note"))
      }
      moneyTurns(drivers, &$0)
    }
  }

  private func moneySentence(_ drivers: MoneyDrivers) -> String {
    let key = drivers.difference >= 0 ? "gains" : "costs"
    return phrase(
      "decide-page.money.\(key)\(isWeighed ? "" : "-unweighed")",
      [
        "first": alternatives.heading(of: drivers.first), "second": alternatives.heading(of: drivers.second),
        "amount": kroner(abs(drivers.difference)),
      ])
  }

  private func moneyTurns(_ drivers: MoneyDrivers, _ html: inout HTML) {
    let turns = drivers.drivers.flatMap { driver in
      [("below", driver.turnBelow), ("above", driver.turnAbove)].compactMap { key, turn in
        turn.map {
          phrase(
            "decide-page.money.turn-\(key)",
            [
              "prior": driver.prior.names[language] ?? driver.prior.id.rawValue, "value": number($0, driver),
              "base": number(driver.swing.input.base, driver),
            ])
        }
      }
    }
    html.h3(phrase("decide-page.money.turns"))
    if turns.isEmpty {
      html.p(phrase("decide-page.money.no-turn"), .class("column"))
    } else {
      html.ul(.class("column")) { for turn in turns { $0.li(turn) } }
    }
  }

  /// A value of an assumption with its unit.
  private func number(_ value: Double, _ driver: MoneyDrivers.Driver) -> String {
    phrase("decide-page.prior-unit.\(driver.prior.unit)", ["number": phrase.number(value, decimals: 2)])
  }

  private func driverTable(_ drivers: MoneyDrivers) -> ChartFigure.Table {
    .init(
      caption: phrase("decide-page.money.table"),
      header: ["prior", "low", "at-low", "high", "at-high"].map { phrase("decide-page.money.column.\($0)") },
      rows: drivers.drivers.map { driver in
        [
          driver.prior.names[language] ?? driver.prior.id.rawValue, number(driver.swing.input.low, driver),
          kroner(driver.swing.atLow), number(driver.swing.input.high, driver), kroner(driver.swing.atHigh),
        ]
      })
  }
}
