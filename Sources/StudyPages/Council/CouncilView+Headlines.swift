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
  func headlines(_ html: inout HTML) {
    let design = study.design
    html.section(.aria("labelledby", "council-difference")) {
      $0.h2(phrase("council.difference"), .id("council-difference"))
      $0.ul(.class("headlines", "council-headlines", "alt-1")) {
        headline("seats", seats, seatsSentence, &$0)
        headline(
          "per-seat", number(design.after.inhabitantsPerSeat), perSeatSentence, &$0)
        headline(
          "minimum", number(design.after.minimum.value.number),
          phrase("council.headline.minimum-sentence", ["inhabitants": number(design.after.inhabitants)]),
          unverified: !design.after.minimum.verified, &$0)
        headline(
          "committee", committee, committeeSentence, unverified: !design.jointCommitteeMinimum.verified, &$0)
      }
    }
  }

  private func headline(
    _ topic: String, _ figure: String, _ sentence: String, unverified: Bool = false, _ html: inout HTML
  ) {
    html.li(.class("headline")) {
      $0.p(phrase("council.headline.\(topic)"), .class("headline-title"))
      $0.p(.class("headline-figure")) {
        $0.text(figure)
        if unverified { $0.unverified(phrase) }
      }
      $0.p(sentence, .class("headline-sentence"))
    }
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
