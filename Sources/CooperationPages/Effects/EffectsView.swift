import Answers
import Basics
import Cooperation
import Law
import Pages
import Spaces
import Wording
import WorkPages

/// What a merger does to the cooperations of a register.
struct EffectsView {
  let request: EffectsRequest
  /// One for each cooperation that is shown and touched, the first deadline first.
  let touched: [Touched]
  let untouched: Int
  let words: EffectWords

  struct Touched {
    let item: RegisterItem
    let effect: Effect

    /// Of what is gravest.
    var deadline: Day? { effect.consequences.first?.deadline }
  }
}

extension WorkContext {
  /// Nil until somebody has said which municipalities merge, and when.
  func effectsView(_ view: RegisterView, _ request: EffectsRequest) -> EffectsView? {
    guard request.isWhole, let effective = request.effective else { return nil }
    let parts = request.parts.map(\.text)
    let country = request.parts[0].country
    let result =
      request.continues?.text ?? "\(country):" + request.parts.map(\.code).joined(separator: "+")
    let change = StructureChange(effective: effective, mergers: [.init(parts, into: result)])
    let items = view.shown
    let found = effects(
      of: change,
      on: items.map { item in
        item.content.arrangement(
          item.id.text, name: item.title, on: view.request.day, unit: view.units.onTheDay)
      }, forms: content.statutes.forms)
    let touched = zip(items, found).filter { $0.1.kind != .unaffected }.map(EffectsView.Touched.init)
      .sorted { a, b in
        (a.deadline ?? .last, a.effect.kind) < (b.deadline ?? .last, b.effect.kind)
      }
    return EffectsView(
      request: request, touched: touched, untouched: items.count - touched.count,
      words: EffectWords(
        words: cooperationWords, name: { view.units.name(ofText: $0) }, effective: effective))
  }

  var cooperationWords: CooperationWords {
    CooperationWords(
      language: language.rawValue, phrase: { phrase($0, $1) },
      number: { phrase.number($0, decimals: $1) }, date: { phrase.date($0) })
  }
}

extension DatedUnits {
  /// `no:0501` and `no:0501+0521`, as municipalities are called; the name itself of whoever is none.
  func name(ofText text: String) -> String {
    if let unit = UnitCode(text) { return name(of: unit) }
    guard let colon = text.firstIndex(of: ":"), text.contains("+") else { return text }
    return text[text.index(after: colon)...].split(separator: "+").map { code in
      UnitCode("\(text[...colon])\(code)").map(name) ?? String(code)
    }.joined(separator: " + ")
  }
}

extension Day {
  /// After every day that somebody names.
  fileprivate static let last = Day.newYear(9999)
}
