import Basics
import Figures
import Law
import Pages
import Rulebook
import Studies
import Units
import Wording

/// What the alternatives of a study are called: one heading and one sentence for each, on every page the same.
///
/// No two alternatives of a study have the same heading. Where what they do reads the same, the form and the way to
/// share costs of a cooperation are told as well, and if that is the same too, they are counted.
struct AlternativeWords: Sendable {
  let names: UnitNames
  private let phrase: Phrasebook
  private let tasks: [String: String]
  private let forms: [String: String]
  /// By id of the alternative.
  private var headings: [String: String] = [:]

  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(_ study: Study, in content: PageContent, phrase: Phrasebook) throws(Diagnostic) {
    let register = try content.atlas.country(study.country).register
    let language = phrase.language.rawValue
    names = UnitNames(division: try register.division(on: study.date), register: register)
    self.phrase = phrase
    tasks = content.atlas.tasks.reduce(into: [:]) { $0[$1.id] = $1.names[language] }
    forms = content.statutes.forms.reduce(into: [:]) { $0[$1.id] = $1.name.text(in: language) }
    for alike in grouped(study.alternatives, by: { text(of: $0) { heading($0) } }) {
      guard alike.members.count > 1 else {
        for alternative in alike.members { headings[alternative.id] = alike.text }
        continue
      }
      for same in grouped(alike.members, by: { text(of: $0) { "\(heading($0))\(details($0))" } }) {
        for (number, alternative) in zip(1..., same.members) {
          headings[alternative.id] = same.members.count > 1 ? "\(same.text) (\(number))" : same.text
        }
      }
    }
  }

  /// What an alternative does, in few words.
  func heading(_ alternative: Alternative) -> String { heading(of: alternative.id) }

  func heading(of id: String) -> String { headings[id] ?? id }

  /// What an alternative does, as one would say it.
  func sentence(_ alternative: Alternative) -> String {
    guard !alternative.measures.isEmpty else { return phrase("alternative.sentence.stand-alone") }
    return alternative.measures.map { sentence($0) }.joined(separator: "; ")
  }

  func task(_ id: String) -> String { tasks[id] ?? id }

  /// Who takes over a task, at the beginning of a sentence.
  func recipient(_ recipient: Recipient) -> String {
    switch recipient {
    case .unit(let code): names(code)
    case .county, .state: phrase("alternative.recipient.\(recipient.text)")
    }
  }

  /// Names as a sentence has them: commas, and a word before the last.
  func list(_ codes: [String]) -> String { phrase.list(codes.map { names($0) }) }

  private func grouped(
    _ alternatives: [Alternative], by text: (Alternative) -> String
  ) -> [(text: String, members: [Alternative])] {
    Dictionary(grouping: alternatives, by: text).map { ($0.key, $0.value) }
  }

  private func text(of alternative: Alternative, _ measure: (Measure) -> String) -> String {
    guard !alternative.measures.isEmpty else { return phrase("alternative.heading.stand-alone") }
    return alternative.measures.map(measure).joined(separator: "; ")
  }

  private func heading(_ measure: Measure) -> String {
    func row(_ codes: [String]) -> String { codes.map { names($0) }.joined(separator: " + ") }
    switch measure {
    case .merge(let units): return row(units)
    case .split(let unit, let share, let into): return split(unit, share, into, "heading")
    case .cooperate(let task, _, let units, _):
      return phrase("alternative.heading.cooperate", ["task": self.task(task), "names": row(units)])
    case .host(let task, let host, let guests):
      return phrase(
        "alternative.heading.host",
        ["task": self.task(task), "host": names(host), "names": row(guests)])
    case .asymmetric(let task, let unit, let to):
      return phrase(
        "alternative.heading.asymmetric",
        ["task": self.task(task), "unit": names(unit), "to": inSentence(to)])
    }
  }

  /// What a heading leaves out as long as nothing else reads the same.
  private func details(_ measure: Measure) -> String {
    guard case .cooperate(_, let form, _, let key) = measure else { return "" }
    let parts = [form.map { forms[$0] ?? $0 }, phrase("alternative.key.\(key.rawValue)")].compactMap { $0 }
    return " (\(parts.joined(separator: ", ")))"
  }

  private func sentence(_ measure: Measure) -> String {
    switch measure {
    case .merge(let units): return phrase("alternative.sentence.merge", ["units": list(units)])
    case .split(let unit, let share, let into): return split(unit, share, into, "sentence")
    case .cooperate(let task, _, let units, _):
      return phrase("alternative.sentence.cooperate", ["units": list(units), "task": inSentence(task)])
    case .host(let task, let host, let guests):
      return phrase(
        "alternative.sentence.host",
        ["host": names(host), "task": inSentence(task), "units": list(guests)])
    case .asymmetric(let task, let unit, let to):
      return phrase(
        "alternative.sentence.asymmetric",
        ["to": recipient(to), "task": inSentence(task), "unit": names(unit)])
    }
  }

  private func split(_ unit: String, _ share: Double, _ into: String?, _ kind: String) -> String {
    phrase(
      "alternative.\(kind).\(into == nil ? "split" : "move")",
      ["unit": names(unit), "percent": percent(share), "into": into.map { names($0) } ?? ""])
  }

  /// As many decimals as it takes, since the share is what tells two splits apart.
  private func percent(_ share: Double) -> String {
    let percent = 100 * share
    var (decimals, scale) = (0, 1.0)
    while decimals < 4, abs((percent * scale).rounded() / scale - percent) > 1e-9 {
      decimals += 1
      scale *= 10
    }
    return phrase.number(percent, decimals: decimals)
  }

  /// Who takes over a task, in the middle of a sentence.
  private func inSentence(_ recipient: Recipient) -> String {
    switch recipient {
    case .unit(let code): names(code)
    case .county, .state: phrase("alternative.recipient-within.\(recipient.text)")
    }
  }

  /// A task in the middle of a sentence; names that begin with two capitals, like ICT, keep them.
  func inSentence(_ id: String) -> String {
    let name = task(id)
    guard let first = name.first, !(name.dropFirst().first?.isUppercase ?? false) else { return name }
    return first.lowercased() + name.dropFirst()
  }
}
