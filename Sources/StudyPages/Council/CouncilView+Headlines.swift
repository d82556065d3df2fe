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

  private var seats: String {
    let after = number(study.design.after.seats)
    return study.design.seatsBefore.map { "\(number($0)) → \(after)" } ?? after
  }

  private var seatsSentence: String {
    let key =
      study.design.seatsBefore == nil
      ? "unknown" : study.design.after.isMinimum ? "minimum" : "chosen"
    return phrase("council.headline.seats-\(key)")
  }

  private var perSeatSentence: String {
    let known = study.design.before.filter { !$0.isMinimum }.compactMap(\.inhabitantsPerSeat)
    guard let low = known.min(), let high = known.max() else {
      return phrase("council.headline.per-seat-unknown")
    }
    return phrase("council.headline.per-seat-known", ["low": number(low), "high": number(high)])
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
