import Answers
import Basics
import Figures
import Markup
import Pages
import Studies
import Units
import Wording

/// A deliberation made ready to be shown: names, signs and numbers.
struct DecideView {
  let deliberation: Deliberation
  let address: DecideAddress
  let atlas: Atlas
  let phrase: Phrasebook
  let names: UnitNames

  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(
    _ deliberation: Deliberation, _ address: DecideAddress, atlas: Atlas, phrase: Phrasebook
  ) throws(Diagnostic) {
    self.deliberation = deliberation
    self.address = address
    self.atlas = atlas
    self.phrase = phrase
    let study = deliberation.decision.judgement.outlook.plan.study
    let country = try atlas.country(study.country)
    names = UnitNames(division: try country.register.division(on: study.date), register: country.register)
  }

  var decision: Decision { deliberation.decision }
  var judgement: Judgement { decision.judgement }
  var table: DecisionTable { judgement.table }
  var plan: OutlookPlan { judgement.outlook.plan }
  var language: String { phrase.language.rawValue }

  var title: String {
    names.list(plan.study.units, limit: 5) {
      phrase("measure.and-others", count: $1, ["names": $0])
    }
  }

  /// Whether the visitor has said what matters.
  var isWeighed: Bool { decision.choice != .unknown }

  func style(_ place: Int) -> ChartStyle {
    place == 0 ? .alone : .merger(place - 1)
  }

  /// An alternative by what it does.
  func name(_ place: Int) -> String {
    let alternative = plan.study.alternatives[place]
    guard !alternative.measures.isEmpty else { return phrase("decide-page.alternative.stand-alone") }
    return alternative.measures.map { name($0) }.joined(separator: "; ")
  }

  func name(alternative id: String) -> String {
    table.alternatives.firstIndex(of: id).map { name($0) } ?? id
  }

  private func name(_ measure: Measure) -> String {
    func list(_ codes: [String]) -> String { codes.map { names($0) }.joined(separator: " + ") }
    let task = measure.task.map { id in atlas.tasks.first { $0.id == id }?.names[language] ?? id } ?? ""
    switch measure {
    case .merge(let units): return phrase("decide-page.alternative.merge", ["names": list(units)])
    case .split(let unit, let share, _):
      return phrase(
        "decide-page.alternative.split", ["unit": names(unit), "percent": phrase.number(100 * share)])
    case .cooperate(_, _, let units, _):
      return phrase("decide-page.alternative.cooperate", ["task": task, "names": list(units)])
    case .host(_, let host, let guests):
      return phrase(
        "decide-page.alternative.host", ["task": task, "host": names(host), "names": list(guests)])
    case .asymmetric(_, let unit, _):
      return phrase("decide-page.alternative.asymmetric", ["task": task, "unit": names(unit)])
    }
  }

  func name(_ yardstick: Yardstick) -> String { yardstick.names[language] ?? yardstick.id }

  func name(criterion place: Int) -> String {
    let id = table.criteria[place].id
    return atlas.yardsticks[id].map { name($0) } ?? id
  }

  /// A figure with its unit.
  func text(_ figure: Double, _ yardstick: Yardstick) -> String {
    phrase(
      "decide-page.unit.\(yardstick.unit)",
      ["number": phrase.number(figure, decimals: yardstick.decimals)])
  }

  func text(_ figure: Double?, _ yardstick: Yardstick) -> String {
    figure.map { text($0, yardstick) } ?? phrase("decide-page.unknown")
  }

  /// A share of 1 as whole per cent, or less than one of them.
  func percent(_ share: Double) -> String {
    share > 0 && share < 0.005
      ? phrase("decide-page.percent-below", ["number": phrase.number(1)])
      : phrase("decide-page.percent", ["number": phrase.number(hundredths(share))])
  }

  /// Whole hundredths; 100 only where it is all.
  func hundredths(_ share: Double) -> Double {
    share < 1 - 1e-9 ? min((100 * share).rounded(), 99) : 100
  }

  func kroner(_ kroner: Double) -> String {
    phrase("decide-page.kroner", ["number": phrase.number(kroner)])
  }

  /// A section with a title that links can lead to.
  func section(
    _ name: String, title: String = "title", _ html: inout HTML, content: (inout HTML) -> Void
  ) {
    html.section(.id("decide-\(name)"), .aria("labelledby", "decide-\(name)-title")) {
      $0.h2(phrase("decide-page.\(name).\(title)"), .id("decide-\(name)-title"))
      content(&$0)
    }
  }

  /// A table that scrolls by itself: the first column names the rows.
  func grid(_ caption: String, _ header: [String], _ rows: [[String]], _ html: inout HTML) {
    html.scrolling(caption) {
      $0.table(.class("figures", "decide-table")) {
        $0.caption(caption)
        $0.thead { $0.tr { for cell in header { $0.th(cell, .scope("col")) } } }
        $0.tbody {
          for row in rows {
            $0.tr {
              for (place, cell) in row.enumerated() {
                if place == 0 { $0.th(cell, .scope("row")) } else { $0.td(cell) }
              }
            }
          }
        }
      }
    }
  }

  /// The names of all alternatives, for the head of a table.
  var heads: [String] { table.alternatives.indices.map { name($0) } }
}
