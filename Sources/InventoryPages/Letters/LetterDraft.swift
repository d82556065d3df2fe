import Basics
import Duties
import Pages
import Spaces
import Wording

/// What a letter to the counterpart of an agreement says before anybody changed it.
struct LetterDraft {
  let title: String
  let body: String
  let language: Language

  /// - Parameters:
  ///   - units: who writes, as the letter names them.
  ///   - ends: the last day of the agreement where notice is given now; nil where nobody knows.
  init(
    _ decision: Contract.Decision, about title: String, units: String, ends: Day?, effective: Day?,
    in language: Language, _ phrase: Phrasebook
  ) {
    let words = [
      "agreement": title, "units": units,
      "ends": ends.map { phrase.date($0) } ?? phrase("inventories.letter.ends-open"),
      "effective": effective.map { phrase.date($0) } ?? phrase("inventories.letter.effective-open"),
    ]
    self.title = phrase("inventories.letter.\(decision.rawValue).title", words)
    body = [
      phrase("inventories.letter.reference", words),
      phrase("inventories.letter.\(decision.rawValue).body", words),
      phrase("inventories.letter.answer"), phrase("inventories.letter.greeting", words),
    ].joined(separator: "\n\n")
    self.language = language
  }
}

extension Contract {
  /// That of the counterpart where somebody has said it, else that of its country.
  var letterLanguage: Language {
    language.flatMap { Language(rawValue: $0.rawValue) } ?? (country == .se ? .sv : .nb)
  }
}
