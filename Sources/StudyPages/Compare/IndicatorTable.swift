import Basics
import Figures
import Markup
import Pages
import Studies
import Wording

extension ComparisonView {
  /// From this many columns on the units become the rows, since a page scrolls better downwards.
  private static let mostColumns = 7

  /// Indicators of one section for the merged units, then for each unit by itself, where what the
  /// merger would change for it stands below its own figure.
  func table(_ indicators: [Indicator], caption: String, _ html: inout HTML) {
    if columns.count <= Self.mostColumns {
      wideTable(indicators, caption, &html)
    } else {
      tallTable(indicators, caption, &html)
    }
  }

  private func wideTable(_ indicators: [Indicator], _ caption: String, _ html: inout HTML) {
    let labels = columns.map { name($0) }
    html.scrolling(phrase("compare.table.name", ["name": caption])) {
      $0.table(.class("figures", "cards")) {
        $0.caption(caption, .class("visually-hidden"))
        $0.thead {
          $0.tr {
            $0.th(phrase("compare.table.measure"), .scope("col"))
            for column in columns { $0.th(.scope("col"), .class("number")) { heading(column, &$0) } }
          }
        }
        $0.tbody {
          for indicator in indicators {
            let year = year(of: indicator)
            $0.tr {
              $0.th(.scope("row")) {
                indicatorHeading(indicator, year, explanation: rowExplanation(indicator), &$0)
              }
              for (column, label) in zip(columns, labels) {
                cell(indicator, column, label, year, withDifferences: true, &$0)
              }
            }
          }
        }
      }
    }
  }

  private func tallTable(_ indicators: [Indicator], _ caption: String, _ html: inout HTML) {
    let years = indicators.map { year(of: $0) }
    html.scrolling(phrase("compare.table.name", ["name": caption])) {
      $0.table(.class("figures", "figures-tall")) {
        $0.caption(caption, .class("visually-hidden"))
        $0.thead {
          $0.tr {
            $0.th(phrase("compare.table.unit"), .scope("col"))
            for (indicator, year) in zip(indicators, years) {
              $0.th(.scope("col"), .class("number")) {
                indicatorHeading(indicator, year, explanation: nil, &$0)
              }
            }
          }
        }
        $0.tbody {
          for column in columns {
            let label = name(column)
            $0.tr(.class(column.isMerged ? "merged-row" : nil)) {
              $0.th(.scope("row")) { heading(column, &$0) }
              for (indicator, year) in zip(indicators, years) {
                // Of a sum, the rest of a long list is no news.
                cell(indicator, column, label, year, withDifferences: indicator.aggregation != .sum, &$0)
              }
            }
          }
        }
      }
    }
    explanationList(indicators, &html)
  }

  private func explanationList(_ indicators: [Indicator], _ html: inout HTML) {
    html.details(.class("why")) {
      $0.summary(phrase("measure.why-list"))
      for indicator in indicators {
        guard let explanation = rowExplanation(indicator) else { continue }
        $0.p { $0.strong(name(indicator)) }
        $0.explanation(explanation, phrase)
      }
    }
  }

  /// The trace of the first merged unit: the others are computed in the same way.
  private func rowExplanation(_ indicator: Indicator) -> Explanation? {
    guard let first = mergers.first else { return nil }
    if indicator.id == "share-of-new" {
      return first.parts.first.flatMap { shareOfNew(first, $0) }.map { explanation($0, of: indicator) }
    }
    return figure(first.column, indicator.id).map { explanation($0, of: indicator) }
  }

  private func heading(_ column: Column, _ html: inout HTML) {
    if let merger = mergers.first(where: { $0.column == column }) {
      html.sign(merger.style, name: phrase("compare.alternative", ["number": "\(merger.number)"]))
      html.text(" " + merger.name)
    } else if !column.isWhole {
      html.text(name(column))
    } else {
      html.a(
        name(column),
        .href(
          StudyPlaces.unit(comparison.study.country, column.unit).address(
            Query([.init("date", comparison.study.date.iso)]))))
    }
  }

  private func indicatorHeading(
    _ indicator: Indicator, _ year: Int?, explanation: Explanation?, _ html: inout HTML
  ) {
    html.span(name(indicator), .class("measure-name"))
    html.div(.class("measure-facts")) {
      $0.span(.class("measure-unit")) {
        $0.text(
          ([unitName(indicator)] + [year.map { String($0) } ?? ""]).filter { !$0.isEmpty }
            .joined(separator: ", "))
        $0.footnotes(sourceIDs(indicator), in: sources, phrase)
      }
      if let explanation { $0.why([explanation], about: name(indicator), phrase) }
    }
  }

  /// The year that most of a row is of: that of its first figure.
  private func year(of indicator: Indicator) -> Int? {
    columns.lazy.compactMap { figure($0, indicator.id)?.year }.first
      ?? mergers.first.flatMap { merger in
        merger.parts.first.flatMap { shareOfNew(merger, $0)?.year }
      }
  }

  private func sourceIDs(_ indicator: Indicator) -> [String] {
    columns.flatMap { figure($0, indicator.id)?.sources ?? [] }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  private func cell(
    _ indicator: Indicator, _ column: Column, _ label: String, _ year: Int?, withDifferences: Bool,
    _ html: inout HTML
  ) {
    html.td(.class("number"), .data("label", label)) {
      if indicator.id == "share-of-new" { return shares(indicator, column, &$0) }
      let cell = comparison.cell(column, indicator.id)
      if let word = cell?.text {
        $0.text(phrase("compare.contiguity.\(word)"))
      } else {
        $0.figure(
          FigureText(cell?.figure.observation, decimals: indicator.decimals, phrase: phrase), phrase)
      }
      if let own = cell?.figure.year, own != year, cell?.figure.observation.value != nil {
        $0.span(" (\(own))", .class("other-year"))
      }
      if withDifferences, column.isToday { differences(indicator, column, &$0) }
    }
  }

  private func differences(_ indicator: Indicator, _ column: Column, _ html: inout HTML) {
    for merger in mergers {
      guard let difference = difference(merger, column, indicator.id) else { continue }
      html.span(.class("difference")) {
        $0.sign(merger.style)
        $0.span(phrase("compare.table.difference"), .class("visually-hidden"))
        $0.text(" " + phrase.number(difference.value, decimals: indicator.decimals, signed: true))
      }
    }
  }

  private func shares(_ indicator: Indicator, _ column: Column, _ html: inout HTML) {
    if !column.isToday {
      return html.figure(FigureText(.notApplicable, decimals: 0, phrase: phrase), phrase)
    }
    for merger in mergers {
      guard let share = shareOfNew(merger, column) else { continue }
      html.span(.class("difference")) {
        $0.sign(merger.style, name: phrase("compare.alternative", ["number": "\(merger.number)"]))
        $0.text(" ")
        $0.figure(
          FigureText(share.observation, decimals: indicator.decimals, phrase: phrase), phrase)
      }
    }
  }
}
