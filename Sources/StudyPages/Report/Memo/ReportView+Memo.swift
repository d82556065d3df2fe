import Markup
import Pages
import Studies
import Wording

/// The memo: four pages, each a theme with its message as heading, one drawing, and the interval in words.
extension ReportView {
  func memo(_ html: inout HTML) {
    page("answer", &html) { answerPage(&$0) }
    page("people", &html) { peoplePage(&$0) }
    page("money", &html) { moneyPage(&$0) }
    page("deciding", &html) { decidingPage(&$0) }
  }

  private func page(_ name: String, _ html: inout HTML, _ content: HTML.Content) {
    html.section(.class("memo-page"), .aria("labelledby", "memo-\(name)")) { content(&$0) }
  }

  /// The view of the alternative that the study names first, which sentences are about.
  var leading: OutlookView? { views.first }

  /// A drawing with its message above, and below it between what bounds the figure lies.
  ///
  /// - Parameter note: sentences that belong to it; empty ones are left out.
  func drawing(_ finding: String, note: [String], _ html: inout HTML, draw: HTML.Content) {
    html.figure(.class("chart", "memo-figure")) {
      $0.figcaption(finding)
      draw(&$0)
      let note = note.filter { !$0.isEmpty }.joined(separator: " ")
      if !note.isEmpty { $0.p(note, .class("chart-note")) }
    }
  }

  // MARK: Words that several pages say

  func unitsInWords() -> String { words.alternatives.list(study.units) }

  /// The alternative of a view, as a sentence begins with it.
  func name(of view: OutlookView) -> String { words.alternatives.heading(view.chosen) }

  /// Millions of kroner with a sign, or without where the words say which way.
  func million(_ kroner: Double, signed: Bool = true) -> String {
    let millions = kroner / 1e6
    return phrase.number(millions, decimals: abs(millions) < 10 ? 1 : 0, signed: signed)
  }

  /// Between what bounds a figure lies, as a sentence of its own; empty where nothing is uncertain.
  func told(_ interval: Interval?, decimals: Int, of name: String, in year: Int) -> String {
    guard let low = interval?.low, let high = interval?.high else { return "" }
    let (from, to) = (phrase.number(low, decimals: decimals), phrase.number(high, decimals: decimals))
    guard from != to else { return "" }
    return phrase(
      "memo.interval",
      ["percent": words.percent, "name": name, "year": "\(year)", "low": from, "high": to])
  }

  /// Parts of an alternative's account that are left out, as a sentence lists them. What partners only move between
  /// them is nothing for all together.
  func missing(_ view: OutlookView) -> [AccountPart] {
    let left = Set(outlook.cells(of: view.chosen.id).flatMap(words.missing))
    return AccountPart.allCases.filter { left.contains($0) && $0 != .redistribution }
  }
}
