import Answers
import Basics
import Figures
import Markup
import Pages
import Studies
import Units
import Wording

/// A decision aid made ready to be shown: names, signs and numbers.
struct DecideView {
  let aid: DecisionAid
  let address: DecideAddress
  let atlas: Atlas
  let phrase: Phrasebook
  let alternatives: AlternativeWords

  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(
    _ aid: DecisionAid, _ address: DecideAddress, in content: PageContent, phrase: Phrasebook
  ) throws(Diagnostic) {
    self.aid = aid
    self.address = address
    atlas = content.atlas
    self.phrase = phrase
    alternatives = try AlternativeWords(
      aid.ranking.scoring.outlook.plan.study, in: content, phrase: phrase)
  }

  var ranking: Ranking { aid.ranking }
  var scoring: Scoring { ranking.scoring }
  var table: DecisionTable { scoring.table }
  var plan: OutlookPlan { scoring.outlook.plan }
  var language: String { phrase.language.rawValue }

  var title: String {
    alternatives.names.list(plan.study.units, limit: 5) {
      phrase("measure.and-others", count: $1, ["names": $0])
    }
  }

  /// Whether the visitor has said what matters.
  var isWeighed: Bool { ranking.isWeighed }

  func style(_ place: Int) -> ChartStyle {
    place == 0 ? .alone : .merger(place - 1)
  }

  func heading(_ place: Int) -> String { alternatives.heading(of: table.alternatives[place]) }

  func name(_ criterion: Criterion) -> String { criterion.names[language] ?? criterion.id }

  func name(criterion place: Int) -> String {
    let id = table.criteria[place].id
    return atlas.criteria[id].map { name($0) } ?? id
  }

  /// A figure with its unit.
  func text(_ figure: Double, _ criterion: Criterion) -> String {
    phrase(
      "decide-page.unit.\(criterion.unit)",
      ["number": phrase.number(figure, decimals: criterion.decimals)])
  }

  func text(_ figure: Double?, _ criterion: Criterion) -> String {
    figure.map { text($0, criterion) } ?? phrase("decide-page.unknown")
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

  /// What answers, and what one answers with.
  private static let open: Set<String> = ["answer", "weighing"]

  /// A section with a title that links can lead to.
  func section(
    _ name: String, title: String = "title", _ html: inout HTML, content: (inout HTML) -> Void
  ) {
    html.unfolding(
      "decide-\(name)", phrase("decide-page.\(name).\(title)"), isOpen: Self.open.contains(name),
      content: content)
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
  var heads: [String] { table.alternatives.map { alternatives.heading(of: $0) } }
}
