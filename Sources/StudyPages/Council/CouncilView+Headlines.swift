import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Units
import Wording

extension CouncilView {
  /// The four figures to remember.
  func answer(_ style: ChartStyle, named name: String) -> StudyAnswer {
    let design = study.design
    func figure(
      _ topic: String, _ text: String, _ sentence: String, isUnverified: Bool = false
    ) -> StudyAnswer.Figure {
      StudyAnswer.Figure(
        title: phrase("council.headline.\(topic)"),
        lines: [StudyAnswer.Line(style: style, name: name, figure: text)], measure: sentence,
        isUnverified: isUnverified)
    }
    let minimum = number(design.after.minimum.value.number)
    return StudyAnswer(
      sentences: [
        phrase(
          design.after.isMinimum ? "studies.council.by-law" : "studies.council.chosen",
          [
            "seats": number(design.after.seats), "minimum": minimum,
            "inhabitants": number(design.after.inhabitantsPerSeat),
          ])
      ],
      figures: [
        figure("seats", seats, seatsSentence),
        figure("per-seat", number(design.after.inhabitantsPerSeat), perSeatSentence),
        figure(
          "minimum", minimum,
          phrase("council.headline.minimum-sentence", ["inhabitants": number(design.after.inhabitants)]),
          isUnverified: !design.after.minimum.verified),
        figure(
          "committee", committee, committeeSentence, isUnverified: !design.jointCommitteeMinimum.verified),
      ])
  }

  /// As long as nobody has decided the size of the new council, the law counts before and after: a real size is never
  /// compared with a legal one.
  private var isByLaw: Bool { study.design.after.isMinimum }

  private var seats: String {
    let after = number(study.design.after.seats)
    let before = isByLaw ? leastBefore : study.design.seatsBefore
    return before.map { "\(number($0)) → \(after)" } ?? after
  }

  /// The fewest members by law of all councils before; nil unless it is known of each.
  private var leastBefore: Int? {
    let least = study.design.before.compactMap { $0.minimum.value.number.map { Int($0) } }
    return least.count == study.design.before.count ? least.reduce(0, +) : nil
  }

  private var seatsSentence: String {
    let key = isByLaw ? "law" : study.design.seatsBefore == nil ? "unknown" : "chosen"
    return phrase("council.headline.seats-\(key)")
  }

  private var perSeatSentence: String {
    let before = study.design.before.compactMap { council -> Double? in
      guard isByLaw else { return council.isMinimum ? nil : council.inhabitantsPerSeat }
      return council.minimum.value.number.map { Double(council.inhabitants) / $0 }
    }
    guard let low = before.min(), let high = before.max(), before.count == study.units.count else {
      return phrase("council.headline.per-seat-unknown")
    }
    return phrase(
      isByLaw ? "council.headline.per-seat-law" : "council.headline.per-seat-known",
      ["low": number(low), "high": number(high)])
  }

  private var committee: String {
    number(study.design.jointCommitteeMinimum.number.map { $0 * Double(study.units.count) })
  }

  private var committeeSentence: String {
    phrase(
      "council.headline.committee-sentence", ["each": number(study.design.jointCommitteeMinimum.number)])
  }
}

extension HTML {
  /// The hollow mark of a value that was not found in an official text.
  mutating func unverified(_ phrase: Phrasebook) {
    text(" ")
    span(phrase("council.unverified"), .class("council-unverified"))
  }
}
