import Figures
import Markup
import Pages
import Studies
import Wording

/// The figures that a comparison may answer with, in the order in which they matter.
enum AnsweringIndicator: String, CaseIterable {
  case people = "population"
  case support = "support-ratio.80"
  case commuting = "commuting.within"
  case contiguity
  case need = "need-index"
  case growth = "population.growth-since-2014"
  case density
  case area = "area.land"
  case neighbours = "neighbours.count"
}

extension ComparisonView {
  /// What changes most: a sentence about the first merger, and four figures with a line for each alternative.
  var answer: StudyAnswer {
    let figures = AnsweringIndicator.allCases.lazy.compactMap { answer($0) }
    return StudyAnswer(sentences: answerSentences, figures: Array(figures.prefix(4)))
  }

  private var answerSentences: [String] {
    let unchanged = asked.filter { !$0.changesMap }.map { alternatives.heading($0) }
    let first = mergers.first.flatMap(peopleSentence) ?? (unchanged.isEmpty ? nil : sameSentence)
    let left =
      mergers.isEmpty || unchanged.isEmpty
      ? nil
      : phrase(
        "studies.today.unchanged", count: unchanged.count, ["names": unchanged.joined(separator: "; ")])
    return [first, left].compactMap(\.self)
  }

  private var asked: ArraySlice<Alternative> { comparison.study.alternatives.dropFirst() }

  /// How many live in a merged unit, and what that does to its place among all.
  private func peopleSentence(_ merger: Merger) -> String? {
    guard let whole = value(merger.column, "population"),
      let largest = extremes(merger.parts, "population")?.highest
    else { return nil }
    var values = [
      "count": phrase.number(whole), "largest": name(largest.column),
      "largestCount": phrase.number(largest.value),
    ]
    guard let before = value(largest.column, "size-rank"), let after = value(merger.column, "size-rank")
    else { return phrase("compare.headline.people", values) }
    values["from"] = phrase.number(before)
    values["to"] = phrase.number(after)
    values["units"] = phrase.number(Double(unitCount))
    values["unitsAfter"] = phrase.number(Double(unitCount - merger.parts.count + 1))
    return phrase("compare.headline.people-ranked", values)
  }

  /// Where no alternative changes a border, how many stand behind what they do together.
  private var sameSentence: String? {
    let counts = alone.compactMap { value($0, "population") }
    guard counts.count == alone.count else { return phrase("studies.today.same") }
    return phrase("studies.today.same-people", ["count": phrase.number(counts.reduce(0, +))])
  }

  private func answer(_ topic: AnsweringIndicator) -> StudyAnswer.Figure? {
    guard let indicator = catalogue[topic.rawValue] else { return nil }
    if topic == .contiguity { return contiguity(indicator) }
    guard let today = today(topic, indicator) else { return nil }
    let made = mergers.first.flatMap { figure($0.column, indicator.id) }
    guard mergers.isEmpty || made?.observation.value != nil else { return nil }
    let shown = made ?? figure(alone[0], indicator.id)
    return StudyAnswer.Figure(
      title: name(indicator), lines: [today] + asked.map { line($0, indicator) },
      measure: [unitName(indicator), shown?.year.map { String($0) } ?? ""].filter { !$0.isEmpty }
        .joined(separator: " · "),
      sources: shown?.sources ?? [],
      why: made.map { why($0, indicator) })
  }

  private func why(_ figure: Figure, _ indicator: Indicator) -> (inout HTML) -> Void {
    { $0.why([explanation(figure, of: indicator)], about: name(indicator), phrase) }
  }

  /// The units as they are: from the lowest to the highest, or taken together where that is what is compared.
  private func today(_ topic: AnsweringIndicator, _ indicator: Indicator) -> StudyAnswer.Line? {
    let parts = mergers.first?.parts ?? alone
    let text: String
    if topic == .commuting {
      guard let share = shareInside(parts) else { return nil }
      text = phrase.number(share, decimals: indicator.decimals)
    } else {
      guard let ends = extremes(parts, indicator.id) else { return nil }
      text = span(ends.lowest.value, ends.highest.value, indicator)
    }
    return StudyAnswer.Line(
      style: .alone, name: alternatives.heading(of: "stand-alone"), figure: text,
      isEstimated: parts.contains { figure($0, indicator.id)?.observation.isEstimated ?? false },
      note: phrase("studies.today.alone"))
  }

  private func line(_ alternative: Alternative, _ indicator: Indicator) -> StudyAnswer.Line {
    let style = StudyContext.style(alternative.id, in: comparison.study)
    let heading = alternatives.heading(alternative)
    guard alternative.changesMap else {
      return StudyAnswer.Line(
        style: style, name: heading, figure: phrase("studies.today.as-today"), isWord: true)
    }
    let made = comparison.columns(of: alternative.id).filter { !$0.isToday }
    let ends = extremes(made, indicator.id)
    return StudyAnswer.Line(
      style: style, name: heading,
      figure: ends.map { span($0.lowest.value, $0.highest.value, indicator) } ?? "–",
      isEstimated: made.contains { figure($0, indicator.id)?.observation.isEstimated ?? false })
  }

  private func span(_ low: Double, _ high: Double, _ indicator: Indicator) -> String {
    func text(_ value: Double) -> String { phrase.number(value, decimals: indicator.decimals) }
    let (from, to) = (text(low), text(high))
    return from == to ? from : "\(from)–\(to)"
  }

  /// Of all employed who live in one of the units, those who also work in it, in per cent.
  private func shareInside(_ parts: [Column]) -> Double? {
    let summaries = parts.compactMap { commuting($0) }
    let residents = summaries.reduce(0) { $0 + $1.residents }
    guard summaries.count == parts.count, residents > 0 else { return nil }
    return 100 * summaries.reduce(0) { $0 + $1.within } / residents
  }

  /// Said only where a merger does not simply hang together by land.
  private func contiguity(_ indicator: Indicator) -> StudyAnswer.Figure? {
    let words = mergers.compactMap { merger in
      comparison.cell(merger.column, indicator.id).flatMap { cell in cell.text.map { (merger, cell, $0) } }
    }
    guard let first = words.first, words.contains(where: { $0.2 != "land" }) else { return nil }
    return StudyAnswer.Figure(
      title: phrase("compare.headline.title.contiguity"),
      lines: words.map { merger, _, word in
        StudyAnswer.Line(
          style: merger.style, name: merger.name, figure: phrase("compare.contiguity.\(word)"), isWord: true)
      },
      measure: name(indicator), sources: first.1.figure.sources,
      why: why(first.1.figure, indicator))
  }

  private typealias Known = (column: Column, value: Double)

  /// The lowest and the highest; nil unless every column has a number, since a range of some would pass for a range of all.
  private func extremes(_ columns: [Column], _ id: String) -> (lowest: Known, highest: Known)? {
    let known = columns.compactMap { column in value(column, id).map { (column, $0) } }
    guard known.count == columns.count, let lowest = known.min(by: { $0.1 < $1.1 }),
      let highest = known.max(by: { $0.1 < $1.1 })
    else { return nil }
    return (lowest, highest)
  }
}
