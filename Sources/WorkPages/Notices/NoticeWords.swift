import Formats
package import Spaces
package import Wording

/// What a notice says in one sentence, on a page, in a letter and to a program alike.
package struct NoticeWords {
  let phrase: Phrasebook
  let names: NoticeNames
  /// Names that others chose are told as letters tell them.
  var isForLetters = false

  package init(phrase: Phrasebook, names: NoticeNames, isForLetters: Bool = false) {
    self.phrase = phrase
    self.names = names
    self.isForLetters = isForLetters
  }

  package func sentence(_ notice: Notice) -> String {
    let values = values(notice)
    let kind = notice.entry.kind.rawValue
    let own = notice.isMention ? "notices.mentioned" : notice.isGiven ? "notices.given" : nil
    let keys = [own, notice.isAboutReader ? "notices.you.\(kind)" : nil, "notices.said.\(kind)"].compactMap(
      \.self)
    let key = keys.first { key in
      phrase.has(key) && Self.needed(by: phrase(key)).allSatisfy { values[$0] != nil }
    }
    let sentence = key.map { phrase($0, values) } ?? other(notice, values)
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// A title as it stands in a sentence; what was erased has none.
  func title(_ thing: Identifier<Thing>, _ names: HistoryNames) -> String {
    names.things[thing].flatMap { $0.isEmpty ? nil : phrase("notices.titled", ["title": shown($0)]) }
      ?? phrase("notices.erased-title")
  }

  private func values(_ notice: Notice) -> [String: String] {
    guard let names = names[notice] else { return [:] }
    let entry = notice.entry
    var values = ["who": shown(names.hand(entry.hand, phrase))]
    values["space"] = notice.spaceName.map(shown)
    values["thing"] = entry.thing.map { title($0, names) }
    values["member"] =
      entry.about.map { shown(names.person($0, phrase)) }
      ?? entry.organisation.flatMap { names.organisations[$0] }
    values["organisation"] = entry.organisation.flatMap { names.organisations[$0] }
    values["role"] = entry.content?.after["role"]?.text.map { phrase("role.\($0)") }
    values["title"] = entry.content?.after["title"]?.text.map(shown)
    return values
  }

  private func shown(_ name: String) -> String { isForLetters ? phrase.letterName(name) : name }

  /// Where no sentence of its own fits: who, what kind of change, and where.
  private func other(_ notice: Notice, _ values: [String: String]) -> String {
    let key = "history-kind.\(notice.entry.kind.rawValue)"
    let kind = phrase.has(key) ? phrase(key) : notice.entry.kind.rawValue
    let place = [values["thing"], values["organisation"], values["space"]].compactMap(\.self)
    return phrase(
      place.isEmpty ? "notices.other" : "notices.other-at",
      ["who": values["who"] ?? "", "kind": kind, "place": place.joined(separator: ", ")])
  }

  /// The names between braces: a sentence that lacks one of them is not said.
  private static func needed(by text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) }
  }
}
