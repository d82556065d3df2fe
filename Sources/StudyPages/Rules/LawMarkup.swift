import Basics
import Markup
import Pages
import Rulebook
import Wording

extension HTML {
  /// Whether a value or a formula was found in an official text: filled or hollow, and always a word.
  ///
  /// - Parameter isKnown: whether there is a value today; else that is what is said, whatever was found of earlier ones.
  mutating func badge(verified: Bool, isKnown: Bool = true, _ phrase: Phrasebook) {
    guard isKnown else { return span(phrase("rules.unknown-now"), .class("badge", "badge-hollow")) }
    span(
      phrase(verified ? "rules.verified" : "rules.unverified"),
      .class("badge", verified ? "badge-verified" : "badge-hollow"))
  }

  /// Where it is written, a link where the publisher's address is known.
  mutating func reference(_ reference: Reference, country: String, _ phrase: Phrasebook) {
    let law = country == "se" ? "sv" : "nb"
    let place = [reference.title, reference.section].filter { !$0.isEmpty }.joined(separator: " ")
    let lang = law == phrase.language.rawValue ? nil : Attribute.lang(law)
    if reference.url.isEmpty {
      span(place, lang)
    } else {
      a(place, .href(reference.url), lang)
    }
    if !reference.id.isEmpty { span(" (\(reference.id))", .class("quiet")) }
  }

  /// A remark, in the page's language where there is one.
  mutating func remark(_ text: LocalText, _ phrase: Phrasebook) {
    let language = phrase.language.rawValue
    let own = text.byLanguage[language] != nil
    let used = own ? language : text.byLanguage[""] != nil ? "en" : LocalText.fallback(of: text)
    foreign(text.text(in: language), used, on: phrase.language)
  }

  /// The result, or that it is unknown and why.
  mutating func outcome(_ amount: Amount, unit: String, _ phrase: Phrasebook) {
    if let reason = amount.unknown {
      strong(phrase("rules.unknown"))
      if !reason.text(in: phrase.language.rawValue).isEmpty {
        text(": ")
        remark(reason, phrase)
      }
    } else {
      text(phrase.amount(amount, unit: unit))
    }
  }
}

extension LocalText {
  /// The language that ``text(in:)`` falls back to.
  fileprivate static func fallback(of text: LocalText) -> String {
    ["en", "nb", "nn", "sv"].first { text.byLanguage[$0] != nil } ?? "en"
  }
}

extension StudyContext {
  /// What a rule gives or a parameter is, in the visitor's language.
  func described(_ descriptions: [String: String], else id: String) -> String {
    descriptions[language.rawValue] ?? id
  }

  /// The name at the beginning of a description: its first sentence, or what stands before a colon.
  func titled(_ descriptions: [String: String], else id: String) -> String {
    String(parts(of: described(descriptions, else: id)).title)
  }

  /// What a description says beside its name; empty where the name says all.
  func explained(_ descriptions: [String: String]) -> String {
    let rest = parts(of: described(descriptions, else: "")).rest.drop { !$0.isLetter && !$0.isNumber }
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// Before and after the first colon or full stop that ends something: not the point of a number.
  private func parts(of text: String) -> (title: Substring, rest: Substring) {
    for place in text.indices where text[place] == ":" || text[place] == "." {
      let next = text.index(after: place)
      if next == text.endIndex || text[next] == " " { return (text[..<place], text[place...]) }
    }
    return (text[...], "")
  }

  /// From and to of a rule, in words.
  func span(of range: DayRange) -> String {
    switch (range.from, range.until) {
    case (let from?, let until?):
      phrase("rules.valid.between", ["from": phrase.date(from), "until": phrase.date(until)])
    case (let from?, nil): phrase("rules.valid.from", ["from": phrase.date(from)])
    case (nil, let until?): phrase("rules.valid.until", ["until": phrase.date(until)])
    case (nil, nil): phrase("rules.valid.undated")
    }
  }
}
