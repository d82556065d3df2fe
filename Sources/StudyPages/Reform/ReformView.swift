import Answers
import Basics
import Figures
import Pages
import Units
import Wording

/// What a reform did, in the words of a reader.
struct ReformView {
  let study: ReformStudy
  let phrase: Phrasebook
  let sources: NumberedSources

  init(_ study: ReformStudy, sources: [Source], phrase: Phrasebook) {
    self.study = study
    self.phrase = phrase
    let used = study.populations.sorted { $0.key < $1.key }.flatMap(\.value.sources)
    self.sources = NumberedSources(used, sources)
  }

  var countryName: String { phrase("country.\(study.country.register.country)") }

  /// What answers the question, before any figure.
  var lead: String {
    let values = [
      "country": countryName, "from": phrase.date(study.from), "date": phrase.date(study.day),
      "before": number(study.renewal.before.units.count), "units": number(study.whole.units.count),
    ]
    guard !study.whole.new.isEmpty else { return phrase("reform.lead.none", values) }
    return [phrase("reform.lead.counts", values), made, residents].compactMap(\.self).joined(separator: " ")
  }

  private var made: String {
    let (old, new) = (study.whole.old.count, study.whole.new.count)
    let key = new == 1 ? "made-one" : old == 1 ? "made-split" : "made"
    return phrase("reform.lead.\(key)", ["old": number(old), "new": number(new)])
  }

  /// How many live in a new municipality; nil where nobody knows.
  private var residents: String? {
    study.whole.shareInNew.map { share in
      phrase(
        RoughShare(share).map { "reform.lead.residents-\($0.nearness.rawValue)" } ?? "reform.lead.residents",
        ["percent": percent(share), "one-of": "\(RoughShare(share)?.oneOf ?? 0)"])
    }
  }

  func number(_ count: Int) -> String { phrase.number(Double(count)) }

  func percent(_ share: Double) -> String { phrase.number(100 * share, decimals: 1) }

  /// When the inhabitants were counted, in the words of the table that they stand in.
  var counted: String? {
    study.year.map { phrase("reform.counted", ["year": "\($0)"]) }
  }

  /// Whether some of the inhabitants of the new municipalities are an estimate.
  var isEstimated: Bool {
    study.whole.new.contains { study.populations[$0.unit.code]?.observation.isEstimated == true }
  }
}
